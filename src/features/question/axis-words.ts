import type { TermKind } from '../../records/term.js';
import { EvidenceAxis } from '../evidence/axis.js';
import { GLUE } from './stop-words.js';
import { keysOfList } from './spelling.js';
import type { Sentence } from './words.js';

const NOUNS: readonly (readonly [EvidenceAxis, ReadonlySet<string>])[] = [
  [EvidenceAxis.CELL_SOURCE, keysOfList('source tissue origin')],
  [EvidenceAxis.CELL_PRODUCT, keysOfList('product preparation formulation')],
  [EvidenceAxis.CONDITION, keysOfList('condition disease disorder indication diagnosis')],
  [EvidenceAxis.OUTCOME, keysOfList('outcome endpoint symptom')],
  [EvidenceAxis.MECHANISM, keysOfList('mechanism pathway')],
];
const ASKING = keysOfList('which what whichever');
const GROUPING = keysOfList('by per each across list compare name');
/** Words between the asking word and its noun. */
const KIND = keysOfList('kind type sort form cell msc stem');
const JOINTS = keysOfList('and or');
/** How far behind `which` its noun may stand: `what evidence is there for the cell products`. */
const REACH = 6;

/** The kind of terms that are the rows of an answer. */
export const kindOfAxis: Readonly<Record<EvidenceAxis, TermKind>> = {
  CELL_SOURCE: 'cell-source',
  CELL_PRODUCT: 'cell-product',
  CONDITION: 'condition',
  OUTCOME: 'outcome',
  MECHANISM: 'mechanism',
};

const axisOf = (key: string): EvidenceAxis | null => NOUNS.find(([, keys]) => keys.has(key))?.[0] ?? null;

/** The noun of `which sources`, `what kinds of products`: it belongs to the asking word, not to a name after it. */
export function askedNoun(sentence: Sentence): number | null {
  for (let asked = 0; asked < sentence.tokens.length; asked++) {
    if (!ASKING.has(sentence.key(asked))) continue;
    let at = asked + 1;
    while (GLUE.has(sentence.key(at)) || KIND.has(sentence.key(at))) at++;
    if (axisOf(sentence.key(at)) !== null && !sentence.isTaken(at)) return at;
  }
  return null;
}

/**
 * What an answer is grouped by: `asked`, else the noun that `which` or `what` asks for further on, or that `by`, `per`,
 * `each`, `list` name, or with which the question begins; else cell sources. `others` are nouns of another axis that
 * the question asks for as well (`which sources and products`); an answer has one axis.
 */
export function axisIn(sentence: Sentence, asked: number | null): { axis: EvidenceAxis; others: number[] } {
  const nouns = sentence.tokens.flatMap(({ key }, at) => {
    const axis = axisOf(key);
    return axis ? [{ axis, at }] : [];
  });
  const chosen = nouns.find(({ at }) => at === asked) ?? nouns.find(({ at }) => isAsked(sentence, at));
  if (!chosen) return { axis: EvidenceAxis.CELL_SOURCE, others: [] };
  sentence.take({ from: chosen.at, to: chosen.at });
  const others = nouns.filter(
    ({ axis, at }) =>
      axis !== chosen.axis &&
      !sentence.isTaken(at) &&
      (ASKING.has(sentence.key(at - 1)) || (JOINTS.has(sentence.key(at - 1)) && at - chosen.at <= 3)),
  );
  return { axis: chosen.axis, others: others.map(({ at }) => at) };
}

function isAsked(sentence: Sentence, at: number): boolean {
  const before = sentence.tokens.slice(0, at).map(({ key }) => key);
  const asking = before.findLastIndex((key) => ASKING.has(key));
  if (sentence.isTaken(at)) return asking >= 0 && isHead(sentence, asking, at);
  const grouping = before.findLastIndex((key) => GROUPING.has(key) || !(GLUE.has(key) || KIND.has(key)));
  const isGrouped = grouping < 0 || GROUPING.has(before[grouping] ?? '');
  if (grouping >= 0 && isGrouped) sentence.take({ from: grouping, to: grouping });
  return isGrouped || (asking >= 0 && at - asking <= REACH);
}

/** Is the word the end of a name that follows the asking word at once, as in `what joint diseases`? */
function isHead(sentence: Sentence, asking: number, at: number): boolean {
  for (let index = asking + 1; index <= at; index++) if (!sentence.isTaken(index)) return false;
  return !sentence.isTaken(at + 1);
}
