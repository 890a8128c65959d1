import { randomUUID } from 'node:crypto';
import type { Graph } from '../graph/graph.js';
import { parseStudy } from '../records/parse.js';
import type { Problem } from '../records/problems.js';
import type { StudyRecord } from '../records/study.js';
import type { VocabularyStore } from '../features/term/vocabulary.service.js';
import type { Clock } from '../shared/clock.js';
import { prepareStudy, type PreparedRecord } from './prepare.js';
import { changesOf, writeRecords, type Change } from './record-writer.js';

export type ImportChange = Change | 'REFUSED';

export interface ImportedRecord {
  /** The study's id where the record states one that can be read, else null. */
  id: string | null;
  change: ImportChange;
  problems: Problem[];
  warnings: Problem[];
}

export interface ImportReport {
  /** Id of the activity; null when nothing was written. */
  batch: string | null;
  dryRun: boolean;
  records: ImportedRecord[];
}

export interface ImportOrder {
  dryRun: boolean;
  actor: string;
  reason: string | null;
}

/** Records of one transaction: large enough to be quick, small enough for the database's memory. */
const batchSize = 200;

function statedId(raw: unknown): string | null {
  if (typeof raw !== 'object' || raw === null || !('id' in raw)) return null;
  return typeof raw.id === 'string' ? raw.id : null;
}

/** A checked record; what is to be written of it, when it may be taken. */
export interface CheckedRecord {
  result: ImportedRecord;
  prepared: PreparedRecord | null;
}

/** Checks study records and writes them: each whole or not at all, all problems told at once. */
export class ImportService {
  constructor(
    private readonly graph: Graph,
    private readonly vocabulary: VocabularyStore,
    private readonly clock: Clock,
  ) {}

  importStudies(raws: readonly unknown[], order: ImportOrder): Promise<ImportReport> {
    return this.write(this.check(raws), order);
  }

  /** Writes what was checked; the next records can be checked meanwhile. */
  async write(entries: readonly CheckedRecord[], order: ImportOrder): Promise<ImportReport> {
    const accepted = entries.flatMap(({ prepared, result }) => (prepared ? { prepared, result } : []));
    const activity = {
      id: randomUUID(),
      kind: 'IMPORT',
      actor: order.actor,
      at: this.clock.now().toISOString(),
      reason: order.reason,
    };
    for (let start = 0; start < accepted.length; start += batchSize) {
      const batch = accepted.slice(start, start + batchSize);
      const records = batch.map(({ prepared }) => prepared);
      const changes = order.dryRun
        ? await changesOf(this.graph, records)
        : await writeRecords(this.graph, records, activity);
      for (const [index, { result }] of batch.entries()) result.change = changes[index] ?? 'REFUSED';
    }
    const written = !order.dryRun && entries.some(({ result }) => ['CREATED', 'CHANGED'].includes(result.change));
    return { batch: written ? activity.id : null, dryRun: order.dryRun, records: entries.map(({ result }) => result) };
  }

  /** Every record checked; a record that stands again in the same import is unchanged when it says the same. */
  check(raws: readonly unknown[]): CheckedRecord[] {
    const { vocabulary } = this.vocabulary.current;
    const first = new Map<string, { index: number; hash: string }>();
    return raws.map((raw, index): CheckedRecord => {
      const parsed = parseStudy(raw, vocabulary);
      const result: ImportedRecord = { id: statedId(raw), change: 'REFUSED', problems: [], warnings: parsed.warnings };
      if (!parsed.ok) return { result: { ...result, problems: parsed.problems }, prepared: null };
      return this.distinct(parsed.record, index, first, result);
    });
  }

  private distinct(
    record: StudyRecord,
    index: number,
    first: Map<string, { index: number; hash: string }>,
    result: ImportedRecord,
  ): CheckedRecord {
    const prepared = prepareStudy(record);
    const earlier = first.get(record.id);
    if (!earlier) {
      first.set(record.id, { index, hash: prepared.hash });
      return { result, prepared };
    }
    if (earlier.hash === prepared.hash) return { result: { ...result, change: 'UNCHANGED' }, prepared: null };
    const message = `another record of this import, number ${earlier.index + 1}, has the id "${record.id}" and says something else`;
    return { result: { ...result, problems: [{ code: 'DUPLICATE', path: '$.id', message }] }, prepared: null };
  }
}
