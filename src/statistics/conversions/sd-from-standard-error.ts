import { requireAtLeast, requirePositive } from '../basis/checks.js';

/**
 * Standard deviation of one arm from the standard error of its mean: SE·√n, in the unit of the mean.
 * Cochrane Handbook 6.5.2.2. Wrong for the standard error of a difference between arms, or of an adjusted mean.
 */
export function sdFromStandardError(standardError: number, n: number): number {
  requirePositive('standardError', standardError);
  requireAtLeast('n', n, 1);
  return standardError * Math.sqrt(n);
}
