import type { StudyFacts } from '../../../src/features/evidence/facts.js';
import { defaultOptions, type Analysis, type PoolingOptions } from '../../../src/features/meta-analysis/analysis.js';
import type { StudyEffect } from '../../../src/features/meta-analysis/effect.js';
import type { PlotNames } from '../../../src/features/meta-analysis/plots/labels.js';
import { methodOf, poolStudies } from '../../../src/features/meta-analysis/pooling.js';
import type { EffectMeasure } from '../../../src/records/values.js';
import {
  countEffect,
  meanDifference,
  normalInference,
  standardizedMeanDifference,
  type ArmMean,
  type CountTable,
  type Effect,
} from '../../../src/statistics/index.js';
import { someStudy } from './corpus.js';

function facts(id: string): StudyFacts {
  if (!someStudy) throw new Error('the corpus has no study');
  return { ...someStudy, id, year: null };
}

function included(id: string, { estimate, variance }: Effect, extra: Partial<StudyEffect>): StudyEffect {
  const { ciLow, ciHigh } = normalInference(estimate, Math.sqrt(variance));
  const numbers = { participants: null, means: null, counts: null, timepoint: 12, notes: [] };
  return { study: facts(id), findings: [], estimate, variance, ciLow, ciHigh, ...numbers, ...extra };
}

/** A study with an effect as printed; logs for ratios. */
export const printedStudy = (id: string, estimate: number, variance: number): StudyEffect =>
  included(id, { estimate, variance }, {});

/** A study with both means; `lowerIsBetter` turns a standardised mean difference, as the rules do. */
export function meanStudy(
  id: string,
  measure: 'MD' | 'SMD',
  means: { experimental: ArmMean; comparator: ArmMean },
  lowerIsBetter = false,
): StudyEffect {
  const { experimental, comparator } = means;
  const effect =
    measure === 'SMD' ? standardizedMeanDifference(experimental, comparator) : meanDifference(experimental, comparator);
  const estimate = measure === 'SMD' && lowerIsBetter ? -effect.estimate : effect.estimate;
  return included(id, { ...effect, estimate }, { means, participants: experimental.n + comparator.n });
}

export function countStudy(id: string, measure: 'RR' | 'OR' | 'RD', counts: CountTable): StudyEffect {
  const { value } = countEffect(counts, measure);
  if (!value) throw new Error(`${id} has no ${measure}`);
  return included(id, value, { counts, participants: counts.experimental.total + counts.comparator.total });
}

/** The analysis of such studies, pooled as the rules pool. */
export function synthetic(
  measure: EffectMeasure,
  studies: readonly StudyEffect[],
  { benefit = 1, ...options }: Partial<PoolingOptions> & Pick<Partial<Analysis>, 'benefit'> = {},
): Analysis {
  const method = methodOf({ ...defaultOptions, ...options });
  const result = poolStudies(studies, measure, method);
  return {
    ...result,
    reason: null,
    outcome: 'pain',
    instrument: null,
    measure,
    event: null,
    model: result.pooled && method.model,
    tau2Estimator: result.pooled && method.model === 'RANDOM_EFFECTS' ? method.tau2Estimator : null,
    intervalMethod: result.pooled?.intervalMethod ?? null,
    benefit,
    excluded: [],
  };
}

/** Numbers between 0 and 1 that look random and are always the same. */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  };
}

/** So many studies of two arms each, with means about so far apart. */
export function manyMeanStudies(count: number, measure: 'MD' | 'SMD', shift = -8): StudyEffect[] {
  const next = numbersFrom(20260101 + count);
  return Array.from({ length: count }, (_, index) => {
    const arm = (mean: number): ArmMean => ({
      n: 10 + Math.floor(next() * 90),
      mean: Math.round(mean * 100) / 100,
      sd: 12 + Math.round(next() * 100) / 10,
    });
    const base = 40 + next() * 10;
    return meanStudy(`study-${index + 1}`, measure, {
      experimental: arm(base + shift + (next() - 0.5) * 22),
      comparator: arm(base),
    });
  });
}

/** So many studies of two arms each, with events. */
export function manyCountStudies(count: number, measure: 'RR' | 'OR' | 'RD'): StudyEffect[] {
  const next = numbersFrom(777 + count);
  return Array.from({ length: count }, (_, index) => {
    const [first, second] = [15 + Math.floor(next() * 120), 15 + Math.floor(next() * 120)];
    const experimental = { events: Math.floor(first * next() * 0.3), total: first };
    const comparator = { events: 1 + Math.floor(second * next() * 0.4), total: second };
    return countStudy(`count-${index + 1}`, measure, { experimental, comparator });
  });
}

export const plainNames: PlotNames = { outcome: 'Pain', instrument: null, unit: null, studyLabel: ({ id }) => id };
