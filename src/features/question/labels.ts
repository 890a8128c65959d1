import type { GradingScale } from '../../records/values.js';
import type { Term, Vocabulary } from '../term/vocabulary.js';
import { commonTerm, TERM_KINDS, topmost } from './kinds.js';
import { phrasesOf, type PhraseText, type Reading } from './phrase-forms.js';

/** The names of a vocabulary, ready for questions. Built once for a vocabulary, never changed. */
export interface PhraseIndex {
  /** Names by their words, whatever the order of these. */
  readonly phrases: ReadonlyMap<string, readonly PhraseText[]>;
  /** Words in the longest name. */
  readonly longest: number;
  /** The keys of `phrases` under which the vocabulary itself has a term. */
  readonly keysOf: ReadonlyMap<Term, ReadonlySet<string>>;
  readonly outcomes: readonly Term[];
  /** The cell type that tissues are sources of: it may be named beside a tissue. */
  readonly cellType: Term | null;
  /** The conditions that stand for another at a grade of a scale. */
  readonly grades: readonly {
    readonly term: Term;
    readonly of: Term;
    readonly scale: GradingScale;
    readonly value: number;
  }[];
}

/** Words as a key of the index. */
export const keyOfWords = (words: readonly string[]): string => [...words].sort().join(' ');

const CELL_TYPE = 'msc';

/** The names by which a vocabulary's terms can be called. Costly beside `interpret`: keep it with the vocabulary. */
export function phraseIndex(vocabulary: Vocabulary): PhraseIndex {
  const cellType = vocabulary.get('cell-source', CELL_TYPE);
  const phrases = new Map<string, PhraseText[]>();
  const keysOf = new Map<Term, Set<string>>();
  let longest = 1;
  for (const phrase of phrasesOf(vocabulary, cellType)) {
    if (phrase.words.length === 0) continue;
    const key = keyOfWords(phrase.words);
    const named = phrases.get(key);
    if (named) named.push(phrase);
    else phrases.set(key, [phrase]);
    longest = Math.max(longest, phrase.words.length);
    const [term, second] = phrase.reading;
    if (term && !second && phrase.tier < 2) keysOf.set(term, (keysOf.get(term) ?? new Set()).add(key));
  }
  return {
    phrases,
    longest,
    keysOf,
    outcomes: vocabulary.all('outcome'),
    cellType,
    grades: vocabulary.all('condition').flatMap((term) => {
      const grade = vocabulary.gradeOf(term);
      return grade ? [{ term, ...grade }] : [];
    }),
  };
}

/** One reading for each thing that is meant: what is derived from the labels of several terms means what they share. */
function settled(readings: readonly Reading[], isDerived: boolean): Reading[] {
  const pairs = [
    ...new Map(readings.filter(({ length }) => length > 1).map((r) => [r.map(({ id }) => id).join(' '), r])).values(),
  ];
  const singles = TERM_KINDS.flatMap((kind) => {
    const terms = [...new Set(readings.flatMap((reading) => (reading.length === 1 ? reading : [])))].filter(
      (term) => term.kind === kind,
    );
    const shared = isDerived ? commonTerm(terms) : null;
    return shared ? [shared] : topmost(terms);
  });
  return [...singles.map((term) => [term]), ...pairs];
}

/** What these words mean, by kind and id; in the vocabulary's order of words if that knows them. Null: nothing. */
export function readingsOf(
  index: PhraseIndex,
  words: readonly string[],
): { inOrder: boolean; readings: readonly Reading[] } | null {
  const named = index.phrases.get(keyOfWords(words)) ?? [];
  const text = words.join(' ');
  const exact = named.filter((phrase) => phrase.words.join(' ') === text);
  const known = exact.length > 0 ? exact : named;
  const tier = Math.min(...known.map((phrase) => phrase.tier));
  const best = known.filter((phrase) => phrase.tier === tier).map(({ reading }) => reading);
  return best.length > 0 ? { inOrder: exact.length > 0, readings: settled(best, tier > 1) } : null;
}
