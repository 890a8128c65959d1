import * as z from 'zod';
import { count, notNegative, positive, positiveCount, slug, text } from './scalars.js';
import { ChangeSign, Comparison, Direction, EffectMeasure, EventMeaning, PRelation, ValueKind } from './values.js';

const armValue = z.strictObject({
  arm: slug,
  n: count.optional(),
  mean: z.number().optional(),
  sd: notNegative.optional(),
  se: notNegative.optional(),
  median: z.number().optional(),
  q1: z.number().optional(),
  q3: z.number().optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  events: count.optional(),
  total: count.optional(),
  percent: z.number().optional(),
});

const effect = z.strictObject({
  measure: z.enum(EffectMeasure).optional(),
  estimate: z.number().optional(),
  ciLow: z.number().optional(),
  ciHigh: z.number().optional(),
  level: positive.lt(100).optional(),
  p: z.number().min(0).max(1).optional(),
  pRelation: z.enum(PRelation).optional(),
});

/** One result: an outcome, at a time, between two arms or within one, as a report states it. */
export const findingSchema = z.strictObject({
  id: slug,
  outcome: slug,
  outcomeAsReported: text.optional(),
  instrument: slug.optional(),
  instrumentAsReported: text.optional(),
  timepointMonths: notNegative.optional(),
  lastFollowUp: z.literal(true).optional(),
  comparison: z.enum(Comparison),
  experimental: slug.optional(),
  comparator: slug.optional(),
  arm: slug.optional(),
  direction: z.enum(Direction).optional(),
  valueKind: z.enum(ValueKind).optional(),
  changeIs: z.enum(ChangeSign).optional(),
  eventIs: z.enum(EventMeaning).optional(),
  values: z.array(armValue).optional(),
  effect: effect.optional(),
  report: slug.optional(),
  locator: text,
  note: text.optional(),
});

export const adverseEventSchema = z.strictObject({
  term: text,
  serious: z.boolean(),
  values: z.array(z.strictObject({ arm: slug, events: count.optional(), total: positiveCount.optional() })).optional(),
  report: slug.optional(),
  locator: text,
  note: text.optional(),
});

export type FindingRecord = z.infer<typeof findingSchema>;
export type ArmValueRecord = z.infer<typeof armValue>;
export type EffectRecord = z.infer<typeof effect>;
export type AdverseEventRecord = z.infer<typeof adverseEventSchema>;
