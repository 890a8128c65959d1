import { wholeTerm } from '../search/lucene.js';
import { tag, yearTag, type TagKind, type Tagged } from './tags.js';

/** One condition of a search by tags: one of the values; a value may be alone in its kind. */
interface Clause {
  kind: TagKind;
  values: readonly string[];
}

/** Lucene refuses a query of more than 1,024 terms. */
const mostTerms = 900;

const termsOf = ({ kind, values }: Clause): string => values.map((value) => wholeTerm(tag(kind, value))).join(' ');

/**
 * A search by tags: everything that all clauses let through. The index starts from the rarest clause by itself, so
 * that a rare cell source is found as quickly in a condition that holds most of the graph as in a small one.
 */
export class TagQuery {
  private readonly clauses: Clause[];
  private readonly extra: string[] = [];

  constructor(what: Tagged) {
    this.clauses = [{ kind: 'is', values: [what] }];
  }

  /** Asks for one of the values; null and undefined ask for nothing. */
  anyOf(kind: TagKind, values: Iterable<string> | null | undefined): this {
    if (values != null) this.clauses.push({ kind, values: [...values] });
    return this;
  }

  noneOf(kind: TagKind, values: readonly string[]): this {
    this.extra.push(...values.map((value) => `-${wholeTerm(tag(kind, value))}`));
    return this;
  }

  /** Asks for a year within the range; both ends belong to it. */
  years(range: { min: number | null; max: number | null } | null): this {
    if (range) {
      const [from, to] = [range.min ?? 0, range.max ?? 9999].map((year) => wholeTerm(tag('year', yearTag(year))));
      this.extra.push(`+[${from} TO ${to}]`);
    }
    return this;
  }

  /** Whether it asks for nothing beyond what is found. */
  get isOpen(): boolean {
    return this.clauses.length === 1 && this.extra.length === 0;
  }

  /**
   * The query as Lucene texts, which together find everything: more than one only where there are more values than
   * one text may hold. None where a clause allows no value at all.
   */
  texts(): string[] {
    if (this.clauses.some(({ values }) => values.length === 0)) return [];
    return split(this.clauses).map((clauses) =>
      [...clauses.map((clause) => `+(${termsOf(clause)})`), ...this.extra].join(' '),
    );
  }
}

/** Halves the longest clause until each part is short enough. */
function split(clauses: Clause[]): Clause[][] {
  const size = clauses.reduce((sum, { values }) => sum + values.length, 0);
  if (size <= mostTerms) return [clauses];
  const longest = clauses.reduce((long, clause) => (clause.values.length > long.values.length ? clause : long));
  const middle = Math.ceil(longest.values.length / 2);
  return [longest.values.slice(0, middle), longest.values.slice(middle)].flatMap((values) =>
    split(clauses.map((clause) => (clause === longest ? { ...clause, values } : clause))),
  );
}

/** The texts of several searches as few texts: together they find what any of them finds. */
export function unionOf(found: readonly string[]): string[] {
  const texts = [...new Set(found)];
  const joined: string[] = [];
  let open: string[] = [];
  let terms = 0;
  for (const text of texts) {
    const size = text.split('"').length / 2;
    if (open.length > 0 && terms + size > mostTerms) {
      joined.push(open.join(' '));
      open = [];
      terms = 0;
    }
    open.push(texts.length === 1 ? text : `(${text})`);
    terms += size;
  }
  return open.length > 0 ? [...joined, open.join(' ')] : joined;
}
