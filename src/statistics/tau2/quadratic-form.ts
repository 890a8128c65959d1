import type { Effect } from '../basis/estimate.js';
import { square, sum, sumOf } from '../basis/sums.js';

/** Q = Σ a·(effect − mean)² about the mean weighted by a, and what chance alone would make of it. */
export interface QuadraticForm {
  readonly q: number;
  /** Expected value of Q without heterogeneity, and by how much one unit of tau2 raises it. */
  readonly expected: number;
  readonly perTau2: number;
}

/**
 * The generalized Q statistic with any weights a, on which the moment estimators of tau2 rest.
 * DerSimonian and Kacker, Contemporary Clinical Trials 2007; 28: 105-114.
 */
export function quadraticForm(effects: readonly Effect[], weights: readonly number[]): QuadraticForm {
  const total = sum(weights);
  const share = (i: number) => weights[i] ?? 0;
  const mean = sumOf(effects, ({ estimate }, i) => share(i) * estimate) / total;
  const kept = (i: number) => share(i) * (1 - share(i) / total);
  return {
    q: sumOf(effects, ({ estimate }, i) => share(i) * square(estimate - mean)),
    expected: sumOf(effects, ({ variance }, i) => kept(i) * variance),
    perTau2: sumOf(effects, (_, i) => kept(i)),
  };
}

/** Standard deviation of that Q when effects scatter normally with variances v + tau2: √(2·tr(PΣPΣ)). */
export function sdOfQuadraticForm(effects: readonly Effect[], weights: readonly number[], tau2: number): number {
  const total = sum(weights);
  const moment = (power: number, spreadPower: number) =>
    sumOf(effects, ({ variance }, i) => (weights[i] ?? 0) ** power * (variance + tau2) ** spreadPower);
  const trace = moment(2, 2) - (2 * moment(3, 2)) / total + square(moment(2, 1) / total);
  return Math.sqrt(Math.max(0, 2 * trace));
}
