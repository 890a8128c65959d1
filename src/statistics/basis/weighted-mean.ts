import type { Effect } from './estimate.js';
import { square, sum, sumOf } from './sums.js';

/** A mean of effects and the weight that each had in it. */
export interface WeightedMean {
  readonly estimate: number;
  readonly variance: number;
  /** Inverse variances, not per cent, in the order of the effects. */
  readonly weights: readonly number[];
  /** Σ weight · (effect − mean)²: Cochran's Q when tau2 is 0. */
  readonly q: number;
}

/**
 * Mean of effects, each weighted by 1 / (variance + tau2), and its variance, one over the sum of the weights.
 * With tau2 = 0 this is the common effect of inverse-variance pooling. Borenstein et al. 2009, chapters 11
 * and 12. Works for one effect as well, and then gives it back.
 */
export function weightedMean(effects: readonly Effect[], tau2 = 0): WeightedMean {
  const weights = effects.map(({ variance }) => 1 / (variance + tau2));
  const total = sum(weights);
  const estimate = sumOf(effects, (effect, i) => (weights[i] ?? 0) * effect.estimate) / total;
  const q = sumOf(effects, (effect, i) => (weights[i] ?? 0) * square(effect.estimate - estimate));
  return { estimate, variance: 1 / total, weights, q };
}
