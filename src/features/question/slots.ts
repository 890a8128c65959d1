import type { TermKind } from '../../records/term.js';
import type { Term } from '../term/vocabulary.js';
import { instrumentMeant, outcomeInside } from './instrument-words.js';
import { described, upwards } from './kinds.js';
import type { PhraseIndex } from './labels.js';
import type { Mention } from './matching.js';
import type { Reading } from './phrase-forms.js';
import { keysOfList } from './spelling.js';
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

const ALTERNATIVES = keysOfList('and or versus vs v than against other');

/**
 * Gives each kind its term. Names with one meaning come first, in the order of the question, then the ambiguous ones,
 * each taken as its first reading that has a free place, with a note.
 * A second term of a kind is left over, unless it is broader or narrower and not set against the first by `and`, `or`
 * and the like: then the narrower stands. Of the kind that the answer is grouped by (`rows`), several terms are several
 * rows: none is a filter, and a note says so.
 * A cell type beside a tissue gives way to it, with a note: the filter holds one source.
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
    for (const mention of others) if (mention.readings.length === 1) this.placeSure(mention);
    for (const mention of others) if (mention.readings.length > 1) this.placeAmbiguous(mention);
    this.giveRows();
    this.placeCellType(types);
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
      if (!chosen) return this.note(mention, `may be ${listed(readings, 'or')}: none taken`);
      const isLast = kind === [...kinds].at(-1);
      if (!this.fits(chosen.reading, mention) && !isLast) continue;
      const isPlaced = this.place(chosen.reading, mention);
      const also = mention.readings.filter((reading) => reading !== chosen.reading && reading[0] !== chosen.reading[0]);
      if (isPlaced && !chosen.isSure && also.length > 0) {
        this.note(mention, `taken as ${listed([chosen.reading], 'and')}; also ${listed(also, 'and')}`);
      }
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
      this.refused.push({ span, kind: reading.length === 1 ? blocked.kind : null });
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
      return isKin && !(this.placed.get(term.kind) ?? []).some((other) => this.areAlternatives(other, span));
    });
  }

  private areAlternatives(a: Span, b: Span): boolean {
    const [first, second] = a.from < b.from ? [a, b] : [b, a];
    for (let at = first.to + 1; at < second.from; at++) if (ALTERNATIVES.has(this.sentence.key(at))) return true;
    return false;
  }

  private giveRows(): void {
    const extra = this.refused.filter(({ kind }) => kind === this.rows);
    const [first] = extra;
    if (!first) return;
    const spans = [...(this.placed.get(this.rows) ?? []), ...extra.map(({ span }) => span)].sort((a, b) => a.from - b.from);
    const words = [...new Set(spans.map((span) => `"${this.sentence.words(span)}"`))].join(', ');
    this.notes.push({
      at: spans[0]?.from ?? 0,
      text: `${words} (several of the rows that the answer has one by one; none is a filter)`,
    });
    this.terms.delete(this.rows);
    this.refused.splice(0, this.refused.length, ...this.refused.filter(({ kind }) => kind !== this.rows));
    for (let at = spans[0]?.from ?? 0; at < (spans.at(-1)?.to ?? 0); at++) {
      if (ALTERNATIVES.has(this.sentence.key(at))) this.sentence.take({ from: at, to: at });
    }
  }

  private placeCellType(types: readonly Mention[]): void {
    const tissue = this.terms.get('cell-source');
    for (const mention of types) {
      if (!tissue) this.placeSure(mention);
      else this.note(mention, `cell source ${this.index.cellType?.id ?? ''}; the filter holds one source, taken is ${described(tissue)}`);
    }
  }

  private note(span: Span, text: string): void {
    this.notes.push({ at: span.from, text: `"${this.sentence.words(span)}" (${text})` });
  }
}

/** Readings for a reader: `condition synovitis and outcome inflammation`. */
function listed(readings: readonly Reading[], joint: 'and' | 'or'): string {
  const texts = readings.map((reading) => reading.map(described).join(' with '));
  const last = texts.pop() ?? '';
  return texts.length > 0 ? `${texts.join(', ')} ${joint} ${last}` : last;
}
