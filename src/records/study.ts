import * as z from 'zod';
import { adverseEventSchema, findingSchema } from './finding.js';
import {
  doi,
  looseDate,
  notNegative,
  partialDate,
  percentage,
  pmcid,
  pmid,
  positive,
  positiveCount,
  slug,
  text,
  url,
  year,
} from './scalars.js';
import {
  ArmRole,
  Donor,
  GradingScale,
  Guidance,
  InterventionKind,
  Masking,
  MechanismDirection,
  MechanismRelation,
  phaseOfText,
  ReportKind,
  RiskOfBiasJudgement,
  RiskOfBiasTool,
  Route,
  SourceKind,
  StudyDesign,
  StudyStatus,
} from './values.js';

const report = z.strictObject({
  id: slug,
  kind: z.enum(ReportKind),
  title: text.optional(),
  authors: z.array(text).optional(),
  journal: text.optional(),
  year: year.optional(),
  volume: text.optional(),
  pages: text.optional(),
  doi: doi.optional(),
  pmid: pmid.optional(),
  pmcid: pmcid.optional(),
  url: url.optional(),
  retraction: z.strictObject({ date: looseDate.optional(), reason: text.optional() }).optional(),
});

const population = z.strictObject({
  condition: slug,
  scale: z.enum(GradingScale).optional(),
  grades: z.array(z.int().min(0).max(5)).optional(),
  description: text.optional(),
  ageMean: positive.optional(),
  ageSd: notNegative.optional(),
  femalePercent: percentage.optional(),
  bmiMean: positive.optional(),
});

const intervention = z.strictObject({
  kind: z.enum(InterventionKind),
  cellSource: slug.optional(),
  product: slug.optional(),
  donor: z.enum(Donor).optional(),
  doseCells: positive.optional(),
  dose: text.optional(),
  injections: positiveCount.optional(),
  route: z.enum(Route).optional(),
  guidance: z.enum(Guidance).optional(),
  adjuncts: z.array(text).optional(),
});

const arm = z.strictObject({
  id: slug,
  label: text,
  role: z.enum(ArmRole),
  participants: positiveCount.optional(),
  knees: positiveCount.optional(),
  intervention,
});

const mechanism = z.strictObject({
  mechanism: slug,
  relation: z.enum(MechanismRelation),
  direction: z.enum(MechanismDirection).optional(),
  molecules: z.array(text).optional(),
  report: slug.optional(),
  locator: text,
  note: text.optional(),
});

const riskOfBias = z.strictObject({
  tool: z.enum(RiskOfBiasTool),
  domain: text,
  judgement: z.enum(RiskOfBiasJudgement),
  support: text.optional(),
  assessor: text.optional(),
});

export const sourceSchema = z.strictObject({ url, kind: z.enum(SourceKind), note: text.optional() });

const conflict = z.strictObject({
  about: text,
  values: z.array(z.strictObject({ value: text, source: text })),
});

/** A study record, format study/1: one investigation, however many reports it has. */
export const studySchema = z.strictObject({
  format: z.literal('study/1'),
  id: slug,
  title: text,
  status: z.enum(StudyStatus),
  design: z.enum(StudyDesign),
  phase: z.literal(['1', '1/2', '2', '2/3', '3', '4'] satisfies (keyof typeof phaseOfText)[]).optional(),
  masking: z.enum(Masking).optional(),
  countries: z.array(z.string().regex(/^[A-Z]{2}$/, 'a country as two capital letters (ISO 3166-1)')).optional(),
  centres: positiveCount.optional(),
  participants: positiveCount.optional(),
  followUpMonths: positive.optional(),
  startDate: partialDate.optional(),
  completionDate: partialDate.optional(),
  withinPerson: z.literal(true).optional(),
  sameAs: z.array(slug).optional(),
  funding: text.optional(),
  registrations: z.array(text).optional(),
  species: text.optional(),
  reports: z.array(report).min(1),
  population,
  arms: z.array(arm),
  findings: z.array(findingSchema),
  adverseEvents: z.array(adverseEventSchema),
  mechanisms: z.array(mechanism),
  riskOfBias: z.array(riskOfBias).optional(),
  sources: z.array(sourceSchema),
  conflicts: z.array(conflict).optional(),
  notes: text.optional(),
});

export type StudyRecord = z.infer<typeof studySchema>;
export type ReportRecord = z.infer<typeof report>;
export type PopulationRecord = z.infer<typeof population>;
export type ArmRecord = z.infer<typeof arm>;
export type InterventionRecord = z.infer<typeof intervention>;
export type MechanismRecord = z.infer<typeof mechanism>;
export type RiskOfBiasRecord = z.infer<typeof riskOfBias>;
export type SourceRecord = z.infer<typeof sourceSchema>;
export type ConflictRecord = z.infer<typeof conflict>;
