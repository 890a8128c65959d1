import { good, type Operation } from '../support/http.js';
import { underLoad, type Load } from '../support/load.js';
import { printTable } from '../support/table.js';
import type { Clients } from './same-answers.js';

interface CrowdRow {
  operation: string;
  users: number;
  uncached: Load;
  cached: Load;
}

/** 8 and 32 users at once, each on a connection of its own that is kept, against both servers in turns. */
export async function measureLoad(
  operations: readonly Operation[],
  { uncached, cached }: Clients,
  { seconds, loadRounds: rounds }: { seconds: number; loadRounds: number },
): Promise<CrowdRow[]> {
  const rows: CrowdRow[] = [];
  for (const users of [8, 32]) {
    for (const operation of operations) {
      const run = (server: typeof uncached) => async () => good(await server.post(operation), operation.name);
      const contestants = [
        { name: 'uncached', run: run(uncached) },
        { name: 'cached', run: run(cached) },
      ];
      const loads = await underLoad(contestants, { users, seconds, rounds });
      const [plain, fromCache] = [loads.get('uncached'), loads.get('cached')];
      if (plain && fromCache) rows.push({ operation: operation.name, users, uncached: plain, cached: fromCache });
    }
  }
  printTable(
    'Many users (requests a second, then milliseconds)',
    ['operation', 'users', 'req/s', 'p50', 'p95', 'p99', 'cached req/s', 'p50', 'p95', 'p99'],
    rows.map((row) => [
      row.operation,
      String(row.users),
      ...[row.uncached, row.cached].flatMap(({ perSecond, p50, p95, p99 }) => [perSecond, p50, p95, p99]),
    ]),
  );
  return rows;
}
