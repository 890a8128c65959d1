import type { EffectMeasure, EventMeaning } from '../../records/values.js';
import type { FindingFacts, StudyFacts } from '../evidence/facts.js';
import type { EggerTest, IntervalMethod, PooledEffect } from '../../statistics/index.js';
import type { ArmMean, CountTable } from '../../statistics/index.js';
import type { Exclusion } from './exclusion.js';

export const PoolingModel = {
  COMMON_EFFECT: 'COMMON_EFFECT',
  MANTEL_HAENSZEL: 'MANTEL_HAENSZEL',
  RANDOM_EFFECTS: 'RANDOM_EFFECTS',
} as const;
export type PoolingModel = keyof typeof PoolingModel;

export const Tau2Estimator = {
  DERSIMONIAN_LAIRD: 'DERSIMONIAN_LAIRD',
  REML: 'REML',
  PAULE_MANDEL: 'PAULE_MANDEL',
} as const;
export type Tau2Estimator = keyof typeof Tau2Estimator;

/** How to pool, as a caller asks; what is null is decided by the rules. */
export interface PoolingOptions {
  measure: EffectMeasure | null;
  model: PoolingModel | null;
  tau2Estimator: Tau2Estimator | null;
  intervalMethod: IntervalMethod | null;
  /** Ids of studies to leave out. */
  without: ReadonlySet<string>;
  onlyLowRiskOfBias: boolean;
}

export const defaultOptions: PoolingOptions = {
  measure: null,
  model: null,
  tau2Estimator: null,
  intervalMethod: null,
  without: new Set(),
  onlyLowRiskOfBias: false,
};

/** One study in a pool. Estimate and limits of ratios are logs here; the API turns them into ratios. */
export interface IncludedStudy {
  study: StudyFacts;
  findings: FindingFacts[];
  /** Null where a printed effect states no sizes. */
  participants: number | null;
  estimate: number;
  variance: number;
  ciLow: number;
  ciHigh: number;
  /** Per cent of all. */
  weight: number;
  /** What the effect was computed from; null for an effect as printed. */
  means: { experimental: ArmMean; comparator: ArmMean } | null;
  counts: CountTable | null;
  timepoint: number | null;
  notes: string[];
}

export interface ExcludedFinding extends Exclusion {
  study: StudyFacts;
  finding: FindingFacts;
}

export type PoolingStatus = 'POOLED' | 'SINGLE_STUDY' | 'NOT_POOLABLE';

export interface Omission {
  omitted: StudyFacts;
  pooled: PooledEffect | null;
}

/** A meta-analysis of one outcome, whole. Effects of RR, OR and HR are natural logs. */
export interface Analysis {
  status: PoolingStatus;
  /** What was decided on the way, or why nothing was pooled; null where there is nothing to say. */
  reason: string | null;
  outcome: string | null;
  /** The one instrument of a mean difference, or of all findings included. */
  instrument: string | null;
  measure: EffectMeasure | null;
  event: EventMeaning | null;
  model: PoolingModel | null;
  tau2Estimator: Tau2Estimator | null;
  intervalMethod: IntervalMethod | null;
  /** +1: higher estimates are better for the patient; -1: worse; null: not known. */
  benefit: 1 | -1 | null;
  k: number;
  participants: number;
  included: IncludedStudy[];
  excluded: ExcludedFinding[];
  /** Null unless pooled. */
  pooled: PooledEffect | null;
  /** The interval of the pool, or of the single study. */
  effect: { estimate: number; standardError: number; ciLow: number; ciHigh: number; pValue: number | null } | null;
  /** The analysis without each study in turn, from three studies on; computed when called. */
  leaveOneOut: () => Omission[];
  egger: EggerTest | null;
}

/** Where an interval lies, seen from the patient. */
export type Side = 'BENEFIT' | 'HARM' | 'NEITHER';

export function sideOf({ effect, benefit }: Pick<Analysis, 'effect' | 'benefit'>): Side | null {
  if (!effect || benefit === null) return null;
  if (effect.ciLow > 0) return benefit === 1 ? 'BENEFIT' : 'HARM';
  if (effect.ciHigh < 0) return benefit === 1 ? 'HARM' : 'BENEFIT';
  return 'NEITHER';
}
