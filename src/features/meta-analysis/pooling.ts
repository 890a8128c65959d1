import {
  eggerTest,
  leaveOneOut,
  normalInference,
  pool,
  poolMantelHaenszel,
  type IntervalMethod,
  type PooledEffect,
} from '../../statistics/index.js';
import type { EffectMeasure } from '../../records/values.js';
import type { Analysis, Omission, PoolingModel, PoolingOptions, Tau2Estimator } from './analysis.js';
import type { StudyEffect } from './effect.js';

/** How studies are pooled, decided. */
export interface Method {
  model: PoolingModel;
  tau2Estimator: Tau2Estimator;
  intervalMethod: IntervalMethod;
}

/** Evidence rules, 5.7: random effects by REML, with the Hartung-Knapp interval that is never below the Wald one. */
export function methodOf({
  model,
  tau2Estimator,
  intervalMethod,
}: Pick<PoolingOptions, 'model' | 'tau2Estimator' | 'intervalMethod'>): Method {
  const taken = model ?? 'RANDOM_EFFECTS';
  return {
    model: taken,
    tau2Estimator: tau2Estimator ?? 'REML',
    intervalMethod: taken === 'RANDOM_EFFECTS' ? (intervalMethod ?? 'HARTUNG_KNAPP_ADHOC') : 'WALD',
  };
}

/** The pooled effect of two studies or more; null where it cannot be estimated. */
export function pooledEffect(
  studies: readonly StudyEffect[],
  measure: EffectMeasure,
  method: Method,
): PooledEffect | null {
  if (method.model === 'MANTEL_HAENSZEL') {
    const tables = studies.flatMap(({ counts }) => counts ?? []);
    if (measure !== 'RR' && measure !== 'OR' && measure !== 'RD') return null;
    return poolMantelHaenszel(tables, measure).value;
  }
  if (method.model === 'COMMON_EFFECT') return pool(studies, { model: 'COMMON_EFFECT' });
  return pool(studies, {
    model: 'RANDOM_EFFECTS',
    tau2Estimator: method.tau2Estimator,
    intervalMethod: method.intervalMethod,
  });
}

type Result = Pick<
  Analysis,
  'status' | 'included' | 'pooled' | 'effect' | 'leaveOneOut' | 'egger' | 'k' | 'participants'
>;

const nothing: Result = {
  status: 'NOT_POOLABLE',
  included: [],
  pooled: null,
  effect: null,
  leaveOneOut: () => [],
  egger: null,
  k: 0,
  participants: 0,
};

/** Studies that a test for small-study effects needs. */
const studiesForEgger = 10;

function omissions(studies: readonly StudyEffect[], measure: EffectMeasure, method: Method): Omission[] {
  if (studies.length < 3) return [];
  const pooled = leaveOneOut(studies, (others) => pooledEffect(others, measure, method));
  return studies.map(({ study }, index) => ({ omitted: study, pooled: pooled[index] ?? null }));
}

/** Pools the effects of studies: nothing, one study as it stands, or a meta-analysis. */
export function poolStudies(studies: readonly StudyEffect[], measure: EffectMeasure, method: Method): Result {
  const [first] = studies;
  if (!first) return nothing;
  const participants = studies.reduce((sum, study) => sum + (study.participants ?? 0), 0);
  if (studies.length === 1) {
    const effect = normalInference(first.estimate, Math.sqrt(first.variance));
    return { ...nothing, status: 'SINGLE_STUDY', included: [{ ...first, weight: 100 }], effect, k: 1, participants };
  }
  const pooled = pooledEffect(studies, measure, method);
  if (!pooled) return nothing;
  const egger = studies.length >= studiesForEgger ? eggerTest(studies).value : null;
  return {
    status: 'POOLED',
    included: studies.map((study, index) => ({ ...study, weight: pooled.weights[index] ?? 0 })),
    pooled,
    effect: pooled,
    leaveOneOut: () => omissions(studies, measure, method),
    egger,
    k: studies.length,
    participants,
  };
}
