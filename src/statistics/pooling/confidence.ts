import { requireAtLeast, requireEffects } from '../basis/checks.js';
import type { Effect } from '../basis/estimate.js';
import { type Inference, normalInference, tInference } from '../basis/inference.js';
import type { IntervalMethod } from './pooled-effect.js';
import { weightedMean } from '../basis/weighted-mean.js';

/**
 * Confidence interval and test of the mean of effects for a given tau2.
 * Hartung and Knapp, Statistics in Medicine 2001; 20: 3875-3889: the Wald variance times Q/(k − 1), with Q at this
 * tau2, and t with k − 1 degrees of freedom. Plain, it is narrower than Wald's where studies agree more than chance
 * has it, and has no width where they agree exactly; ADHOC keeps the factor at 1 or more (Röver et al., BMC Med Res
 * Methodol 2015; 15: 99). With 2 studies t is 12.7, which says next to nothing. One study always gives Wald's.
 */
export function confidence(effects: readonly Effect[], tau2: number, method: IntervalMethod, level = 95): Inference {
  requireEffects(effects, 1);
  requireAtLeast('tau2', tau2, 0);
  const { estimate, variance, q } = weightedMean(effects, tau2);
  const df = effects.length - 1;
  if (method === 'WALD' || df === 0) return normalInference(estimate, Math.sqrt(variance), level);
  const factor = method === 'HARTUNG_KNAPP_ADHOC' ? Math.max(1, q / df) : q / df;
  return tInference(estimate, Math.sqrt(factor * variance), df, level);
}
