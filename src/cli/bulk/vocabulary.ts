import { existsSync } from 'node:fs';
import path from 'node:path';
import { moveSum } from '../../import/dataset-sum.js';
import { TermVersions } from '../../import/bulk/terms.js';
import type { CsvGraph } from '../../import/bulk/csv-graph.js';
import { BadFolder, readVocabulary } from '../../import/corpus-folder.js';
import type { ActivityRow } from '../../import/import.queries.js';
import { seedActivity, seedBatchSize, vocabularyFolder } from '../../import/seed.js';
import type { TermRecord } from '../../records/term.js';
import { noCounts, type Counts } from '../files/counts.js';
import type { Source } from '../files/sources.js';
import { Refused } from '../refused.js';

/** The vocabulary of a graph that is made in bulk: that of every new graph, then those of the corpus folders. */
export class BulkVocabulary {
  readonly counts: Counts = noCounts();
  private readonly versions = new TermVersions();
  private readonly activities = new Map<string, ActivityRow>();

  static async read(
    sources: readonly Source[],
    seeds: { shipped: string; folder: string | null },
    activity: ActivityRow,
    now: Date,
  ): Promise<BulkVocabulary> {
    const vocabulary = new BulkVocabulary();
    const seeded = await readVocabulary(await vocabularyFolder(seeds.shipped, seeds.folder));
    for (const [index, term] of seeded.entries()) {
      const start = index - (index % seedBatchSize);
      vocabulary.add(term, seedActivity(seeds.shipped, start, now));
    }
    for (const source of sources) {
      const own = source.kind === 'corpus' ? path.join(source.folder, 'vocabulary') : null;
      if (source.kind !== 'corpus' || own === null || !existsSync(own)) continue;
      const terms = await readVocabulary(own).catch((error: unknown) => {
        if (!(error instanceof BadFolder)) throw error;
        throw new Refused([...error.lines, `${source.folder}: refused; nothing was written`].join('\n'));
      });
      for (const term of terms) vocabulary.counts[vocabulary.add(term, activity)] += 1;
    }
    return vocabulary;
  }

  get terms(): TermRecord[] {
    return this.versions.current;
  }

  /** Writes every version of every term, and all activities, the import's own among them; gives the sum of the current hashes. */
  write(graph: CsvGraph, own: ActivityRow): string {
    const hashes: string[] = [];
    const activities = new Map([...this.activities, [own.id, own]]);
    for (const { id, ...activity } of activities.values()) graph.write([graph.node('Activity', id, activity)]);
    for (const { prepared, ...version } of this.versions.all()) {
      graph.write(graph.rowsOf(prepared, version));
      if (version.isCurrent) hashes.push(prepared.hash);
    }
    return moveSum('', [], hashes);
  }

  private add(term: TermRecord, activity: ActivityRow): 'CREATED' | 'CHANGED' | 'UNCHANGED' {
    const change = this.versions.add(term, activity.id);
    if (change !== 'UNCHANGED' && !this.activities.has(activity.id)) this.activities.set(activity.id, activity);
    return change;
  }
}
