import { requireEffects } from '../basis/checks.js';
import { type Effect, type Estimate, notEstimable } from '../basis/estimate.js';
import { weightedMean } from '../basis/weighted-mean.js';
import { kendall, type RankCorrelation } from './kendall.js';

/** Deviations smaller than this, relative to the largest effect, are rounding. */
const rounding = 1e-14;

/**
 * Rank correlation of standardized effects with their variances. Begg and Mazumdar, Biometrics 1994; 50: 1088-1101.
 * The same question as Egger's test with fewer assumptions and less power. Needs 3 studies. Null where all
 * effects, or all variances, are the same.
 */
export function beggTest(effects: readonly Effect[]): Estimate<RankCorrelation> {
  requireEffects(effects, 3);
  const mean = weightedMean(effects);
  const largest = Math.max(...effects.map(({ estimate }) => Math.abs(estimate)));
  const deviations = effects.map(({ estimate, variance }) => {
    const deviation = estimate - mean.estimate;
    return Math.abs(deviation) <= rounding * largest ? 0 : deviation / Math.sqrt(variance - mean.variance);
  });
  if (deviations.some((value) => !Number.isFinite(value))) {
    return notEstimable('One study outweighs the others so much that its deviation from the mean cannot be scaled.');
  }
  return kendall(
    deviations,
    effects.map(({ variance }) => variance),
  );
}
