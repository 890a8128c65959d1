import type { Vocabulary } from '../../features/term/vocabulary.js';
import type { TermKind, TermRecord } from '../../records/term.js';

const kinds: readonly TermKind[] = ['cell-source', 'cell-product', 'condition', 'outcome', 'instrument', 'mechanism'];

const keyOf = ({ kind, record }: TermRecord): string => `${kind}:${record.id}`;

/** The terms of a vocabulary with others added, or put in place of those with the same id. */
export function mergedTerms(vocabulary: Vocabulary, added: readonly TermRecord[]): TermRecord[] {
  const terms = new Map<string, TermRecord>();
  for (const kind of kinds) for (const term of vocabulary.all(kind)) terms.set(keyOf(term), term);
  for (const term of added) terms.set(keyOf(term), term);
  return [...terms.values()];
}
