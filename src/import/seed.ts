import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Graph } from '../graph/graph.js';
import type { Clock } from '../shared/clock.js';
import { prepareVocabulary, readCorpus, readVocabulary } from './corpus-folder.js';
import * as queries from './import.queries.js';
import type { ActivityRow } from './import.queries.js';
import type { PreparedRecord } from './prepare.js';
import { writeRecords } from './record-writer.js';

/** Records of one transaction, with one activity. */
export const seedBatchSize = 200;

const exists = (folder: string): Promise<boolean> =>
  stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );

/** Who writes the part of a seed folder that begins with the given record. */
export const seedActivity = (folder: string, start: number, now: Date): ActivityRow => ({
  id: `seed-${path.basename(folder)}-${start}-${now.getTime()}`,
  kind: 'SEED',
  actor: 'chondrograph',
  at: now.toISOString(),
  reason: 'An empty graph is filled from its seed folder.',
});

/** The folder of the vocabulary that an empty graph is filled with: the folder's own, else the shipped one. */
export async function vocabularyFolder(shipped: string, folder: string | null): Promise<string> {
  const own = folder === null ? null : path.join(folder, 'vocabulary');
  return own !== null && (await exists(own)) ? own : path.join(shipped, 'vocabulary');
}

async function writeAll(graph: Graph, records: readonly PreparedRecord[], folder: string, clock: Clock): Promise<void> {
  for (let start = 0; start < records.length; start += seedBatchSize) {
    await writeRecords(graph, records.slice(start, start + seedBatchSize), seedActivity(folder, start, clock.now()));
  }
}

export interface Seeding {
  terms: number;
  records: number;
}

/**
 * Fills an empty graph: the vocabulary always (of the folder, else the shipped one), the records of the folder unless
 * `folder` is null. A seeding that was interrupted goes on; what is there already is not written again.
 * Returns null when the graph needed nothing.
 */
export async function seed(
  graph: Graph,
  shipped: string,
  folder: string | null,
  clock: Clock,
): Promise<Seeding | null> {
  const [state] = await graph.read(queries.seedState, {});
  if (!state) throw new Error('the graph did not say whether it is empty');
  if (state.hasVocabulary && state.seeding === null) return null;
  const resumed = state.seeding === null || state.seeding === '' ? folder : state.seeding;
  await graph.write((transaction) => transaction.run(queries.setSeeding, { folder: resumed ?? '' }));
  const terms = await readVocabulary(await vocabularyFolder(shipped, resumed));
  const records = resumed === null ? [] : await readCorpus(resumed, terms);
  await writeAll(graph, prepareVocabulary(terms), shipped, clock);
  await writeAll(graph, records, resumed ?? shipped, clock);
  await graph.write((transaction) => transaction.run(queries.setSeeding, { folder: null }));
  return { terms: terms.length, records: records.length };
}
