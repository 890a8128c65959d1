import { keyOf } from './spelling.js';

/** A word of a question: as written, where, and the key by which it is compared. */
export interface Token {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** What stands between the word before and this one. */
  readonly gap: string;
}

const PIECE =
  /[\p{L}\p{M}]+(?:['\u2018\u2019\u02bc`\u00b4][\p{L}\p{M}]+)*|\p{N}+(?:\.\p{N}+|,\p{N}{3})*|[<>\u2264\u2265+&]/gu;
const HYPHEN = /^[-\u2010\u2011\u2012\u2013\u2212]?$/;
const LOOSE_PREFIX = /^(micro|anti|intra|osteo|chondro|immuno)$/;
const HYPHENATED_PREFIX = /^(extra|multi|sub|non|re|pre|post|co)$/;

/** Is this token a part of the same written word as the one before it (`KL3`, `adipose-derived`)? */
export const isJoined = (token: Token): boolean => HYPHEN.test(token.gap);

/** The words of a text. Parts of hyphenated words are words; a prefix stays with its word (`micro-fragmented`). */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(PIECE)) {
    const before = tokens.at(-1);
    const [piece] = match;
    const gap = text.slice(before?.end ?? 0, match.index);
    const end = match.index + piece.length;
    const joins =
      before !== undefined &&
      ((LOOSE_PREFIX.test(before.key) && /^([-\u2010-\u2013\u2212]|\s)$/.test(gap)) ||
        (HYPHENATED_PREFIX.test(before.key) && /^[-\u2010-\u2013\u2212]$/.test(gap)));
    if (joins) {
      tokens[tokens.length - 1] = { ...before, key: keyOf(before.key + piece), end };
    } else {
      tokens.push({ key: piece === '&' ? 'and' : keyOf(piece), start: match.index, end, gap });
    }
  }
  return tokens;
}

/** The first and the last word of a part of a question. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A question under interpretation: its words, and which of them have been understood. */
export class Sentence {
  readonly tokens: readonly Token[];
  /** Understood. */
  private readonly taken = new Set<number>();
  /** Understood words that do not part a phrase: `bone marrow` in `stem cells of autologous bone marrow`. */
  private readonly seeThrough = new Set<number>();

  constructor(private readonly text: string) {
    this.tokens = tokensOf(text);
  }

  key(index: number): string {
    return this.tokens[index]?.key ?? '';
  }

  /** The user's own words. */
  words({ from, to }: Span): string {
    return this.text.slice(this.tokens[from]?.start ?? 0, this.tokens[to]?.end ?? 0);
  }

  /** Does a comma, a bracket or the like stand before this word? */
  isParted(index: number): boolean {
    return /[,;:.?!()[\]\u2014]/.test(this.tokens[index]?.gap ?? '');
  }

  take({ from, to }: Span, seeThrough = false): void {
    for (let index = from; index <= to; index++) {
      this.taken.add(index);
      if (seeThrough) this.seeThrough.add(index);
    }
  }

  isTaken(index: number): boolean {
    return this.taken.has(index);
  }

  isSeeThrough(index: number): boolean {
    return this.seeThrough.has(index);
  }

  /** Do the keys at this place run like these? */
  startsWith(index: number, keys: readonly string[]): boolean {
    return keys.every((key, offset) => this.key(index + offset) === key && !this.taken.has(index + offset));
  }
}
