import { TERM_KINDS } from './kinds.js';
import type { Term, Vocabulary } from '../term/vocabulary.js';
import { GLUE } from './stop-words.js';
import { tokensOf } from './words.js';

/** What words may mean: mostly one term; two where the words name a product and its source (`cultured adipose MSC`). */
export type Reading = readonly Term[];

/** A name of a term. */
export interface PhraseText {
  /** The words that count, in order. */
  readonly words: readonly string[];
  /** 0 as the vocabulary writes it; the higher, the further derived from that. */
  readonly tier: 0 | 1 | 2 | 3;
  readonly reading: Reading;
}

/** The words of a text that count, in order. */
export const contentOf = (text: string): string[] => tokensOf(text).flatMap(({ key }) => (GLUE.has(key) ? [] : [key]));

const withoutBrackets = (label: string): string => label.replace(/\s*\([^)]*\)/g, '');
const TAIL = /, | including | without | of the | of a | on | for /;

/** The label before its comma or its `of the knee`, where at least two words are left. */
function heads(label: string): string[] {
  const cut = label.search(TAIL);
  const head = cut > 0 ? label.slice(0, cut) : '';
  return contentOf(head).length > 1 ? [head] : [];
}

/** The names that a label holds: `A (B)` is A and, when it is an acronym, B; `A / B` and `A and B C` are either. */
function partsOfLabel(label: string): { near: string[]; far: string[] } {
  const bare = withoutBrackets(label);
  const acronyms = [...label.matchAll(/\(([A-Z]{3,})\)/g)].flatMap(([, acronym]) => acronym ?? []);
  const [used] = /^.+(?= use$)/.exec(bare) ?? [];
  const [, first, second, noun] = /^(\S+) and (.+) (\S+)$/.exec(bare) ?? [];
  const either = first && second && noun ? [`${first} ${noun}`, `${second} ${noun}`] : [];
  return { near: [bare, ...bare.split(' / ')], far: [...acronyms, ...heads(bare), ...either, ...(used ? [used] : [])] };
}

/** `anti-inflammatory` of `anti-inflammatory effect`. */
const withoutEffect = (name: string): string[] =>
  /^(anti|pro)-\S+ effect$/i.test(name) ? [name.replace(/ effect$/, '')] : [];

/** A term's own names. Of a graded condition only what its label shares with its siblings: grades are read apart. */
function ownPhrases(term: Term, isGraded: boolean): PhraseText[] {
  const { near, far } = partsOfLabel(term.label);
  const name =
    (tier: PhraseText['tier']) =>
    (text: string): PhraseText => ({ words: contentOf(text), tier, reading: [term] });
  if (isGraded) return heads(term.label).map(name(2));
  const written = [term.label, ...term.synonyms].map(name(0));
  const derived = [term.id, ...near, ...term.synonyms.map(withoutBrackets)].map(name(1));
  const joined = [...written, ...derived]
    .filter(({ words }) => words.length > 1 && words.length < 5)
    .map(({ words }): PhraseText => ({ words: [words.join('')], tier: 2, reading: [term] }));
  const surgery = written
    .filter(({ words }) => /^(replacement|arthroplasty)$/.test(words.at(-1) ?? ''))
    .map(({ words }): PhraseText => ({ words: [...words, 'surgery'], tier: 2, reading: [term] }));
  const effects = [term.label, ...term.synonyms].flatMap(withoutEffect);
  return [...written, ...derived, ...[...far, ...effects].map(name(2)), ...joined, ...surgery];
}

/** `WOMAC` for the instruments whose ids begin with it, where there are several. */
function familyPhrases(instruments: readonly Term[]): PhraseText[] {
  const families = instruments.flatMap((term) => {
    const segments = term.id.split('-');
    return segments.slice(1).map((_, end) => ({ name: segments.slice(0, end + 1).join('-'), term }));
  });
  return families
    .filter(({ name, term }) => families.some((other) => other.name === name && other.term !== term))
    .map(({ name, term }) => ({ words: contentOf(name), tier: 3, reading: [term] }));
}

/** `synovial stem cells` come from synovium; beside other words the adjective may mean something else. */
const adjectivesOf = ({ label }: Term): string[][] => (label === 'Synovium' ? [contentOf('synovial')] : []);

/**
 * Names in which the cell type stands beside a tissue or product, as the synonym `UC-MSC` of umbilical cord has it:
 * `umbilical cord mesenchymal stem cells`, `cultured adipose MSC`.
 */
function cellPhrases(
  vocabulary: Vocabulary,
  cellType: Term,
  own: ReadonlyMap<Term, readonly PhraseText[]>,
): PhraseText[] {
  const namesOf = (term: Term): (readonly string[])[] =>
    (own.get(term) ?? []).flatMap(({ words, tier }) => (tier < 2 ? [words] : []));
  const acronym = contentOf(cellType.id).join(' ');
  const cells = [...namesOf(cellType), contentOf('stromal cell')];
  const sources = vocabulary.all('cell-source').filter((term) => term !== cellType);
  const named = sources.flatMap((source) =>
    [...namesOf(source), ...adjectivesOf(source)].map((words) => ({ source, words })),
  );
  const ofType = vocabulary.withNarrower(cellType);
  return [
    ...named
      .filter(({ words }) => !words.includes(acronym))
      .flatMap(({ source, words }) =>
        cells.map((cell): PhraseText => ({ words: [...words, ...cell], tier: 2, reading: [source] })),
      ),
    ...vocabulary.all('cell-product').flatMap((product) =>
      namesOf(product).flatMap((words): PhraseText[] => {
        if (!ofType.has(product.id))
          return cells.map((cell) => ({ words: [...words, ...cell], tier: 2, reading: [product] }));
        const rest = words.filter((word) => word !== acronym);
        if (rest.length === words.length || rest.length === 0) return [];
        return cells.flatMap((cell): PhraseText[] => [
          { words: [...rest, ...cell], tier: 1, reading: [product] },
          ...named.map(({ source, words: tissue }): PhraseText => ({
            words: [...rest, ...tissue, ...cell],
            tier: 2,
            reading: [product, source],
          })),
        ]);
      }),
    ),
  ];
}

/** Every name by which a question may call a term of the vocabulary. */
export function phrasesOf(vocabulary: Vocabulary, cellType: Term | null): PhraseText[] {
  const terms = TERM_KINDS.flatMap((kind) => vocabulary.all(kind));
  const own = new Map(terms.map((term) => [term, ownPhrases(term, vocabulary.gradeOf(term) !== null)]));
  return [
    ...[...own.values()].flat(),
    ...familyPhrases(vocabulary.all('instrument')),
    ...(cellType ? cellPhrases(vocabulary, cellType, own) : []),
  ];
}
