import * as z from 'zod';
import {
  count,
  doi,
  looseDate,
  percentage,
  pmcid,
  pmid,
  positive,
  positiveCount,
  slug,
  text,
  year,
} from './scalars.js';
import { sourceSchema } from './study.js';
import { CertaintyLevel, Direction, EffectMeasure, ReviewKind } from './values.js';

const pooledResult = z.strictObject({
  outcome: slug,
  instrument: slug.optional(),
  instrumentAsReported: text.optional(),
  timepointMonths: positive.optional(),
  comparison: text,
  measure: z.enum(EffectMeasure).exclude(['HR']).optional(),
  model: text.optional(),
  k: positiveCount.optional(),
  participants: positiveCount.optional(),
  estimate: z.number().optional(),
  ciLow: z.number().optional(),
  ciHigh: z.number().optional(),
  p: z.number().min(0).max(1).optional(),
  i2: percentage.optional(),
  tau2: z.number().min(0).optional(),
  certainty: z.enum(CertaintyLevel).optional(),
  direction: z.enum(Direction).optional(),
  subgroup: text.optional(),
  locator: text,
  note: text.optional(),
});

const includedStudy = z.strictObject({
  study: slug.optional(),
  label: text,
  cellSource: slug.optional(),
  participants: positiveCount.optional(),
});

/** A review, meta-analysis or guideline and what it pooled, format synthesis/1. */
export const synthesisSchema = z.strictObject({
  format: z.literal('synthesis/1'),
  id: slug,
  kind: z.enum(ReviewKind),
  title: text,
  authors: z.array(text).optional(),
  journal: text.optional(),
  year: year.optional(),
  doi: doi.optional(),
  pmid: pmid.optional(),
  pmcid: pmcid.optional(),
  searchedUntil: looseDate.optional(),
  studiesIncluded: count.optional(),
  participants: positiveCount.optional(),
  includedStudies: z.array(includedStudy).optional(),
  pooled: z.array(pooledResult),
  conclusion: text,
  recommendation: text.optional(),
  sources: z.array(sourceSchema),
  notes: text.optional(),
});

export type SynthesisRecord = z.infer<typeof synthesisSchema>;
export type PooledResultRecord = z.infer<typeof pooledResult>;
export type IncludedStudyRecord = z.infer<typeof includedStudy>;
