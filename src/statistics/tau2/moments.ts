import type { Effect } from '../basis/estimate.js';
import { square, sum, sumOf } from '../basis/sums.js';
import { quadraticForm, sdOfQuadraticForm } from './quadratic-form.js';
import { closedForm, type Tau2Estimate } from './tau2-estimate.js';

/**
 * DerSimonian and Laird, Controlled Clinical Trials 1986; 7: 177-188: Q with inverse-variance weights set to its
 * expectation. Quick and common; too small when heterogeneity is large.
 */
export function derSimonianLaird(effects: readonly Effect[]): Tau2Estimate {
  return ofMoments(effects, inverseVariances(effects));
}

/**
 * Hedges (also Cochran's analysis of variance): Q with equal weights set to its expectation. Hedges and Olkin 1985;
 * Viechtbauer, J Educ Behav Stat 2005; 30: 261-293. Unbiased before truncation, but imprecise.
 */
export function hedges(effects: readonly Effect[]): Tau2Estimate {
  return ofMoments(
    effects,
    effects.map(() => 1),
  );
}

/** Hunter and Schmidt: (Q − k) over the sum of weights. Viechtbauer 2005. Too small with few studies. */
export function hunterSchmidt(effects: readonly Effect[]): Tau2Estimate {
  const weights = inverseVariances(effects);
  const tau2 = Math.max(0, (quadraticForm(effects, weights).q - effects.length) / sum(weights));
  return closedForm(tau2, sdOfQuadraticForm(effects, weights, tau2) / sum(weights));
}

/**
 * Sidik and Jonkman, Applied Statistics 2005; 54: 367-384: starts from the plain variance of the effects (divisor k)
 * and corrects it once. Above 0 whenever effects differ at all, so too large where there is little heterogeneity.
 */
export function sidikJonkman(effects: readonly Effect[]): Tau2Estimate {
  const df = effects.length - 1;
  const mean = sumOf(effects, ({ estimate }) => estimate) / effects.length;
  const start = sumOf(effects, ({ estimate }) => square(estimate - mean)) / effects.length;
  const weights = effects.map(({ variance }) => 1 / (variance + start));
  const tau2 = (start * quadraticForm(effects, weights).q) / df;
  return closedForm(tau2, (start / df) * sdOfQuadraticForm(effects, weights, tau2));
}

function inverseVariances(effects: readonly Effect[]): number[] {
  return effects.map(({ variance }) => 1 / variance);
}

/** One weight that outgrows all others by 16 digits leaves no room for tau2 to show: then it is 0, not a division by 0. */
function ofMoments(effects: readonly Effect[], weights: readonly number[]): Tau2Estimate {
  const { q, expected, perTau2 } = quadraticForm(effects, weights);
  if (!(perTau2 > 0)) return closedForm(0, 0);
  const tau2 = Math.max(0, (q - expected) / perTau2);
  return closedForm(tau2, sdOfQuadraticForm(effects, weights, tau2) / perTau2);
}
