import { requireAtLeast, requireEffects, requireFinite, requireLevel } from '../basis/checks.js';
import { type Effect, type Estimate, notEstimable } from '../basis/estimate.js';
import { type Inference, normalInference, tInference } from '../basis/inference.js';
import { type Projection, project } from '../basis/projection.js';
import { square, sumOf } from '../basis/sums.js';
import { type QTest, qTest } from '../tau2/cochran-q.js';
import { likelihoodTau2 } from '../tau2/likelihood.js';
import type { IntervalMethod } from './pooled-effect.js';

/** A straight line through effects; its slope is in units of the effect per unit of the moderator. */
export interface MetaRegression {
  readonly intercept: Inference;
  readonly slope: Inference;
  /** Variance between studies that the moderator leaves unexplained, and its large-sample standard error. */
  readonly tau2: number;
  readonly tau2StandardError: number;
  /** Is anything left to explain? Q about the line, against chi-square with k − 2. */
  readonly residual: QTest;
  readonly converged: boolean;
  readonly iterations: number;
}

/**
 * Random-effects regression of effects on one number a study, with REML for the residual variance; intervals and
 * tests by Wald (z) or by Knapp and Hartung, Statistics in Medicine 2003; 22: 2693-2710 (t with k − 2, the variance
 * times the residual Q over k − 2). Needs 3 studies; ten a moderator is the usual advice (Cochrane Handbook 10.11).
 * Null when the moderator is the same in all studies. Associations between studies need not hold between persons.
 */
export function metaRegression(
  effects: readonly Effect[],
  moderator: readonly number[],
  { intervalMethod, level = 95 }: { readonly intervalMethod: IntervalMethod; readonly level?: number },
): Estimate<MetaRegression> {
  requireEffects(effects, 3);
  requireLevel(level);
  requireAtLeast('moderator.length', moderator.length, effects.length);
  moderator.forEach((value, index) => {
    requireFinite(`moderator[${index}]`, value);
  });
  const df = effects.length - 2;
  const ones = effects.map(() => 1);
  const heterogeneity = likelihoodTau2(effects, [ones, moderator], 'REML');
  const slope = fit(effects, [ones, moderator], heterogeneity?.tau2 ?? 0);
  const intercept = fit(effects, [moderator, ones], heterogeneity?.tau2 ?? 0);
  const plain = fit(effects, [ones, moderator], 0);
  if (!heterogeneity || !slope || !intercept || !plain) {
    return notEstimable('The moderator has the same value in all studies.');
  }
  const scatter = q(effects, slope, heterogeneity.tau2) / df;
  const inference = ({ coefficient, coefficientVariance }: Projection) => {
    if (intervalMethod === 'WALD') return normalInference(coefficient, Math.sqrt(coefficientVariance), level);
    const factor = intervalMethod === 'HARTUNG_KNAPP_ADHOC' ? Math.max(1, scatter) : scatter;
    return tInference(coefficient, Math.sqrt(factor * coefficientVariance), df, level);
  };
  return {
    value: {
      intercept: inference(intercept),
      slope: inference(slope),
      tau2: heterogeneity.tau2,
      tau2StandardError: heterogeneity.standardError,
      residual: qTest(q(effects, plain, 0), df),
      converged: heterogeneity.converged,
      iterations: heterogeneity.iterations,
    },
  };
}

function fit(effects: readonly Effect[], columns: readonly (readonly number[])[], tau2: number): Projection | null {
  return project(
    effects.map(({ estimate }) => estimate),
    columns,
    effects.map(({ variance }) => 1 / (variance + tau2)),
  );
}

function q(effects: readonly Effect[], { residuals }: Projection, tau2: number): number {
  return sumOf(effects, ({ variance }, i) => square(residuals[i] ?? 0) / (variance + tau2));
}
