import { httpServer } from '../../src/api/server.js';
import { composeCore } from '../../src/compose.js';
import { Graph } from '../../src/graph/graph.js';
import type { GraphAddress } from '../../src/graph/find-database.js';
import type { Parameters, Statement } from '../../src/graph/statement.js';
import { systemClock } from '../../src/shared/clock.js';
import { consoleLog } from '../../src/shared/log.js';
import type { Call, Waves } from './bare-driver.js';
import { Client, good, type Operation } from './http.js';

/** The product's graph, remembering what was read: statements that run at the same time are one wave. */
class RecordingGraph extends Graph {
  waves: Call[][] = [];
  private running = 0;

  override async read<P extends Parameters, R>(
    statement: Statement<P, R>,
    parameters: P,
    signal?: AbortSignal,
  ): Promise<R[]> {
    if (this.running === 0) this.waves.push([]);
    this.waves.at(-1)?.push({ name: statement.name, text: statement.text, parameters });
    this.running += 1;
    try {
      return await super.read(statement, parameters, signal);
    } finally {
      this.running -= 1;
    }
  }
}

/** The statements, with their parameters, that the product runs for each operation when no answer is kept. */
export async function recordStatements(
  address: GraphAddress,
  operations: readonly Operation[],
): Promise<Map<string, Waves>> {
  const graph = new RecordingGraph({ address, timeoutMilliseconds: 120_000 });
  const core = await composeCore(graph, systemClock);
  const server = await httpServer({
    ...core,
    adminKey: 'not-used',
    caching: { cacheBytes: 0, sharedSeconds: 0 },
    playgroundFolder: null,
    log: consoleLog,
  });
  const client = new Client(`${await server.listen({ port: 0, host: '127.0.0.1' })}/graphql`, 1);
  try {
    const recorded = new Map<string, Waves>();
    for (const operation of operations) {
      // Asked before, as in the rounds: a record that was read is not read again.
      good(await client.post(operation), operation.name);
      graph.waves = [];
      good(await client.post(operation), operation.name);
      recorded.set(operation.name, graph.waves);
      graph.waves = [];
    }
    return recorded;
  } finally {
    client.close();
    await server.close();
    await graph.close();
  }
}
