import { requireAtLeast, requireEffects, requireFinite, requireLevel } from '../basis/checks.js';
import { type Effect, type Estimate, notEstimable } from '../basis/estimate.js';
import { type Inference, tInference } from '../basis/inference.js';
import { type Projection, project } from '../basis/projection.js';
import { square, sumOf } from '../basis/sums.js';

/** A straight line through a funnel plot: effect = limit + slope · predictor. */
export interface FunnelRegression {
  /** The effect where the predictor is 0: for standard errors, that of an endlessly large study. */
  readonly limit: Inference;
  readonly slope: Inference;
  /** Degrees of freedom of the t tests, k − 2. */
  readonly df: number;
}

/**
 * Weighted regression of effects (weights 1/variance, residual variance estimated) on something that stands for the
 * size of studies. Sterne and Egger, in Publication Bias in Meta-Analysis, 2005, chapter 6. With standard errors this
 * is Egger's test, with sizes Macaskill's (Statistics in Medicine 2001; 20: 641-654), with their inverses near to Peters'.
 * Needs 3 studies. Null where the predictor does not vary or the line fits exactly.
 */
export function funnelRegression(
  effects: readonly Effect[],
  predictor: readonly number[],
  level = 95,
): Estimate<FunnelRegression> {
  requireEffects(effects, 3);
  requireLevel(level);
  requireAtLeast('predictor.length', predictor.length, effects.length);
  predictor.forEach((value, index) => {
    requireFinite(`predictor[${index}]`, value);
  });
  const df = effects.length - 2;
  const ones = effects.map(() => 1);
  const estimates = effects.map(({ estimate }) => estimate);
  const weights = effects.map(({ variance }) => 1 / variance);
  const slope = project(estimates, [ones, predictor], weights);
  const limit = project(estimates, [predictor, ones], weights);
  if (!slope || !limit) return notEstimable('All studies are equally exact.');
  const dispersion = sumOf(slope.residuals, (residual, i) => (weights[i] ?? 0) * square(residual)) / df;
  const size = sumOf(estimates, (estimate, i) => (weights[i] ?? 0) * square(estimate));
  if (!(dispersion > 1e-24 * size)) return notEstimable('The studies lie on one line.');
  const inference = ({ coefficient, coefficientVariance }: Projection) =>
    tInference(coefficient, Math.sqrt(dispersion * coefficientVariance), df, level);
  return { value: { limit: inference(limit), slope: inference(slope), df } };
}
