import * as z from 'zod';
import { nearest } from '../shared/nearest.js';
import { asksSchema, claimSourceSchema, type ClaimSourceRecord } from './claim.js';
import { jsonPath, problemsOf, type Problem } from './problems.js';
import { checkReferences, type TermLookup } from './references.js';
import { studySchema, type StudyRecord } from './study.js';
import { synthesisSchema, type SynthesisRecord } from './synthesis.js';
import type { TermKind } from './term.js';

/** A record that may be kept, or the whole list of what is wrong with it. */
export type Parsed<T> =
  { ok: true; record: T; warnings: Problem[] } | { ok: false; problems: Problem[]; warnings: Problem[] };

function shape<T>(schema: z.ZodType<T>, raw: unknown): { record?: T; problems: Problem[] } {
  const result = schema.safeParse(raw, { reportInput: true });
  return result.success ? { record: result.data, problems: [] } : { problems: problemsOf(result.error) };
}

function verdict<T>(record: T | undefined, problems: Problem[], warnings: Problem[] = []): Parsed<T> {
  return record === undefined || problems.length > 0
    ? { ok: false, problems, warnings }
    : { ok: true, record, warnings };
}

/** A study record (study/1): its shape and every reference in it are checked, and all problems are told at once. */
export function parseStudy(raw: unknown, terms: TermLookup): Parsed<StudyRecord> {
  const { record, problems } = shape(studySchema, raw);
  const references = checkReferences(raw, terms);
  return verdict(record, [...problems, ...references.problems], references.warnings);
}

type Wanted = [kinds: TermKind[], id: string | undefined, path: PropertyKey[]];

function unknownTerms(wanted: Wanted[], terms: TermLookup): Problem[] {
  return wanted.flatMap(([kinds, id, path]): Problem[] => {
    if (id === undefined || kinds.some((kind) => terms.has(kind, id))) return [];
    const near = nearest(
      id,
      kinds.flatMap((kind) => terms.ids(kind)),
      3,
    ).join(', ');
    return [
      {
        code: 'UNKNOWN_TERM',
        path: jsonPath(path),
        message: `no ${kinds.join(' or ')} has the id "${id}"; the nearest are ${near}`,
      },
    ];
  });
}

const word = z.string().optional().catch(undefined);

/** The terms that a synthesis names, read tolerantly, so that they are checked beside the shape and not after it. */
const synthesisTerms = z.object({
  pooled: z.array(z.object({ outcome: word, instrument: word }).catch(() => ({}))).catch([]),
  includedStudies: z.array(z.object({ cellSource: word }).catch(() => ({}))).catch([]),
});

/** What the claims of a source ask, where it can be read. */
const claimAsks = z.object({
  claims: z.array(z.object({ asks: asksSchema.optional().catch(undefined) }).catch(() => ({}))).catch([]),
});

/** A synthesis record (synthesis/1). Studies that it names need not be in the graph. */
export function parseSynthesis(raw: unknown, terms: TermLookup): Parsed<SynthesisRecord> {
  const { record, problems } = shape(synthesisSchema, raw);
  const named = synthesisTerms.safeParse(raw).data;
  const wanted = (named?.pooled ?? []).flatMap((result, index): Wanted[] => [
    [['outcome'], result.outcome, ['pooled', index, 'outcome']],
    [['instrument'], result.instrument, ['pooled', index, 'instrument']],
  ]);
  const sources = (named?.includedStudies ?? []).map(({ cellSource }, index): Wanted => [
    ['cell-source', 'cell-product'],
    cellSource,
    ['includedStudies', index, 'cellSource'],
  ]);
  return verdict(record, [...problems, ...unknownTerms([...wanted, ...sources], terms)]);
}

/** A claim source with its claims: one object of a claims file. */
export function parseClaimSource(raw: unknown, terms: TermLookup): Parsed<ClaimSourceRecord> {
  const { record, problems } = shape(claimSourceSchema, raw);
  const wanted = (claimAsks.safeParse(raw).data?.claims ?? []).flatMap(({ asks }, index): Wanted[] => {
    if (!asks) return [];
    const at = ['claims', index, 'asks'];
    const cell: Wanted[] =
      'cellSource' in asks ? [[['cell-source', 'cell-product'], asks.cellSource, [...at, 'cellSource']]] : [];
    if (asks.kind === 'MECHANISM') {
      const outcomes = (asks.leadsTo ?? []).map((id, n): Wanted => [['outcome'], id, [...at, 'leadsTo', n]]);
      return [[['mechanism'], asks.mechanism, [...at, 'mechanism']], ...outcomes, ...cell];
    }
    if (asks.kind === 'USE') {
      const kinds: TermKind[] = ['cell-source', 'cell-product', 'condition'];
      return [...asks.terms.map((id, n): Wanted => [kinds, id, [...at, 'terms', n]]), ...cell];
    }
    if (asks.kind !== 'EVIDENCE' && asks.kind !== 'HEAD_TO_HEAD') return cell;
    return asks.questions.flatMap((question, n): Wanted[] => [
      [['outcome'], question.outcome, [...at, 'questions', n, 'outcome']],
      [['condition'], question.condition, [...at, 'questions', n, 'condition']],
      [['cell-source'], question.cellSource, [...at, 'questions', n, 'cellSource']],
      [['cell-product'], question.product, [...at, 'questions', n, 'product']],
    ]);
  });
  return verdict(record, [...problems, ...unknownTerms(wanted, terms)]);
}
