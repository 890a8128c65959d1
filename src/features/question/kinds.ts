import type { TermKind } from '../../records/term.js';
import type { Term } from '../term/vocabulary.js';

/** The order in which the readings of an ambiguous word are taken (EVIDENCE section 9). */
export const TERM_KINDS: readonly TermKind[] = [
  'condition',
  'outcome',
  'cell-source',
  'cell-product',
  'mechanism',
  'instrument',
];

/** A term for a reader: `cell source bone-marrow`. */
export const described = (term: Term): string => `${term.kind.replace('-', ' ')} ${term.id}`;

/** The term and everything broader, nearest first. */
export const upwards = (term: Term): Term[] => (term.broader ? [term, ...upwards(term.broader)] : [term]);

/** Without the terms that are narrower than another of them. */
export const topmost = (terms: readonly Term[]): Term[] =>
  terms.filter((term) => !upwards(term).some((above) => above !== term && terms.includes(above)));

/** The nearest term of the same kind that stands for all of them; null when there is none. */
export function commonTerm(terms: readonly Term[]): Term | null {
  const [first, ...rest] = terms;
  if (!first) return null;
  return (
    upwards(first).find((above) => above.kind === first.kind && rest.every((term) => upwards(term).includes(above))) ??
    null
  );
}
