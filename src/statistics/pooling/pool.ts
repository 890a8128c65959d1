import { requireEffects, requireLevel } from '../basis/checks.js';
import type { Effect } from '../basis/estimate.js';
import { percentages } from '../basis/sums.js';
import { cochranQ } from '../tau2/cochran-q.js';
import { estimateTau2, type Tau2Estimator } from '../tau2/estimate-tau2.js';
import { inconsistencyFromQ, inconsistencyFromTau2 } from '../tau2/inconsistency.js';
import { confidence } from './confidence.js';
import type { IntervalMethod, PooledEffect } from './pooled-effect.js';
import { predictionInterval } from './prediction-interval.js';
import { weightedMean } from '../basis/weighted-mean.js';

/** Level in per cent, 95 if not given. A common effect has no use for an estimator and takes the Wald interval. */
export type PoolOptions =
  | {
      readonly model: 'COMMON_EFFECT';
      readonly tau2Estimator?: Tau2Estimator;
      readonly intervalMethod?: IntervalMethod;
      readonly level?: number;
    }
  | {
      readonly model: 'RANDOM_EFFECTS';
      readonly tau2Estimator: Tau2Estimator;
      readonly intervalMethod: IntervalMethod;
      readonly level?: number;
    };

/** A variance between studies with how it was found; null where a common effect is assumed. */
export type Heterogeneity = { readonly tau2: number; readonly converged: boolean; readonly iterations: number } | null;

/**
 * Inverse-variance meta-analysis of two studies or more. Random effects estimate the mean of effects that differ
 * between studies; a common effect assumes that they do not. Borenstein et al. 2009, chapters 11 and 12.
 * With 2 studies Hartung-Knapp is replaced by Wald, as intervalMethod then says. Wrong for effects that share people.
 */
export function pool(effects: readonly Effect[], options: PoolOptions): PooledEffect {
  requireEffects(effects, 2);
  const heterogeneity = options.model === 'COMMON_EFFECT' ? null : estimateTau2(effects, options.tau2Estimator);
  const asked = options.model === 'COMMON_EFFECT' ? 'WALD' : options.intervalMethod;
  return poolAt(effects, heterogeneity, asked, options.level);
}

/** As pool, for a heterogeneity found elsewhere, such as one shared by subgroups; takes a single study too. */
export function poolAt(
  effects: readonly Effect[],
  heterogeneity: Heterogeneity,
  asked: IntervalMethod,
  level = 95,
): PooledEffect {
  requireEffects(effects, 1);
  requireLevel(level);
  const k = effects.length;
  const tau2 = heterogeneity?.tau2 ?? null;
  const intervalMethod = k < 3 ? 'WALD' : asked;
  const mean = confidence(effects, tau2 ?? 0, intervalMethod, level);
  const prediction = tau2 === null ? null : predictionInterval({ ...mean, tau2, k, level });
  const { q, df, pValue } = cochranQ(effects);
  return {
    ...mean,
    k,
    predictionLow: prediction?.low ?? null,
    predictionHigh: prediction?.high ?? null,
    q,
    df,
    qPValue: pValue,
    ...(tau2 === null ? inconsistencyFromQ(q, df) : inconsistencyFromTau2(effects, tau2)),
    tau2,
    weights: percentages(weightedMean(effects, tau2 ?? 0).weights),
    intervalMethod,
    converged: heterogeneity?.converged ?? true,
    iterations: heterogeneity?.iterations ?? 0,
  };
}
