import { requireAtLeast, requireEffects } from '../basis/checks.js';
import { normalReach } from '../basis/distributions.js';
import type { Effect } from '../basis/estimate.js';
import { quadraticForm } from './quadratic-form.js';

/** How much studies differ, relative to chance. I² is in per cent; H² is a ratio of variances. */
export interface Inconsistency {
  readonly i2: number;
  readonly h2: number;
}

/**
 * I² and H² from a Q and its degrees of freedom: (Q − df)/Q, not below 0, and Q/df, which can be below 1.
 * Higgins and Thompson, Statistics in Medicine 2002; 21: 1539-1558. 0 and 1 for one study.
 */
export function inconsistencyFromQ(q: number, df: number): Inconsistency {
  if (df === 0) return { i2: 0, h2: 1 };
  return { i2: q > df ? (100 * (q - df)) / q : 0, h2: q / df };
}

/**
 * I² and H² from tau2 and the typical variance within studies, (k − 1)Σw / ((Σw)² − Σw²): tau2/(tau2 + typical) and
 * its counterpart. Higgins and Thompson 2002, equation 9. As metafor does; the same as from Q for DerSimonian-Laird.
 */
export function inconsistencyFromTau2(effects: readonly Effect[], tau2: number): Inconsistency {
  requireEffects(effects, 1);
  requireAtLeast('tau2', tau2, 0);
  if (effects.length === 1) return { i2: 0, h2: 1 };
  const weights = effects.map(({ variance }) => 1 / variance);
  const typical = (effects.length - 1) / quadraticForm(effects, weights).perTau2;
  return { i2: 100 * (tau2 / (tau2 + typical)), h2: 1 + tau2 / typical };
}

/**
 * Test-based interval of H and I² from a Q. Higgins and Thompson 2002. Null with fewer than 3 studies.
 * Limits of I² are in per cent and not below 0; those of H not below 1.
 */
export function inconsistencyInterval(q: number, df: number, level = 95) {
  requireAtLeast('q', q, 0);
  if (df < 2) return null;
  const h = Math.sqrt(Math.max(1, q / df));
  const k = df + 1;
  const standardError =
    q > k
      ? (Math.log(q) - Math.log(df)) / (2 * (Math.sqrt(2 * q) - Math.sqrt(2 * df - 1)))
      : Math.sqrt((1 / (2 * (k - 2))) * (1 - 1 / (3 * (k - 2) ** 2)));
  const reach = normalReach(level) * standardError;
  const hLow = Math.max(1, h * Math.exp(-reach));
  const hHigh = Math.max(1, h * Math.exp(reach));
  const i2Of = (ratio: number) => 100 * (1 - 1 / ratio ** 2);
  return { h, hLow, hHigh, i2Low: i2Of(hLow), i2High: i2Of(hHigh) };
}
