import type { Label } from '../../graph/model.js';
import type { TermRecord } from '../../records/term.js';
import { prepareTerm, type PreparedRecord } from '../prepare.js';
import { shapes } from './shapes.js';
import type { IsThere } from './lay-out.js';

/** Whether a term is in the vocabulary under a label. */
export function termsThere(terms: readonly TermRecord[]): IsThere {
  const there = new Set(terms.map(({ kind, record }) => `${shapes[kind].node ?? ''}:${record.id}`));
  return (label: Label, id: string) => there.has(`${label}:${id}`);
}

/** All versions of a term, oldest first, each with the activity that made it. */
interface Versions {
  term: TermRecord;
  made: { prepared: PreparedRecord; activity: string }[];
}

export type TermChange = 'CREATED' | 'CHANGED' | 'UNCHANGED';

/** The vocabulary as several imports leave it, one after the other. */
export class TermVersions {
  private readonly versions = new Map<string, Versions>();

  add(term: TermRecord, activity: string): TermChange {
    const prepared = prepareTerm(term);
    const key = `${term.kind}:${term.record.id}`;
    const known = this.versions.get(key);
    if (!known) {
      this.versions.set(key, { term, made: [{ prepared, activity }] });
      return 'CREATED';
    }
    if (known.made.at(-1)?.prepared.hash === prepared.hash) return 'UNCHANGED';
    known.term = term;
    known.made.push({ prepared, activity });
    return 'CHANGED';
  }

  get current(): TermRecord[] {
    return [...this.versions.values()].map(({ term }) => term);
  }

  /** Every version, with its number. */
  *all(): Generator<{ prepared: PreparedRecord; activity: string; number: number; isCurrent: boolean }> {
    for (const { made } of this.versions.values()) {
      for (const [index, version] of made.entries()) {
        yield { ...version, number: index + 1, isCurrent: index === made.length - 1 };
      }
    }
  }
}
