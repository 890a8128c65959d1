import lnGamma from '@stdlib/math-base-special-gammaln';
import chiSquareCdf from '@stdlib/stats-base-dists-chisquare-cdf';
import chiSquareQuantile from '@stdlib/stats-base-dists-chisquare-quantile';
import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import tCdf from '@stdlib/stats-base-dists-t-cdf';
import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import { requireLevel } from './checks.js';

/** Below this, 1 minus the distribution function has lost too many digits. */
const smallTail = 1e-6;

/** Standard normal quantile of a probability between 0 and 1. */
export function standardNormalQuantile(probability: number): number {
  return normalQuantile(probability, 0, 1);
}

/** How many standard errors a two-sided normal interval of this level (per cent) reaches to each side: 1.96 for 95. */
export function normalReach(level: number): number {
  requireLevel(level);
  return normalQuantile(0.5 + level / 200, 0, 1);
}

/** As normalReach, for Student's t with the given degrees of freedom: 12.71 for 95 and 1. */
export function tReach(level: number, df: number): number {
  requireLevel(level);
  return tQuantile(0.5 + level / 200, df);
}

/** The size of the t statistic that has this two-sided p value: the inverse of twoSidedTP. */
export function tOfTwoSidedP(pValue: number, df: number): number {
  return -tQuantile(pValue / 2, df);
}

/** Two-sided p value of a standard normal statistic. The lower tail is used, so small p values keep their digits. */
export function twoSidedNormalP(statistic: number): number {
  return 2 * normalCdf(-Math.abs(statistic), 0, 1);
}

/** Two-sided p value of a t statistic. */
export function twoSidedTP(statistic: number, df: number): number {
  return 2 * tCdf(-Math.abs(statistic), df);
}

/**
 * Probability that a chi-square variable with df (a whole number) degrees of freedom exceeds q; 1 when df is 0.
 * Tails below 1e-6 come from the finite series of Abramowitz and Stegun, 26.4.4 and 26.4.5, whose terms are all
 * positive, since 1 minus the distribution function would there be rounded to 0.
 */
export function chiSquareUpperP(q: number, df: number): number {
  if (df === 0) return 1;
  const tail = 1 - chiSquareCdf(q, df);
  return tail > smallTail ? tail : chiSquareTailSeries(q, df);
}

function chiSquareTailSeries(q: number, df: number): number {
  let tail = df % 2 === 0 ? 0 : twoSidedNormalP(Math.sqrt(q));
  for (let power = df / 2 - 1; power >= 0; power -= 1) {
    tail += Math.exp(power * Math.log(q / 2) - q / 2 - lnGamma(power + 1));
  }
  return tail;
}

export { chiSquareQuantile, lnGamma };
