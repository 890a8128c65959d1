import { requireAtLeast, requireFinite } from '../basis/checks.js';
import { normalReach, tReach } from '../basis/distributions.js';

/** What a prediction interval is built from; k is the number of studies, level in per cent. */
export interface PredictionInput {
  readonly estimate: number;
  readonly standardError: number;
  readonly tau2: number;
  readonly k: number;
  readonly level?: number;
  /** T: Student's t with k − 2. NORMAL: what metafor prints by default, too narrow with few studies. */
  readonly reach?: 'T' | 'NORMAL';
}

/**
 * Where the true effect of a new, similar study is expected: estimate ± t(k − 2) · √(tau2 + standardError²).
 * Higgins, Thompson and Spiegelhalter, J R Stat Soc A 2009; 172: 137-159, equation 12. Null with fewer than 3 studies,
 * where t has no degrees of freedom. Not the interval of the mean, and only as good as the assumption that true
 * effects scatter normally.
 */
export function predictionInterval(input: PredictionInput): { low: number; high: number } | null {
  const { estimate, standardError, tau2, k, level = 95, reach = 'T' } = input;
  requireFinite('estimate', estimate);
  requireAtLeast('standardError', standardError, 0);
  requireAtLeast('tau2', tau2, 0);
  if (k < 3) return null;
  const half = (reach === 'T' ? tReach(level, k - 2) : normalReach(level)) * Math.hypot(Math.sqrt(tau2), standardError);
  return { low: estimate - half, high: estimate + half };
}
