import { type Effect, type Estimate, notEstimable } from '../basis/estimate.js';
import type { Inference } from '../basis/inference.js';
import { funnelRegression } from './funnel-regression.js';

/** Egger's intercept, in standard errors of effect, with the t test (df = k − 2) of its being 0. */
export interface EggerTest {
  readonly intercept: number;
  readonly standardError: number;
  readonly statistic: number;
  readonly pValue: number;
  readonly df: number;
  /** The effect that the line gives for a study without error. */
  readonly limit: Inference;
}

/**
 * Do small studies give other results than large ones? Egger et al., BMJ 1997; 315: 629-634: the intercept of effect
 * over standard error on precision, which is the slope of the effect on its standard error. Little power below ten
 * studies; asymmetry has other causes than missing studies. Odds ratios and standardized differences are correlated
 * with their own errors, so that it rejects too often for them. Null where all studies are equally exact.
 */
export function eggerTest(effects: readonly Effect[], level = 95): Estimate<EggerTest> {
  const line = funnelRegression(
    effects,
    effects.map(({ variance }) => Math.sqrt(variance)),
    level,
  );
  if (line.value === null) return line;
  const { slope, limit, df } = line.value;
  if (slope.statistic === null || slope.pValue === null) return notEstimable('The studies lie on one line.');
  const { estimate: intercept, standardError, statistic, pValue } = slope;
  return { value: { intercept, standardError, statistic, pValue, df, limit } };
}
