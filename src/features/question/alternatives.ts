import type { Mention } from './matching.js';
import { keysOfList } from './spelling.js';
import { GLUE } from './stop-words.js';
import type { Sentence, Span } from './words.js';

const AGAINST = keysOfList(
  'versus vs v than against unlike compared comparison instead rather alternative superior inferior equal comparable',
);
const JOINTS = keysOfList('and or');
const ALTERNATIVES = new Set([...AGAINST, ...JOINTS, ...keysOfList('other')]);
const AROUND = keysOfList('cell injection treatment therapy tissue');

/** Does the question set what these spans name side by side (`pain and stiffness`, `SVF versus BMAC`)? */
export function areAlternatives(sentence: Sentence, a: Span, b: Span): boolean {
  const [first, second] = a.from < b.from ? [a, b] : [b, a];
  for (let at = first.to + 1; at < second.from; at++) if (ALTERNATIVES.has(sentence.key(at))) return true;
  return false;
}

/** Takes the words that set these spans side by side. */
export function takeAlternatives(sentence: Sentence, spans: readonly Span[]): void {
  for (let at = spans[0]?.from ?? 0; at < (spans.at(-1)?.to ?? 0); at++) {
    if (ALTERNATIVES.has(sentence.key(at))) sentence.take({ from: at, to: at });
  }
}

export const isTreatment = ({ readings }: Mention): boolean =>
  readings[0]?.some(({ kind }) => kind === 'cell-source' || kind === 'cell-product') ?? false;

/**
 * Is this treatment one that another is compared or listed with: `than SVF`, `bone marrow or SVF`? As a filter beside
 * the other it would ask for cells that are both. `Placebo versus SVF` sets it against no treatment.
 */
export function isSetAgainst(sentence: Sentence, mention: Mention, mentions: readonly Mention[]): boolean {
  if (!isTreatment(mention)) return false;
  const before = (index: number): number => {
    let at = index - 1;
    while (!sentence.isTaken(at) && (GLUE.has(sentence.key(at)) || AROUND.has(sentence.key(at)))) at--;
    return at;
  };
  const at = before(mention.from);
  if (AGAINST.has(sentence.key(at)) && !sentence.isTaken(at)) return true;
  const isListed = JOINTS.has(sentence.key(at)) || (sentence.isParted(mention.from) && at === mention.from - 1);
  const last = JOINTS.has(sentence.key(at)) ? before(at) : at;
  return isListed && mentions.some((other) => other !== mention && other.to === last && isTreatment(other));
}

const ORIGIN = keysOfList('from derived isolated harvested obtained sourced taken');

/** Does the question say that something comes from what this span names? */
export function isOrigin(sentence: Sentence, { from }: Span): boolean {
  let at = from - 1;
  while (GLUE.has(sentence.key(at)) && !ORIGIN.has(sentence.key(at))) at--;
  return ORIGIN.has(sentence.key(at));
}
