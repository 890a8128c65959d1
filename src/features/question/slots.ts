import type { TermKind } from '../../records/term.js';
import type { Term } from '../term/vocabulary.js';
import { areAlternatives, isOrigin, isSetAgainst, takeAlternatives } from './alternatives.js';
import { instrumentMeant, outcomeInside } from './instrument-words.js';
import { described, upwards } from './kinds.js';
import type { PhraseIndex } from './labels.js';
import type { Mention } from './matching.js';
import type { Reading } from './phrase-forms.js';
import type { Sentence, Span } from './words.js';

/** Something said about words of a question, for `ambiguous`. */
export interface Note {
  readonly at: number;
  readonly text: string;
}

/** What the names in a question come to: one term a kind. */
export interface Filled {
  readonly terms: ReadonlyMap<TermKind, Term>;
  /** Names of terms that found their place taken. */
  readonly left: readonly Span[];
  readonly notes: readonly Note[];
}

/**
 * Gives each kind its term. Names with one meaning come first, in the order of the question, then the ambiguous ones,
 * each taken as its first reading that has a free place, with a note.
 * A second term of a kind is left over, unless it is broader or narrower and not set against the first by `and`, `or`
 * and the like: then the narrower stands. Of the kind that the answer is grouped by (`rows`), several terms are several
 * rows: none is a filter, and a note says so.
 * Of a cell type and a tissue apart from it the first is taken, or the tissue that the cells are said to come from: the
 * filter holds one source. A treatment that another is compared or listed with is left over: `SVF or bone marrow` does
 * not ask for SVF of bone marrow.
 */
export class Slots {
  private readonly terms = new Map<TermKind, Term>();
  private readonly placed = new Map<TermKind, Span[]>();
  private readonly refused: { span: Span; kind: TermKind | null }[] = [];
  private readonly notes: Note[] = [];

  constructor(
    private readonly sentence: Sentence,
    private readonly index: PhraseIndex,
    private readonly rows: TermKind,
  ) {}

  fill(mentions: readonly Mention[]): Filled {
    const isCellType = ({ readings }: Mention): boolean =>
      readings.length === 1 && readings[0]?.length === 1 && readings[0][0] === this.index.cellType;
    const types = mentions.filter(isCellType);
    const others = mentions.filter((mention) => !isCellType(mention));
    const isSure = ({ readings, also }: Mention): boolean => readings.length === 1 && also === undefined;
    for (const mention of others) {
      if (!isSure(mention)) continue;
      const kind = mention.readings[0]?.[0]?.kind;
      if (kind && !this.terms.has(kind) && isSetAgainst(this.sentence, mention, mentions)) this.refuse(mention);
      else this.placeSure(mention);
    }
    for (const mention of others) if (!isSure(mention)) this.placeAmbiguous(mention);
    this.giveRows();
    for (const mention of types) this.placeCellType(mention, isSetAgainst(this.sentence, mention, mentions));
    return { terms: this.terms, left: this.refused.map(({ span }) => span), notes: this.notes };
  }

  private placeSure(mention: Mention): void {
    const [reading = []] = mention.readings;
    const inside = reading.flatMap((term) => {
      const outcome = term.kind === 'instrument' ? outcomeInside(this.index, term, mention.words) : null;
      return outcome ? [outcome, term] : [term];
    });
    this.place(inside, mention);
  }

  private placeAmbiguous(mention: Mention): void {
    const kinds = new Set(mention.readings.map((reading) => reading[0]?.kind));
    for (const kind of kinds) {
      const readings = mention.readings.filter((reading) => reading[0]?.kind === kind);
      const chosen = readings.length === 1 ? { reading: readings[0] ?? [], isSure: false } : this.chosenOf(readings);
      if (!chosen) {
        this.note(mention, `may be ${listed(readings.map(textOf), 'or')}: none taken`);
        return;
      }
      const isLast = kind === [...kinds].at(-1);
      if (!this.fits(chosen.reading, mention) && !isLast) continue;
      const isPlaced = this.place(chosen.reading, mention);
      const also = mention.readings.filter((reading) => reading !== chosen.reading && reading[0] !== chosen.reading[0]);
      const texts = [...also.map(textOf), ...(mention.also === undefined ? [] : [mention.also])];
      if (isPlaced && !chosen.isSure)
        this.note(mention, `taken as ${textOf(chosen.reading)}; also ${listed(texts, 'and')}`);
      return;
    }
  }

  private chosenOf(readings: readonly Reading[]): { reading: Reading; isSure: boolean } | null {
    const meant = instrumentMeant(this.index, readings.flat(), this.terms.get('outcome') ?? null);
    return meant && { reading: [meant.term], isSure: meant.isSure };
  }

  private place(reading: Reading, { from, to }: Span): boolean {
    const span = { from, to };
    const blocked = reading.find((term) => !this.fits([term], span));
    if (blocked) {
      this.refuse(span, reading.length === 1 ? blocked.kind : null);
      return false;
    }
    for (const term of reading) {
      const current = this.terms.get(term.kind);
      if (!current || upwards(term).includes(current)) this.terms.set(term.kind, term);
      this.placed.set(term.kind, [...(this.placed.get(term.kind) ?? []), span]);
    }
    return true;
  }

  private fits(reading: Reading, span: Span): boolean {
    return reading.every((term) => {
      const current = this.terms.get(term.kind);
      if (!current || current === term) return true;
      const isKin = upwards(term).includes(current) || upwards(current).includes(term);
      return isKin && !(this.placed.get(term.kind) ?? []).some((other) => areAlternatives(this.sentence, other, span));
    });
  }

  private giveRows(): void {
    const extra = this.refused.filter(({ kind }) => kind === this.rows);
    const [first] = extra;
    if (!first) return;
    const spans = [...(this.placed.get(this.rows) ?? []), ...extra.map(({ span }) => span)].sort(
      (a, b) => a.from - b.from,
    );
    const words = [...new Set(spans.map((span) => `"${this.sentence.words(span)}"`))].join(', ');
    this.notes.push({
      at: spans[0]?.from ?? 0,
      text: `${words} (several of the kind ${this.rows.replace('-', ' ')}: each is a row of the answer, none is a filter)`,
    });
    this.terms.delete(this.rows);
    this.refused.splice(0, this.refused.length, ...this.refused.filter(({ kind }) => kind !== this.rows));
    takeAlternatives(this.sentence, spans);
  }

  /** The cell type, unless it would leave nothing (beside a product that is none of it) or a tissue has its place. */
  private placeCellType(mention: Mention, isAgainst: boolean): void {
    const cells = this.index.cellType;
    const [source, product] = [this.terms.get('cell-source'), this.terms.get('cell-product')];
    const spans = this.placed.get('cell-source') ?? [];
    const isFirst = spans.every((span) => span.from > mention.from && !isOrigin(this.sentence, span));
    if (!cells || isAgainst || (product && !upwards(product).includes(cells))) this.refuse(mention);
    else if (!source || source === cells) this.placeSure(mention);
    else if (isFirst) {
      this.terms.set('cell-source', cells);
      for (const span of spans) this.refuse(span);
    } else this.note(mention, `${described(cells)}; the filter holds one source, taken is ${described(source)}`);
  }

  private refuse(span: Span, kind: TermKind | null = null): void {
    this.refused.push({ span: { from: span.from, to: span.to }, kind });
  }

  private note(span: Span, text: string): void {
    this.notes.push({ at: span.from, text: `"${this.sentence.words(span)}" (${text})` });
  }
}

const textOf = (reading: Reading): string => reading.map(described).join(' with ');

/** `a, b and c`. */
function listed(texts: readonly string[], joint: 'and' | 'or'): string {
  const last = texts.at(-1) ?? '';
  return texts.length > 1 ? `${texts.slice(0, -1).join(', ')} ${joint} ${last}` : last;
}
