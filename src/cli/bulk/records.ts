import { existsSync } from 'node:fs';
import path from 'node:path';
import { availableParallelism } from 'node:os';
import { Vocabulary } from '../../features/term/vocabulary.js';
import { BatchWriter, type BulkKind, type Checked } from '../../import/bulk/batch.js';
import { CsvGraph, type CsvGroup } from '../../import/bulk/csv-graph.js';
import { writeDataset } from '../../import/bulk/dataset-row.js';
import { termsThere } from '../../import/bulk/terms.js';
import { StudyThreads } from '../../import/bulk/threads.js';
import { rawEntriesOf, recordFiles, type RawEntry } from '../../import/entries.js';
import type { ActivityRow } from '../../import/import.queries.js';
import { addCounts, noCounts, type Counts } from '../files/counts.js';
import type { Source } from '../files/sources.js';
import type { Progress } from '../progress.js';
import { Refused } from '../refused.js';
import { Judge } from './judge.js';
import type { BulkVocabulary } from './vocabulary.js';

export interface BulkOrder {
  /** Checks and counts; no file is written. */
  dryRun: boolean;
  activity: ActivityRow;
  /** Where the files go. */
  folder: string;
  signal: AbortSignal;
}

export interface BulkDone {
  counts: Counts;
  groups: CsvGroup[];
  version: string;
}

async function* entriesOfAll(files: readonly string[]): AsyncGenerator<RawEntry, undefined> {
  for (const file of files) yield* rawEntriesOf(file);
  return undefined;
}

/** Small parts of a corpus that one thread checks: its syntheses and claims. */
const smallKinds = ['syntheses', 'claims'] as const;
const batchSize = 100;

async function* batchesOf(files: readonly string[]): AsyncGenerator<RawEntry[]> {
  let batch: RawEntry[] = [];
  for await (const entry of entriesOfAll(files)) {
    batch.push(entry);
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Checks the records of all sources and writes those that are taken as files for AdminTool. */
export class BulkRecords {
  private readonly judge: Judge;
  private readonly threads: StudyThreads;
  private readonly graph: CsvGraph;
  private readonly small: BatchWriter;
  private readonly corpora: string[];

  constructor(
    private readonly sources: readonly Source[],
    private readonly vocabulary: BulkVocabulary,
    private readonly order: BulkOrder,
    progress: Progress,
  ) {
    const { folder, activity, signal } = order;
    const { terms } = vocabulary;
    const hasTerm = termsThere(terms);
    this.judge = new Judge(progress, signal);
    this.graph = new CsvGraph(folder, 'main', (label, id) =>
      label === 'Study' ? this.judge.hasStudy(id) : hasTerm(label, id),
    );
    this.small = new BatchWriter(new Vocabulary(terms), this.graph, activity.id);
    this.threads = new StudyThreads(availableParallelism(), { folder, terms, activity: activity.id }, signal);
    this.corpora = sources.flatMap((source) => (source.kind === 'corpus' ? source.folder : []));
  }

  async run(): Promise<BulkDone> {
    try {
      for (const corpus of this.corpora) await this.studies(await this.filesOf(corpus, 'studies'), corpus);
      // All problems of the folders are told before much is done: what includes studies is written after all of them.
      await this.eachSmall((corpus, _kind, checked) => this.judge.tellProblems(corpus, checked));
      this.refuseFolders();
      await this.studies(
        this.sources.flatMap((source) => (source.kind === 'files' ? source.files : [])),
        null,
      );
      await this.eachSmall((corpus, kind, checked) => this.small.write(this.decide(kind, corpus, checked)));
      this.refuseFolders();
      return await this.finish();
    } finally {
      await this.threads.stop();
    }
  }

  private async finish(): Promise<BulkDone> {
    const counts = noCounts();
    addCounts(counts, this.vocabulary.counts);
    addCounts(counts, this.judge.counts);
    if (this.order.dryRun) return { counts, groups: [], version: '' };
    if (counts.CREATED + counts.CHANGED === 0) throw new Refused('No record can be taken: nothing was written.');
    const terms = this.vocabulary.write(this.graph, this.order.activity);
    const { sums, groups } = await this.threads.end();
    const emptyLists = [...groups, ...this.graph.groups()].filter(({ hasEmptyLists }) => hasEmptyLists);
    const version = writeDataset(this.graph, {
      terms,
      records: [...sums, this.small.sum],
      at: this.order.activity.at,
      emptyLists: emptyLists.map(({ name }) => name),
    });
    return { counts, groups: [...groups, ...this.graph.close()], version };
  }

  private decide(kind: BulkKind, corpus: string | null, checked: readonly Checked[]): number[] {
    const taken = this.judge.decide(kind, corpus, checked);
    return this.order.dryRun ? [] : taken;
  }

  private async studies(files: readonly string[], corpus: string | null): Promise<void> {
    await this.threads.run(entriesOfAll(files), (checked) => this.decide('studies', corpus, checked));
  }

  private async eachSmall(take: (corpus: string, kind: BulkKind, checked: readonly Checked[]) => void): Promise<void> {
    for (const kind of smallKinds) {
      for (const corpus of this.corpora) {
        for await (const batch of batchesOf(await this.filesOf(corpus, kind))) {
          take(corpus, kind, this.small.check(kind, batch));
        }
      }
    }
  }

  private async filesOf(corpus: string, kind: BulkKind): Promise<string[]> {
    const folder = path.join(corpus, kind);
    return existsSync(folder) ? await recordFiles(folder) : [];
  }

  private refuseFolders(): void {
    const lines = [...this.judge.refusedFolders].map((folder) => `${folder}: refused; nothing was written`);
    if (lines.length > 0) throw new Refused(lines.join('\n'));
  }
}
