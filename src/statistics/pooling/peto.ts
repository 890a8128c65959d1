import { requireAtLeast } from '../basis/checks.js';
import { type Estimate, notEstimable } from '../basis/estimate.js';
import { square, sum, sumOf } from '../basis/sums.js';
import { type CountTable, requireCountTable } from '../effects/arms.js';
import { cellsOf } from '../effects/cells.js';

/** A Peto mean log odds ratio, its variance, the hypergeometric variance of each table, and Q with its df. */
export interface PetoMean {
  readonly estimate: number;
  readonly variance: number;
  readonly weights: readonly number[];
  readonly q: number;
  readonly df: number;
}

/**
 * Common log odds ratio by Peto's one-step method: observed minus expected events over their variance, summed.
 * Yusuf et al., Prog Cardiovasc Dis 1985; 27: 335-371. Good for rare events in arms of like size and small effects;
 * biased otherwise. Null where no study has both people with and people without the event.
 */
export function peto(tables: readonly CountTable[]): Estimate<PetoMean> {
  requireAtLeast('number of tables', tables.length, 1);
  const studies = tables.map((table, index) => {
    requireCountTable(table, `tables[${index}]`);
    const { a, b, c, d } = cellsOf(table);
    const n = a + b + c + d;
    const excess = a - ((a + b) * (a + c)) / n;
    const variance = ((a + b) * (c + d) * (a + c) * (b + d)) / (square(n) * (n - 1));
    return { excess, variance };
  });
  const telling = studies.filter(({ variance }) => variance > 0);
  if (telling.length === 0) return notEstimable('Nobody, or everybody, had the event in every study.');
  const weights = studies.map(({ variance }) => variance);
  const excess = sumOf(telling, (study) => study.excess);
  const estimate = excess / sum(weights);
  const scatter = sumOf(telling, (study) => square(study.excess) / study.variance);
  const q = Math.max(0, scatter - excess * estimate);
  return { value: { estimate, variance: 1 / sum(weights), weights, q, df: telling.length - 1 } };
}
