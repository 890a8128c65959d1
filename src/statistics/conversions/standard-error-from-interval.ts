import { requireAtLeast, requireFinite, requirePositive } from '../basis/checks.js';
import { normalReach, tReach } from '../basis/distributions.js';

/** A two-sided confidence interval as printed; level in per cent. */
export interface PrintedInterval {
  readonly low: number;
  readonly high: number;
  readonly level?: number;
}

/**
 * Standard error of a difference from its interval: width over twice the normal reach, in the unit of the difference.
 * Cochrane Handbook 6.3.1. With df (n1 + n2 − 2 for two arms) the interval is taken to rest on Student's t, 6.5.2.3.
 */
export function standardErrorFromInterval({ low, high, level = 95 }: PrintedInterval, df?: number): number {
  requireFinite('low', low);
  requireFinite('high', high);
  if (!(low < high)) throw new RangeError(`low must be below high, but ${low} is not below ${high}`);
  if (df !== undefined) requireAtLeast('df', df, 1);
  return (high - low) / (2 * (df === undefined ? normalReach(level) : tReach(level, df)));
}

/**
 * Standard error, on the natural log scale, of a ratio whose interval is printed as ratios. Cochrane Handbook 6.3.2.
 * Limits are above 0; a printed limit of 0.00 was rounded and cannot be used.
 */
export function logStandardErrorFromInterval({ low, high, level = 95 }: PrintedInterval): number {
  requirePositive('low', low);
  requirePositive('high', high);
  return standardErrorFromInterval({ low: Math.log(low), high: Math.log(high), level });
}
