import { canonicalJson, sha256, type Json } from '../../records/canonical.js';
import { invalid, type Problem } from '../../records/problems.js';

/** The records of one command by id, so that two that say different things under one id are told. */
export class Seen {
  private readonly first = new Map<string, { place: string; hash: string }>();

  /** Null for the first record of its key, and for one that says the same as the first. */
  problem(kind: string, id: string, record: Json, place: string): Problem | null {
    const key = `${kind}:${id}`;
    const hash = sha256(canonicalJson(record));
    const earlier = this.first.get(key);
    if (!earlier) {
      this.first.set(key, { place, hash });
      return null;
    }
    if (earlier.hash === hash) return null;
    const message = `the record in ${earlier.place} has the id "${id}" too and says something else`;
    return { ...invalid(['id'], message), code: 'DUPLICATE' };
  }
}
