import { requireAtLeast, requireFinite, requireProbability } from '../basis/checks.js';
import { tOfTwoSidedP } from '../basis/distributions.js';

/**
 * Standard error of a mean difference from the two-sided p value of its t test: |difference| over the t that gives p.
 * Cochrane Handbook 6.5.2.3. Same unit as the difference. Needs the exact p: of "p < 0.05" nothing follows.
 */
export function standardErrorFromPValue(difference: number, pValue: number, df: number): number {
  requireFinite('difference', difference);
  requireProbability('pValue', pValue);
  requireAtLeast('df', df, 1);
  if (difference === 0) throw new RangeError('difference must not be 0: its p value says nothing about its spread');
  return Math.abs(difference) / tOfTwoSidedP(pValue, df);
}

/**
 * Standard deviation, taken as the same in both arms, from the p value of the t test of their mean difference:
 * SE / √(1/n1 + 1/n2). Cochrane Handbook 6.5.2.3. Wrong for a test of changes, of ranks, or with covariates.
 */
export function sdFromPValue(difference: number, pValue: number, n1: number, n2: number): number {
  requireAtLeast('n1', n1, 2);
  requireAtLeast('n2', n2, 2);
  return standardErrorFromPValue(difference, pValue, n1 + n2 - 2) / Math.sqrt(1 / n1 + 1 / n2);
}
