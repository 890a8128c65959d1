import { lnGamma } from '../basis/distributions.js';
import type { Effect } from '../basis/estimate.js';
import { square } from '../basis/sums.js';
import { type ArmMean, requireArmMean } from './arms.js';
import { pooledSd } from './pooled-sd.js';

/**
 * How small samples are corrected, and which variance goes with it. HEDGES is the one to use. The others give the
 * numbers of other programs: UNBIASED (metafor, vtype UB), REVMAN (RevMan and R's meta), ESC (R's esc).
 */
export type SmdConvention = 'HEDGES' | 'UNBIASED' | 'REVMAN' | 'ESC';

/**
 * Hedges' g: the mean difference in standard deviations, corrected for the upward bias of small samples. No unit.
 * Hedges, Journal of Educational Statistics 1981; 6: 107-128. HEDGES has the exact correction and the variance
 * 1/n1 + 1/n2 + g²/(2(n1 + n2)). Wrong where arms differ in spread for a clinical reason, or where a unit is shared:
 * there the mean difference says more.
 */
export function standardizedMeanDifference(
  experimental: ArmMean,
  comparator: ArmMean,
  convention: SmdConvention = 'HEDGES',
): Effect {
  requireArmMean('experimental', experimental);
  requireArmMean('comparator', comparator);
  const d = (experimental.mean - comparator.mean) / pooledSd(experimental, comparator);
  const total = experimental.n + comparator.n;
  const df = total - 2;
  const correction =
    convention === 'HEDGES' || convention === 'UNBIASED' ? hedgesCorrection(df) : 1 - 3 / (4 * total - 9);
  const g = correction * d;
  const ofSize: Record<SmdConvention, number> = {
    HEDGES: square(g) / (2 * total),
    UNBIASED: square(g) * (1 - (df - 2) / (df * square(correction))),
    REVMAN: square(g) / (2 * (total - 3.94)),
    ESC: square(d) / (2 * total),
  };
  return { estimate: g, variance: 1 / experimental.n + 1 / comparator.n + ofSize[convention] };
}

/**
 * Exact factor by which the standardized difference is too large with df degrees of freedom: Γ(df/2) over
 * √(df/2)·Γ((df − 1)/2). Hedges 1981. Needs df of 2 or more.
 */
export function hedgesCorrection(df: number): number {
  if (!(df >= 2)) throw new RangeError(`df must be 2 or more, but is ${df}`);
  return Math.exp(lnGamma(df / 2) - Math.log(df / 2) / 2 - lnGamma((df - 1) / 2));
}
