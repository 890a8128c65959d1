import { requireAtLeast, requireFinite } from './checks.js';
import { normalReach, tReach, twoSidedNormalP, twoSidedTP } from './distributions.js';

/** An estimate with its test against 0 and its confidence interval, in the unit of the estimate (logs for ratios). */
export interface Inference {
  readonly estimate: number;
  readonly standardError: number;
  /** Estimate over standard error; null when the standard error is 0. */
  readonly statistic: number | null;
  /** Two-sided; null when the standard error is 0. */
  readonly pValue: number | null;
  readonly ciLow: number;
  readonly ciHigh: number;
}

/**
 * Wald interval and test, estimate ± z · standard error, at a two-sided level in per cent.
 * The standard error is taken as known, so the interval is too narrow for a random-effects mean of few studies.
 */
export function normalInference(estimate: number, standardError: number, level = 95): Inference {
  requireEstimate(estimate, standardError);
  const statistic = ratio(estimate, standardError);
  const pValue = statistic === null ? null : twoSidedNormalP(statistic);
  return { ...interval(estimate, standardError, normalReach(level)), statistic, pValue };
}

/** As normalInference, with Student's t: for a standard error that was itself estimated with df degrees of freedom. */
export function tInference(estimate: number, standardError: number, df: number, level = 95): Inference {
  requireEstimate(estimate, standardError);
  requireAtLeast('df', df, 1);
  const statistic = ratio(estimate, standardError);
  const pValue = statistic === null ? null : twoSidedTP(statistic, df);
  return { ...interval(estimate, standardError, tReach(level, df)), statistic, pValue };
}

function requireEstimate(estimate: number, standardError: number): void {
  requireFinite('estimate', estimate);
  requireAtLeast('standardError', standardError, 0);
}

function ratio(estimate: number, standardError: number): number | null {
  return standardError > 0 ? estimate / standardError : null;
}

function interval(estimate: number, standardError: number, reach: number) {
  const half = reach * standardError;
  return { estimate, standardError, ciLow: estimate - half, ciHigh: estimate + half };
}
