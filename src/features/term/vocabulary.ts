import type { TermLookup } from '../../records/references.js';
import { scaleOfVocabulary, type TermKind, type TermRecord } from '../../records/term.js';
import type { GradingScale } from '../../records/values.js';
import { parseGlobalId } from '../../shared/ids.js';
import { nearest } from '../../shared/nearest.js';

/** An entry of the vocabulary, linked to what is broader and narrower. */
export type Term = TermRecord & {
  readonly id: string;
  readonly label: string;
  readonly synonyms: readonly string[];
  readonly broader: Term | null;
  readonly narrower: readonly Term[];
};

/** What an id in a question names. */
export type Resolution =
  | { found: true; term: Term }
  | {
      found: false;
      /** Terms that the text may mean: of another kind, or several of this one. */ candidates: Term[];
      nearest: string[];
    };

const familyOf = (kind: TermKind): string => (kind === 'cell-product' ? 'cell-source' : kind);
const keyIn = (kind: TermKind, id: string): string => `${familyOf(kind)}:${id}`;

/** Ontology identifiers of a term with their prefix, such as `MESH:D010003`, in one order; stored values may lack it. */
export function ontologyIds({ record }: TermRecord): string[] {
  const ids = Object.entries(record.xrefs ?? {}).flatMap(([prefix, stored]) =>
    (typeof stored === 'string' ? [stored] : stored).map((value) =>
      value.includes(':') ? value : `${prefix}:${value}`,
    ),
  );
  return ids.sort();
}

const byId = (a: Term, b: Term): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

type Building = TermRecord & {
  id: string;
  label: string;
  synonyms: string[];
  broader: Building | null;
  narrower: Building[];
};

/** The vocabulary of one dataset version, whole, in memory. Cell sources and cell products share one hierarchy. */
export class Vocabulary implements TermLookup {
  private readonly terms = new Map<string, Building>();
  private readonly byXref = new Map<string, Term[]>();
  private readonly below = new Map<Term, ReadonlySet<string>>();

  constructor(records: readonly TermRecord[]) {
    for (const entry of records) {
      const { id, label, synonyms } = entry.record;
      this.terms.set(keyIn(entry.kind, id), { ...entry, id, label, synonyms, broader: null, narrower: [] });
    }
    for (const term of this.terms.values()) {
      term.broader = this.terms.get(keyIn(term.kind, term.record.parent ?? '')) ?? null;
      term.broader?.narrower.push(term);
      for (const xref of ontologyIds(term)) {
        const key = xref.toLowerCase();
        this.byXref.set(key, [...(this.byXref.get(key) ?? []), term]);
      }
    }
    for (const term of this.terms.values()) term.narrower.sort(byId);
  }

  get(kind: TermKind, id: string): Term | null {
    const term = this.terms.get(keyIn(kind, id));
    return term?.kind === kind ? term : null;
  }

  has(kind: TermKind, id: string): boolean {
    return this.get(kind, id) !== null;
  }

  /** All terms of a kind, by id. */
  all(kind: TermKind): Term[] {
    return [...this.terms.values()].filter((term) => term.kind === kind).sort(byId);
  }

  ids(kind: TermKind): string[] {
    return this.all(kind).map(({ id }) => id);
  }

  /** The ids of the term and everything narrower. */
  withNarrower(term: Term): ReadonlySet<string> {
    const known = this.below.get(term);
    if (known) return known;
    const ids = new Set([term.id]);
    for (const child of term.narrower) for (const id of this.withNarrower(child)) ids.add(id);
    this.below.set(term, ids);
    return ids;
  }

  /** The topmost ancestor of the same kind: the term itself when it has none. */
  topmost(term: Term): Term {
    let top = term;
    for (let above = term.broader; above; above = above.broader) if (above.kind === term.kind) top = above;
    return top;
  }

  /** The cell source that a product comes from: its nearest ancestor that is one. */
  sourceOfProduct(productId: string): string | null {
    let above = this.get('cell-product', productId)?.broader ?? null;
    while (above && above.kind !== 'cell-source') above = above.broader;
    return above?.id ?? null;
  }

  /** The grade that a graded condition stands for, and the condition that it grades; null for other terms. */
  gradeOf(term: Term): { scale: GradingScale; value: number; of: Term } | null {
    if (term.kind !== 'condition' || !term.record.grade || !term.broader) return null;
    const scale = scaleOfVocabulary[term.record.grade.scale];
    return scale ? { scale, value: term.record.grade.value, of: term.broader } : null;
  }

  /** A term by global id, bare slug or ontology identifier (any case). */
  resolve(kind: TermKind, text: string): Resolution {
    const global = parseGlobalId(text);
    const direct = global ? (global.kind === kind ? this.get(kind, global.key) : null) : this.get(kind, text);
    if (direct) return { found: true, term: direct };
    const named = global ? [] : (this.byXref.get(text.toLowerCase()) ?? []);
    const ofKind = named.filter((term) => term.kind === kind);
    const [only] = ofKind;
    if (only && ofKind.length === 1) return { found: true, term: only };
    const slug = global?.key ?? text;
    const others = [...this.terms.values()].filter(
      (term) => term.id === slug && (!global || term.kind === global.kind),
    );
    const candidates = ofKind.length > 1 ? ofKind : [...named, ...others];
    return { found: false, candidates, nearest: nearest(slug, this.ids(kind), 3) };
  }
}
