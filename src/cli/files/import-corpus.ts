import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Core } from '../../compose.js';
import { mergedTerms } from './vocabulary.js';
import { BadFolder, prepareVocabulary, readCorpus, readVocabulary } from '../../import/corpus-folder.js';
import type { ImportOrder } from '../../import/import.service.js';
import type { PreparedRecord } from '../../import/prepare.js';
import { changesOf, writeRecords } from '../../import/record-writer.js';
import { systemClock } from '../../shared/clock.js';
import type { Progress } from '../progress.js';
import { noCounts, type Counts } from './counts.js';

/** Records of one transaction: large enough to be quick, small enough for the database's memory. */
const batchSize = 200;

const batchesOf = (records: readonly PreparedRecord[]): PreparedRecord[][] =>
  Array.from({ length: Math.ceil(records.length / batchSize) }, (_, index) =>
    records.slice(index * batchSize, (index + 1) * batchSize),
  );

function refuseTwins(records: readonly PreparedRecord[], folder: string): void {
  const seen = new Set<string>();
  const twins = records.filter(({ kind, id }) => seen.size === seen.add(`${kind}:${id}`).size);
  if (twins.length > 0) throw new BadFolder(twins.map(({ kind, id }) => `${folder}: two records are ${kind} "${id}"`));
}

/**
 * Imports a corpus folder whole: its vocabulary, then its studies, syntheses and claims. With any problem in any
 * record nothing of the folder is written; throws BadFolder with all problems.
 */
export async function importCorpus(
  { graph, vocabulary }: Core,
  folder: string,
  order: ImportOrder,
  progress: Progress,
): Promise<Counts> {
  const own = path.join(folder, 'vocabulary');
  const terms = existsSync(own) ? await readVocabulary(own) : [];
  const words = prepareVocabulary(terms);
  const records = await readCorpus(folder, mergedTerms(vocabulary.current.vocabulary, terms));
  refuseTwins([...words, ...records], folder);
  const counts = noCounts();
  const { actor, reason, dryRun } = order;
  const activity = { id: randomUUID(), kind: 'IMPORT', actor, at: systemClock.now().toISOString(), reason };
  let done = 0;
  // Terms have transactions of their own: the vocabulary's version is that of the data after its last term.
  for (const batch of [...batchesOf(words), ...batchesOf(records)]) {
    const changes = dryRun ? await changesOf(graph, batch) : await writeRecords(graph, batch, activity);
    for (const change of changes) counts[change] += 1;
    done += batch.length;
    progress.count(done, 'records');
  }
  if (terms.length > 0 && !dryRun) await vocabulary.load(graph);
  return counts;
}
