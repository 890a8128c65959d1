import type { Term } from '../term/vocabulary.js';
import { upwards } from './kinds.js';
import { keyOfWords, type PhraseIndex } from './labels.js';
import type { Mention } from './matching.js';
import { contentOf } from './phrase-forms.js';
import { keysOfList } from './spelling.js';
import { STOP_WORDS } from './stop-words.js';
import { isJoined, type Sentence, type Span } from './words.js';

const PLACES = keysOfList('knee joint');
const BESIDE_MEASURE = keysOfList('score scale subscale index level rating questionnaire value measure intensity');
const BESIDE_SOURCE = keysOfList('tissue');

/** Part of many names, and where it is none says no more than `improve` does: `restore function`. */
const STOP_IF_LEFT = keysOfList('restore restoration');

const leftIn = (sentence: Sentence): number[] =>
  sentence.tokens.flatMap(({ key }, at) =>
    sentence.isTaken(at) || STOP_WORDS.has(key) || STOP_IF_LEFT.has(key) ? [] : [at],
  );

/** The condition that the words of this one and one more word name together, nearest first. */
function narrowedBy(index: PhraseIndex, condition: Term, word: string): Term | null {
  const wanted = new Set([...(index.keysOf.get(condition) ?? [])].map((key) => keyOfWords([...key.split(' '), word])));
  const below = [...condition.narrower];
  for (const term of below) {
    if ([...(index.keysOf.get(term) ?? [])].some((key) => wanted.has(key))) return term;
    below.push(...term.narrower);
  }
  return null;
}

/**
 * The condition, narrowed by words elsewhere in the question (`osteoarthritis ... knee`): the words are taken. So is
 * `knee` or `joint` where a name of one of the terms has it, as `knee pain` is a name of pain: it says nothing new;
 * and so is a word of a graded condition's label (`ICRS 3 cartilage`).
 */
export function narrowed(
  sentence: Sentence,
  index: PhraseIndex,
  condition: Term | null,
  others: readonly Term[],
): Term | null {
  let narrow = condition;
  for (const at of leftIn(sentence)) {
    const word = sentence.key(at);
    const below = narrow && narrowedBy(index, narrow, word);
    const named = [...(narrow ? upwards(narrow) : []), ...others];
    const isOfGrade = narrow?.kind === 'condition' && narrow.record.grade && contentOf(narrow.label).includes(word);
    const isPlace =
      PLACES.has(word) &&
      named.some((term) => [...(index.keysOf.get(term) ?? [])].some((key) => key.split(' ').includes(word)));
    if (below) narrow = below;
    if (below || isPlace || isOfGrade) sentence.take({ from: at, to: at });
  }
  return narrow;
}

/** Takes nouns that add nothing to the name beside them: `pain score`, `placenta tissue`. */
export function takeCompanions(sentence: Sentence, mentions: readonly Mention[]): void {
  for (const at of leftIn(sentence)) {
    const beside = mentions.filter(({ from, to }) => to + 1 === at || from - 1 === at);
    const kinds = new Set(
      beside.flatMap(({ readings }) => readings.flatMap((reading) => reading.map(({ kind }) => kind))),
    );
    const isMeasure = BESIDE_MEASURE.has(sentence.key(at)) && (kinds.has('outcome') || kinds.has('instrument'));
    const isSource = BESIDE_SOURCE.has(sentence.key(at)) && kinds.has('cell-source');
    if (isMeasure || isSource) sentence.take({ from: at, to: at });
  }
}

/** What was not understood, in the user's own words and order, each once: these spans, and every word left over. */
export function unmatchedIn(sentence: Sentence, left: readonly Span[]): string[] {
  const spans = [...left];
  for (const at of leftIn(sentence)) {
    if (left.some(({ from, to }) => from <= at && at <= to)) continue;
    if (/^[<>\u2264\u2265+]$/.test(sentence.key(at))) continue;
    const token = sentence.tokens[at];
    const last = spans.at(-1);
    if (token && last?.to === at - 1 && isJoined(token) && !left.includes(last))
      spans[spans.length - 1] = { from: last.from, to: at };
    else spans.push({ from: at, to: at });
  }
  const words = spans.sort((a, b) => a.from - b.from).map((span) => sentence.words(span));
  const lower = words.map((word) => word.toLowerCase());
  return words.filter((_, at) => lower.indexOf(lower[at] ?? '') === at);
}
