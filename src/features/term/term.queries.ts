import { asText, orNull, stored, UnexpectedRow } from '../../graph/decode.js';
import { statement } from '../../graph/statement.js';
import type { TermKind, TermRecord } from '../../records/term.js';

/** A term from its stored record. */
export function storedTerm(kind: TermKind, json: unknown): TermRecord {
  switch (kind) {
    case 'cell-source':
    case 'cell-product':
      return { kind, record: stored(json) };
    case 'condition':
      return { kind, record: stored(json) };
    case 'outcome':
      return { kind, record: stored(json) };
    case 'instrument':
      return { kind, record: stored(json) };
    case 'mechanism':
      return { kind, record: stored(json) };
  }
}

const kinds: readonly TermKind[] = ['cell-source', 'cell-product', 'condition', 'outcome', 'instrument', 'mechanism'];

export function asTermKind(value: unknown): TermKind {
  const kind = kinds.find((known) => known === value);
  if (!kind) throw new UnexpectedRow('a kind of term', value);
  return kind;
}

/** The whole vocabulary with its version, in the row of the version first. */
export const wholeVocabulary = statement(
  'term.wholeVocabulary',
  `OPTIONAL MATCH (d:Dataset {id: 'dataset'})
   RETURN 'version' AS kind, null AS json, d.vocabularyVersion AS version
   UNION ALL
   UNWIND ['cell-source:', 'cell-product:', 'condition:', 'outcome:', 'instrument:', 'mechanism:'] AS prefix
   MATCH (r:Record) WHERE r.current STARTS WITH prefix
   RETURN r.kind AS kind, r.json AS json, null AS version`,
  {},
  (row) =>
    row('kind') === 'version'
      ? { version: orNull(asText)(row('version')), term: null }
      : { version: null, term: storedTerm(asTermKind(row('kind')), row('json')) },
);
