import type { Vocabulary } from '../../features/term/vocabulary.js';
import { canonicalJson, sha256 } from '../../records/canonical.js';
import { parseClaimSource, parseStudy, parseSynthesis, type Parsed } from '../../records/parse.js';
import type { Problem } from '../../records/problems.js';
import { moveSum } from '../dataset-sum.js';
import { parsed, type RawEntry } from '../entries.js';
import { prepareClaimSource, prepareStudy, prepareSynthesis, type PreparedRecord } from '../prepare.js';
import { statedId } from '../stated-id.js';
import { Unwritable } from './cell.js';
import type { CsvGraph, RecordRows } from './csv-graph.js';

export type BulkKind = 'studies' | 'syntheses' | 'claims';

/** What was found of one entry; it may be taken when nothing is wrong. */
export interface Checked {
  place: string;
  /** Why the entry is no JSON, or could not be read; else null. */
  broken: string | null;
  id: string | null;
  /** Hash of the entry as it was given, by which repeated records are told. */
  content: string;
  problems: Problem[];
  warnings: Problem[];
}

const prepareWith = <T>(read: Parsed<T>, prepare: (record: T) => PreparedRecord) => ({
  problems: read.ok ? [] : read.problems,
  warnings: read.warnings,
  prepared: read.ok ? prepare(read.record) : null,
});

function prepareAs(kind: BulkKind, value: unknown, terms: Vocabulary) {
  switch (kind) {
    case 'studies':
      return prepareWith(parseStudy(value, terms), prepareStudy);
    case 'syntheses':
      return prepareWith(parseSynthesis(value, terms), prepareSynthesis);
    case 'claims':
      return prepareWith(parseClaimSource(value, terms), prepareClaimSource);
  }
}

/** Checks records batch by batch, and writes those of the last batch that may be taken. */
export class BatchWriter {
  private waiting: ({ rows: RecordRows; hash: string } | null)[] = [];
  private total = '';

  constructor(
    private readonly terms: Vocabulary,
    private readonly graph: CsvGraph,
    private readonly activity: string,
  ) {}

  /** The sum of the hashes of all records that were written. */
  get sum(): string {
    return this.total;
  }

  check(kind: BulkKind, batch: readonly RawEntry[]): Checked[] {
    this.waiting = [];
    return batch.map((raw) => {
      const entry = parsed(raw);
      const found = { place: entry.place, broken: null, id: null, content: '', problems: [], warnings: [] };
      if ('value' in entry) {
        const { value } = entry;
        const { prepared, ...said } = prepareAs(kind, value, this.terms);
        const problems = [...said.problems, ...this.lay(prepared)];
        // A sound record is kept as it was given: reading it adds nothing and takes nothing away.
        const content = prepared?.hash ?? sha256(canonicalJson(value));
        return { ...found, ...said, problems, id: statedId(value), content };
      }
      this.waiting.push(null);
      return { ...found, broken: entry.problem };
    });
  }

  /** Writes those records of the batch that was checked last. */
  write(accepted: readonly number[]): void {
    const hashes: string[] = [];
    for (const index of accepted) {
      const record = this.waiting[index];
      if (!record) throw new Error(`record ${index} of a batch was taken although it was refused`);
      this.graph.write(record.rows);
      hashes.push(record.hash);
    }
    this.waiting = [];
    this.total = moveSum(this.total, [], hashes);
  }

  /** Makes the rows of a record; what no row can hold is a problem of the record. */
  private lay(prepared: PreparedRecord | null): Problem[] {
    try {
      const rows = prepared && this.graph.rowsOf(prepared, { number: 1, isCurrent: true, activity: this.activity });
      this.waiting.push(prepared && rows && { rows, hash: prepared.hash });
      return [];
    } catch (error) {
      if (!(error instanceof Unwritable)) throw error;
      this.waiting.push(null);
      return [{ code: 'INVALID', path: '$', message: `holds ${error.message}` }];
    }
  }
}
