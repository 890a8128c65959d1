import { BareDriver } from '../support/bare-driver.js';
import { figuresOf, median } from '../support/figures.js';
import { good, timingOf, type Timing } from '../support/http.js';
import { recordStatements } from '../support/recording.js';
import { interleaved, samplesOf, type RoundsOptions } from '../support/rounds.js';
import { casesAt, type Case } from './cases.js';
import type { RunningGraph } from './running.js';

export interface CaseRow {
  name: string;
  studies: number;
  p50: number;
  p95: number;
  p99: number;
  databaseP50: number;
  databaseHits: number;
}

interface CaseAtSize extends Case {
  running: RunningGraph;
  databaseHits: number;
}

/** The cases of every size with what the database touches for each. */
async function casesWithHits(running: RunningGraph): Promise<CaseAtSize[]> {
  const { address } = running.database;
  const cases = await casesAt(running.graph.size, running.client);
  const recorded = await recordStatements(
    address,
    cases.map(({ name, operation }) => ({ ...operation, name })),
  );
  const driver = new BareDriver(address);
  try {
    const measured: CaseAtSize[] = [];
    for (const entry of cases) {
      measured.push({
        ...entry,
        running,
        databaseHits: await driver.databaseHits(recorded.get(entry.name) ?? []),
      });
    }
    return measured;
  } finally {
    await driver.close();
  }
}

/** Times each case at all sizes in interleaved rounds, one user. */
export async function measureSizes(graphs: readonly RunningGraph[], options: RoundsOptions): Promise<CaseRow[]> {
  const all: CaseAtSize[] = [];
  for (const running of graphs) all.push(...(await casesWithHits(running)));
  const rows: CaseRow[] = [];
  for (const name of new Set(all.map((entry) => entry.name))) {
    const same = all.filter((entry) => entry.name === name);
    const answers = new Map<number, Timing[]>(same.map(({ running }) => [running.graph.size, []]));
    const samples = await interleaved(
      same.map(({ operation, running }) => ({
        name: String(running.graph.size),
        run: async () =>
          answers.get(running.graph.size)?.push(timingOf(good(await running.client.post(operation), name))),
      })),
      options,
    );
    for (const { running, databaseHits } of same) {
      const { size } = running.graph;
      const databaseP50 = median((answers.get(size) ?? []).flatMap(({ database }) => database ?? []));
      rows.push({ name, studies: size, ...figuresOf(samplesOf(samples, String(size))), databaseP50, databaseHits });
    }
  }
  return rows;
}
