import { cumulative, normalInference, type Inference } from '../../../statistics/index.js';
import type { Analysis, IncludedStudy } from '../analysis.js';
import { methodOf, pooledEffect } from '../pooling.js';

/** The analysis as it read when a study had come in. */
export interface CumulativeStep {
  study: IncludedStudy;
  k: number;
  /** Null where it could not be estimated then. */
  effect: Pick<Inference, 'estimate' | 'ciLow' | 'ciHigh'> | null;
}

const byYear = (a: IncludedStudy, b: IncludedStudy): number =>
  (a.study.year === b.study.year ? 0 : (a.study.year ?? Infinity) < (b.study.year ?? Infinity) ? -1 : 1) ||
  (a.study.id < b.study.id ? -1 : 1);

/** The pool as studies came in, by year and then by id; studies without a year come last. */
export function cumulativeByYear(analysis: Analysis): CumulativeStep[] {
  const { measure, included } = analysis;
  const studies = [...included].sort(byYear);
  const [first] = studies;
  if (!first || measure === null) return [];
  const alone = normalInference(first.estimate, Math.sqrt(first.variance));
  if (studies.length === 1) return [{ study: first, k: 1, effect: alone }];
  const method = methodOf(analysis);
  const later = cumulative(studies, (soFar) => pooledEffect(soFar, measure, method));
  return studies.map((study, index) => ({
    study,
    k: index + 1,
    effect: index === 0 ? alone : (later[index - 1] ?? null),
  }));
}
