import * as z from 'zod';
import { doi, pmcid, pmid, slug, text, url } from './scalars.js';
import type { GradingScale, Severity } from './values.js';

const oneOrMore = z.union([text, z.array(text)]);
const xrefs = z.record(text, oneOrMore);

const reference = z.strictObject({
  key: text,
  kind: text,
  title: text.optional(),
  citation: text.optional(),
  doi: doi.optional(),
  pmid: pmid.optional(),
  pmcid: pmcid.optional(),
  url: url.optional(),
  locator: text.optional(),
  repo: text.optional(),
  path: text.optional(),
  commit: text.optional(),
});

const common = {
  id: slug,
  label: text,
  synonyms: z.array(text),
  parent: slug.nullish(),
  xrefs: xrefs.optional(),
  xrefsRelated: xrefs.optional(),
  xrefsNarrower: xrefs.optional(),
  xrefsNote: text.optional(),
  definition: text.optional(),
  note: text.optional(),
  sources: z.array(reference),
};

/** An entry of cell-sources.json: a source (cell type or tissue) or a product, told apart by `kind`. */
const cellTerm = z.strictObject({ ...common, kind: z.literal(['cell-type', 'tissue', 'product-type']) });

const condition = z.strictObject({
  ...common,
  anatomy: xrefs.optional(),
  grade: z.strictObject({ scale: text, value: z.int().min(0), severity: text.optional() }).optional(),
  severityMapping: z.array(z.strictObject({ severity: text, saidBy: text, source: text })).optional(),
});

const outcome = z.strictObject({
  ...common,
  coreDomain: z.strictObject({ set: text, status: text, source: text, note: text.optional() }).optional(),
});

const mcid = z.strictObject({
  value: text,
  points: z.number().positive().optional(),
  range: z.tuple([z.number(), z.number()]).optional(),
  percent: z.number().positive().optional(),
  source: text,
});

const instrument = z.strictObject({
  ...common,
  family: text.optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  unit: text.optional(),
  higherIsBetter: z.boolean().optional(),
  outcomesMeasured: z.array(slug),
  items: z.int().min(1).optional(),
  itemRange: z.tuple([z.number(), z.number()]).optional(),
  itemMaxima: z.record(text, z.number()).optional(),
  rangePer: text.optional(),
  derived: text.optional(),
  subscales: z.array(slug).optional(),
  subscaleNames: z.array(text).optional(),
  features: z.array(text).optional(),
  categories: z.record(text, text).optional(),
  smallestDetectableChange: z.strictObject({ value: z.number(), source: text }).optional(),
  mcid: z.array(mcid).optional(),
});

const molecule = z.strictObject({ name: text, role: text, xrefs: xrefs.optional(), note: text.optional() });
const mechanismEvidence = z.strictObject({
  key: text,
  citation: text,
  kind: text,
  direction: text,
  shows: text,
  locator: text,
  url: url.optional(),
  doi: doi.optional(),
  pmid: pmid.optional(),
  pmcid: pmcid.optional(),
  cellSource: z.array(slug).optional(),
});

const mechanism = z.strictObject({
  ...common,
  molecules: z.array(molecule),
  leadsTo: z.array(slug),
  cellSources: z.array(slug).optional(),
  evidence: z.array(mechanismEvidence),
});

/** The schema of one entry of each vocabulary file. */
export const termSchemas = {
  'cell-sources': cellTerm,
  conditions: condition,
  outcomes: outcome,
  instruments: instrument,
  mechanisms: mechanism,
} as const;
export type VocabularyFile = keyof typeof termSchemas;

export type CellTermRecord = z.infer<typeof cellTerm>;
export type ConditionRecord = z.infer<typeof condition>;
export type OutcomeRecord = z.infer<typeof outcome>;
export type InstrumentRecord = z.infer<typeof instrument>;
export type MechanismTermRecord = z.infer<typeof mechanism>;

/** The kind of a term is also the prefix of its global id. */
export type TermKind = 'cell-source' | 'cell-product' | 'condition' | 'outcome' | 'instrument' | 'mechanism';

/** A term with its kind: the record says the rest. */
export type TermRecord =
  | { kind: 'cell-source' | 'cell-product'; record: CellTermRecord }
  | { kind: 'condition'; record: ConditionRecord }
  | { kind: 'outcome'; record: OutcomeRecord }
  | { kind: 'instrument'; record: InstrumentRecord }
  | { kind: 'mechanism'; record: MechanismTermRecord };

/** How the vocabulary writes a grading scale, and how records do. */
export const scaleOfVocabulary: Readonly<Record<string, GradingScale>> = {
  'Kellgren-Lawrence': 'KELLGREN_LAWRENCE',
  'ICRS lesion grade': 'ICRS',
  Outerbridge: 'OUTERBRIDGE',
  Ahlback: 'AHLBACK',
};

/** Severity by Kellgren-Lawrence grade, the only scale for which the vocabulary gives one (grade 0: none). */
export const severityOfKellgrenLawrence: Readonly<Record<number, Severity>> = {
  1: 'DOUBTFUL',
  2: 'MILD',
  3: 'MODERATE',
  4: 'SEVERE',
};
