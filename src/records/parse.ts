import * as z from 'zod';
import { nearest } from '../shared/nearest.js';
import { asksSchema, claimSourceSchema, type ClaimAsks, type ClaimSide, type ClaimSourceRecord } from './claim.js';
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

const named = z.object({ id: word }).catch(() => ({}));

/** What the claims of a source speak of and ask, where it can be read. */
const claimTerms = z.object({
  claims: z
    .array(
      z
        .object({
          subject: named,
          objects: z.array(named).catch([]),
          leadsTo: z.array(named).catch([]),
          condition: named,
          asks: asksSchema.optional().catch(undefined),
        })
        .catch(() => ({ subject: {}, objects: [], leadsTo: [], condition: {} })),
    )
    .catch([]),
});
type ClaimTerms = z.infer<typeof claimTerms>['claims'][number];

const cellKinds: TermKind[] = ['cell-source', 'cell-product'];
const subjectKinds: TermKind[] = [...cellKinds, 'condition', 'outcome', 'mechanism'];

/** The terms that one claim names beside what it asks. */
const spokenOf = ({ subject, objects, leadsTo, condition }: ClaimTerms, at: PropertyKey[]): Wanted[] => [
  [subjectKinds, subject.id, [...at, 'subject', 'id']],
  ...objects.map(({ id }, n): Wanted => [subjectKinds, id, [...at, 'objects', n, 'id']]),
  ...leadsTo.map(({ id }, n): Wanted => [['outcome'], id, [...at, 'leadsTo', n, 'id']]),
  [['condition'], condition.id, [...at, 'condition', 'id']],
];

/** The terms of one side of a head-to-head claim. */
const sideTerms = (side: ClaimSide, at: PropertyKey[]): Wanted[] => [
  [cellKinds, side.cellSource, [...at, 'cellSource']],
  [cellKinds, side.product, [...at, 'product']],
  ...(side.cellSources ?? []).map((id, n): Wanted => [cellKinds, id, [...at, 'cellSources', n]]),
  ...(side.notCellSources ?? []).map((id, n): Wanted => [cellKinds, id, [...at, 'notCellSources', n]]),
];

/** The terms that a claim asks about. */
function askedOf(asks: ClaimAsks, at: PropertyKey[]): Wanted[] {
  const cell: Wanted[] = 'cellSource' in asks ? [[cellKinds, asks.cellSource, [...at, 'cellSource']]] : [];
  if (asks.kind === 'MECHANISM') {
    const outcomes = (asks.leadsTo ?? []).map((id, n): Wanted => [['outcome'], id, [...at, 'leadsTo', n]]);
    return [[['mechanism'], asks.mechanism, [...at, 'mechanism']], ...outcomes, ...cell];
  }
  if (asks.kind === 'USE') {
    return [...asks.terms.map((id, n): Wanted => [[...cellKinds, 'condition'], id, [...at, 'terms', n]]), ...cell];
  }
  if (asks.kind !== 'EVIDENCE' && asks.kind !== 'HEAD_TO_HEAD') return cell;
  const sides: Wanted[] =
    asks.kind === 'HEAD_TO_HEAD'
      ? [...sideTerms(asks.experimental, [...at, 'experimental']), ...sideTerms(asks.comparator, [...at, 'comparator'])]
      : [];
  const questions = asks.questions.flatMap((question, n): Wanted[] => [
    [['outcome'], question.outcome, [...at, 'questions', n, 'outcome']],
    [['condition'], question.condition, [...at, 'questions', n, 'condition']],
    [['cell-source'], question.cellSource, [...at, 'questions', n, 'cellSource']],
    [['cell-product'], question.product, [...at, 'questions', n, 'product']],
  ]);
  return [...sides, ...questions];
}

/** A synthesis record (synthesis/1). Studies that it names need not be in the graph. */
export function parseSynthesis(raw: unknown, terms: TermLookup): Parsed<SynthesisRecord> {
  const { record, problems } = shape(synthesisSchema, raw);
  const read = synthesisTerms.safeParse(raw).data;
  const wanted = (read?.pooled ?? []).flatMap((result, index): Wanted[] => [
    [['outcome'], result.outcome, ['pooled', index, 'outcome']],
    [['instrument'], result.instrument, ['pooled', index, 'instrument']],
  ]);
  const sources = (read?.includedStudies ?? []).map(({ cellSource }, index): Wanted => [
    ['cell-source', 'cell-product'],
    cellSource,
    ['includedStudies', index, 'cellSource'],
  ]);
  return verdict(record, [...problems, ...unknownTerms([...wanted, ...sources], terms)]);
}

/** A claim source with its claims: one object of a claims file. */
export function parseClaimSource(raw: unknown, terms: TermLookup): Parsed<ClaimSourceRecord> {
  const { record, problems } = shape(claimSourceSchema, raw);
  const wanted = (claimTerms.safeParse(raw).data?.claims ?? []).flatMap((claim, index): Wanted[] => {
    const at = ['claims', index];
    return [...spokenOf(claim, at), ...(claim.asks ? askedOf(claim.asks, [...at, 'asks']) : [])];
  });
  return verdict(record, [...problems, ...unknownTerms(wanted, terms)]);
}
