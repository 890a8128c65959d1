import { LRUCache } from 'lru-cache';
import { stored } from '../../graph/decode.js';
import type { StudyRecord } from '../../records/study.js';
import { freeze } from '../../shared/freeze.js';

/** A record with its revision. It is frozen, since many requests share it. */
export interface KeptRecord {
  revision: string;
  record: StudyRecord;
}

/** Bytes that a record takes in memory for each character of its text. */
const growth = 4;

/** Pages of which the studies are remembered. */
const mostPages = 500;

/**
 * Records that were read before. A revision of a record never changes, so a record that is kept need not be sent and
 * parsed again where the graph says, in the same request, that its study has the same revision. It is never used
 * without that word of the graph. At most so many bytes; those that nobody asks for leave first.
 */
export class RecordStore {
  private readonly records: LRUCache<string, KeptRecord> | null;
  private readonly pages = new LRUCache<string, readonly string[]>({ max: mostPages });

  /** Of 0 bytes it keeps nothing. */
  constructor(bytes: number) {
    this.records = bytes === 0 ? null : new LRUCache({ maxSize: bytes, maxEntrySize: Math.ceil(bytes / 4) });
  }

  get(id: string): KeptRecord | undefined {
    return this.records?.get(id);
  }

  /** Reads a record, and keeps it. */
  keep(id: string, revision: string, json: string): StudyRecord {
    const record = stored<StudyRecord>(json);
    this.records?.set(id, { revision, record: freeze(record) }, { size: json.length * growth });
    return record;
  }

  /** The studies that a page held when it was last read: these are likely there again. */
  lastPage(page: string): readonly string[] {
    return this.pages.get(page) ?? [];
  }

  keepPage(page: string, ids: readonly string[]): void {
    if (this.records) this.pages.set(page, ids);
  }
}
