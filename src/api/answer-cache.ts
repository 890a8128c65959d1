import { LRUCache } from 'lru-cache';
import type { DataToken } from '../features/dataset/version.store.js';

/** An answer as it was sent, with the state of the data that was known before it was computed. */
export interface KeptAnswer {
  token: DataToken;
  contentType: string;
  body: Buffer;
}

/** What a kept answer costs beside its body: its key, its headers, the cache's own books. */
const overhead = 400;

/** Answers by what was asked, at most so many bytes; those that nobody asks for leave first. */
export class AnswerCache {
  private readonly kept: LRUCache<string, KeptAnswer> | null;

  /** Of 0 bytes it keeps nothing. */
  constructor(bytes: number) {
    this.kept =
      bytes === 0
        ? null
        : new LRUCache({
            maxSize: bytes,
            maxEntrySize: Math.ceil(bytes / 4),
            sizeCalculation: ({ body }) => body.length + overhead,
          });
  }

  get isOn(): boolean {
    return this.kept !== null;
  }

  get(key: string): KeptAnswer | undefined {
    return this.kept?.get(key);
  }

  keep(key: string, answer: KeptAnswer): void {
    this.kept?.set(key, answer);
  }
}
