import type { PhraseIndex } from './labels.js';
import { readingsOf } from './labels.js';
import type { Reading } from './phrase-forms.js';
import { BETWEEN, GLUE, PARTING, STOP_WORDS } from './stop-words.js';
import type { Sentence, Span } from './words.js';

/** Words of a question that name something; more than one reading: the vocabulary gives them to several terms. */
export interface Mention extends Span {
  readonly readings: readonly Reading[];
  /** The words that count. */
  readonly words: readonly string[];
  /** What else they may mean that is no term. */
  readonly also?: string;
}

interface Candidate extends Mention {
  readonly inOrder: boolean;
}

/** `3 cm` is no conditioned medium. */
const isUnit = (sentence: Sentence, index: number): boolean =>
  sentence.key(index) === 'cm' && /^\d/.test(sentence.key(index - 1));

/** The names that begin at this word. Inside a name: its own words, glue, and words that are understood already. */
function namesFrom(sentence: Sentence, index: PhraseIndex, from: number): Candidate[] {
  const found: Candidate[] = [];
  const words: string[] = [];
  let isParted = false;
  for (let to = from; to < sentence.tokens.length && words.length < index.longest; to++) {
    if (to > from) isParted ||= sentence.isParted(to) || PARTING.has(sentence.key(to));
    if (sentence.isSeeThrough(to) || GLUE.has(sentence.key(to))) continue;
    if (sentence.isTaken(to) || isUnit(sentence, to)) break;
    words.push(sentence.key(to));
    const known = readingsOf(index, words);
    if (known && (known.inOrder || !isParted)) found.push({ from, to, words: [...words], ...known });
  }
  return found;
}

const better = (a: Candidate, b: Candidate): number =>
  b.words.length - a.words.length || Number(b.inOrder) - Number(a.inOrder) || a.from - b.from;

/** Pairs of words that name something though others stand between: `regenerate damaged knee cartilage`. */
function pairFrom(sentence: Sentence, index: PhraseIndex, from: number): Candidate | null {
  if (sentence.isTaken(from) || STOP_WORDS.has(sentence.key(from))) return null;
  let between = 0;
  for (let to = from + 1; to < sentence.tokens.length && between < 4; to++) {
    const key = sentence.key(to);
    if (sentence.isParted(to)) return null;
    if (sentence.isSeeThrough(to) || GLUE.has(key)) continue;
    if (sentence.isTaken(to)) return null;
    if (!STOP_WORDS.has(key)) {
      const words = [sentence.key(from), key];
      const known = readingsOf(index, words);
      if (known) return { from, to, words, ...known };
    } else if (!BETWEEN.has(key)) return null;
    between++;
  }
  return null;
}

function isFree(sentence: Sentence, { from, to }: Span): boolean {
  for (let at = from; at <= to; at++) if (sentence.isTaken(at) && !sentence.isSeeThrough(at)) return false;
  return true;
}

/**
 * What the vocabulary knows in a question, in order: the longest names first, of equally long ones those in the
 * vocabulary's order of words, then the first. The words of these are taken.
 */
export function mentionsIn(sentence: Sentence, index: PhraseIndex): Mention[] {
  const starts = sentence.tokens.flatMap(({ key }, from) => (GLUE.has(key) || sentence.isTaken(from) ? [] : [from]));
  const mentions: Mention[] = [];
  for (const name of starts.flatMap((from) => namesFrom(sentence, index, from)).sort(better)) {
    if (!isFree(sentence, name)) continue;
    sentence.take(name);
    mentions.push(name);
  }
  for (const from of starts) {
    const pair = pairFrom(sentence, index, from);
    if (!pair) continue;
    sentence.take({ from, to: from });
    sentence.take({ from: pair.to, to: pair.to });
    mentions.push(pair);
  }
  return mentions.sort((a, b) => a.from - b.from);
}
