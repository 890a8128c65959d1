import type { Effect } from '../basis/estimate.js';
import { square, sumOf } from '../basis/sums.js';
import { weightedMean } from '../basis/weighted-mean.js';

const mostSteps = 500;
const precision = 1e-13;

/**
 * The tau2 at which Q, with weights 1 / (variance + tau2), equals a target; 0 when Q is below it already without
 * heterogeneity. Newton's method from 0: Q falls and flattens as tau2 grows, so the steps never overshoot.
 */
export function tau2WhereQIs(
  target: number,
  effects: readonly Effect[],
): { tau2: number; iterations: number; converged: boolean } {
  const least = Math.min(...effects.map(({ variance }) => variance));
  let tau2 = 0;
  for (let iterations = 1; iterations <= mostSteps; iterations += 1) {
    const { q, estimate, weights } = weightedMean(effects, tau2);
    const slope = sumOf(effects, (effect, i) => square((weights[i] ?? 0) * (effect.estimate - estimate)));
    const step = (q - target) / slope;
    if (!(step > precision * (tau2 + least))) return { tau2, iterations, converged: true };
    tau2 += step;
  }
  return { tau2, iterations: mostSteps, converged: false };
}
