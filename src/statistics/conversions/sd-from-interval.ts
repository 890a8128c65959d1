import { requireAtLeast } from '../basis/checks.js';
import { sdFromStandardError } from './sd-from-standard-error.js';
import { type PrintedInterval, standardErrorFromInterval } from './standard-error-from-interval.js';

/**
 * Standard deviation of one arm from the confidence interval of its mean, in the unit of the mean: the interval is
 * taken to rest on Student's t with n − 1 degrees of freedom. Cochrane Handbook 6.5.2.2 (which divides by 3.92 in
 * large samples, the same in the limit). Wrong for an interval that is not symmetric about the mean.
 */
export function sdFromInterval(interval: PrintedInterval, n: number): number {
  requireAtLeast('n', n, 2);
  return sdFromStandardError(standardErrorFromInterval(interval, n - 1), n);
}
