import type { Effect } from '../basis/estimate.js';
import { sum } from '../basis/sums.js';
import { weightedMean } from '../basis/weighted-mean.js';
import { tau2WhereQIs } from './generalized-q.js';
import type { Tau2Estimate } from './tau2-estimate.js';

/**
 * Paule and Mandel, J Res Natl Bur Stand 1982; 87: 377-385: the tau2 at which Q equals its degrees of freedom.
 * Morris' empirical Bayes estimator (J Am Stat Assoc 1983; 78: 47-55) is the same number. The standard error is the
 * one of the empirical Bayes form, √(2k²/(k − 1)) over the sum of weights.
 */
export function pauleMandel(effects: readonly Effect[]): Tau2Estimate {
  const df = effects.length - 1;
  const solution = tau2WhereQIs(df, effects);
  const { weights } = weightedMean(effects, solution.tau2);
  return { ...solution, standardError: (effects.length * Math.sqrt(2 / df)) / sum(weights) };
}
