import type { Effect } from '../basis/estimate.js';
import { square } from '../basis/sums.js';
import { type ArmMean, requireArmMean } from './arms.js';
import { pooledSd } from './pooled-sd.js';

/** SEPARATE lets the arms differ in spread and is what RevMan and metafor use; POOLED takes one spread for both. */
export type MeanDifferenceVariance = 'SEPARATE' | 'POOLED';

/**
 * Mean of the experimental arm minus mean of the comparator, in the unit of the instrument; the variance in its square.
 * Borenstein et al., Introduction to Meta-Analysis, 2009, chapter 4. Pool it only over one instrument.
 */
export function meanDifference(
  experimental: ArmMean,
  comparator: ArmMean,
  variance: MeanDifferenceVariance = 'SEPARATE',
): Effect {
  requireArmMean('experimental', experimental);
  requireArmMean('comparator', comparator);
  const spread = pooledSd(experimental, comparator);
  return {
    estimate: experimental.mean - comparator.mean,
    variance:
      variance === 'POOLED'
        ? square(spread) * (1 / experimental.n + 1 / comparator.n)
        : square(experimental.sd) / experimental.n + square(comparator.sd) / comparator.n,
  };
}
