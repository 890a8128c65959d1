import { requireAtLeast } from '../basis/checks.js';
import { type Estimate, notEstimable } from '../basis/estimate.js';
import { normalInference } from '../basis/inference.js';
import { percentages, square, sumOf } from '../basis/sums.js';
import type { CountTable } from '../effects/arms.js';
import { countEffect, type CountMeasure } from '../effects/count-effect.js';
import { qTest } from '../tau2/cochran-q.js';
import { inconsistencyFromQ } from '../tau2/inconsistency.js';
import { mantelHaenszel } from './mantel-haenszel.js';
import { peto } from './peto.js';
import type { PooledEffect } from './pooled-effect.js';

interface CommonEffect {
  readonly estimate: number;
  readonly variance: number;
  readonly weights: readonly number[];
}

/**
 * Mantel-Haenszel meta-analysis of two tables or more, in the shape of pool (log scale for RR and OR, tau2 null).
 * Q is that of RevMan and metafor: the inverse-variance weighted spread of the single effects (with 0.5 in studies
 * with an empty cell) about the Mantel-Haenszel mean, over the studies that have an effect. Null with the reason where
 * the mean does not exist, or where nobody or everybody had the event, so that nothing tells how exact it is.
 */
export function poolMantelHaenszel(
  tables: readonly CountTable[],
  measure: CountMeasure,
  level = 95,
): Estimate<PooledEffect> {
  requireAtLeast('number of tables', tables.length, 2);
  const mean = mantelHaenszel(tables, measure);
  if (mean.value === null) return mean;
  const { estimate } = mean.value;
  const effects = tables.map((table) => countEffect(table, measure).value).filter((effect) => effect !== null);
  const q = sumOf(effects, (effect) => square(effect.estimate - estimate) / effect.variance);
  return withTest(mean.value, q, Math.max(0, effects.length - 1), level);
}

/** Peto meta-analysis of two tables or more: log odds ratio, in the shape of pool (tau2 null). */
export function poolPeto(tables: readonly CountTable[], level = 95): Estimate<PooledEffect> {
  requireAtLeast('number of tables', tables.length, 2);
  const mean = peto(tables);
  return mean.value === null ? mean : withTest(mean.value, mean.value.q, mean.value.df, level);
}

function withTest(mean: CommonEffect, scatter: number, freedom: number, level: number): Estimate<PooledEffect> {
  if (mean.variance === 0) return notEstimable('Nobody, or everybody, had the event in every study.');
  const { q, df, pValue: qPValue } = qTest(scatter, freedom);
  return {
    value: {
      ...normalInference(mean.estimate, Math.sqrt(mean.variance), level),
      k: mean.weights.length,
      predictionLow: null,
      predictionHigh: null,
      q,
      df,
      qPValue,
      ...inconsistencyFromQ(q, df),
      tau2: null,
      weights: percentages(mean.weights),
      intervalMethod: 'WALD',
      converged: true,
      iterations: 0,
    },
  };
}
