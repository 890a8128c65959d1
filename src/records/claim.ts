import * as z from 'zod';
import { positive, notNegative, slug, text } from './scalars.js';
import { ClaimPredicate, Donor, InterventionKind, Severity } from './values.js';

const named = z.strictObject({ type: text, id: slug.optional(), label: text });
const months = z.strictObject({ min: notNegative.optional(), max: notNegative.optional() });

const question = z.strictObject({
  outcome: slug,
  condition: slug.optional(),
  severities: z.array(z.enum(Severity)).optional(),
  cellSource: slug.optional(),
  product: slug.optional(),
  comparator: z.array(z.enum(InterventionKind)).optional(),
  timepointMonths: months.optional(),
  onlyLowRiskOfBias: z.boolean().optional(),
});

const side = z.strictObject({
  cellSource: slug.optional(),
  cellSources: z.array(slug).optional(),
  notCellSources: z.array(slug).optional(),
  product: slug.optional(),
  donor: z.enum(Donor).optional(),
  dose: z.literal(['HIGHER', 'LOWER']).optional(),
  doseCells: z.strictObject({ min: positive.optional(), max: positive.optional() }).optional(),
});

const sense = z.literal(['BENEFIT', 'HARM', 'NO_DIFFERENCE']);

/** What a claim asks of the graph. */
export const asksSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('EVIDENCE'), sense, questions: z.array(question).min(1) }),
  z.strictObject({
    kind: z.literal('HEAD_TO_HEAD'),
    sense,
    experimental: side,
    comparator: side,
    questions: z.array(question).min(1),
  }),
  z.strictObject({
    kind: z.literal('MECHANISM'),
    mechanism: slug,
    leadsTo: z.array(slug).optional(),
    cellSource: slug.optional(),
  }),
  z.strictObject({ kind: z.literal('USE'), cellSource: slug.optional(), terms: z.array(slug).min(1) }),
  z.strictObject({ kind: z.literal('GUIDANCE'), cellSource: slug.optional() }),
  z.strictObject({ kind: z.literal('SAFETY'), cellSource: slug.optional() }),
  z.strictObject({ kind: z.literal('NONE'), reason: text }),
]);

const claim = z.strictObject({
  id: slug,
  text,
  subject: named,
  predicate: z.enum(ClaimPredicate),
  objects: z.array(named),
  leadsTo: z.array(named).optional(),
  condition: z.strictObject({ id: slug, label: text, severities: z.array(z.enum(Severity)).optional() }).optional(),
  comparator: text.optional(),
  durability: text.optional(),
  asks: asksSchema,
});

/** Statements of one source, to be weighed; never evidence themselves. */
export const claimSourceSchema = z.strictObject({
  source: z.strictObject({ id: slug, kind: text, title: text, note: text.optional() }),
  claims: z.array(claim).min(1),
});

export type ClaimSourceRecord = z.infer<typeof claimSourceSchema>;
export type ClaimRecord = z.infer<typeof claim>;
export type ClaimQuestion = z.infer<typeof question>;
export type ClaimSide = z.infer<typeof side>;
export type ClaimAsks = z.infer<typeof asksSchema>;
export type ClaimSense = z.infer<typeof sense>;
