import { requireEffects, requireLevel } from '../basis/checks.js';
import { chiSquareQuantile } from '../basis/distributions.js';
import type { Effect } from '../basis/estimate.js';
import { tau2WhereQIs } from './generalized-q.js';

/**
 * Q-profile interval of the between-study variance: the values of tau2 at which Q is not improbable.
 * Viechtbauer, Statistics in Medicine 2007; 26: 37-52. Goes with any estimator of tau2, but need not hold it: where
 * Q is improbably small even at 0, both limits are 0.
 */
export function tau2Interval(effects: readonly Effect[], level = 95): { low: number; high: number } {
  requireEffects(effects, 2);
  requireLevel(level);
  const df = effects.length - 1;
  const tail = 0.5 - level / 200;
  return {
    low: tau2WhereQIs(chiSquareQuantile(1 - tail, df), effects).tau2,
    high: tau2WhereQIs(chiSquareQuantile(tail, df), effects).tau2,
  };
}
