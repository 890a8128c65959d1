import { requireEffects } from '../basis/checks.js';
import { chiSquareUpperP } from '../basis/distributions.js';
import type { Effect } from '../basis/estimate.js';
import { weightedMean } from '../basis/weighted-mean.js';

/** Cochran's test of whether studies share one effect. Little power with few studies: a large p is no proof. */
export interface QTest {
  readonly q: number;
  readonly df: number;
  readonly pValue: number;
}

/** Q about the inverse-variance mean, against chi-square with k − 1. Cochran, Biometrics 1954; 10: 101-129. */
export function cochranQ(effects: readonly Effect[]): QTest {
  requireEffects(effects, 1);
  return qTest(weightedMean(effects).q, effects.length - 1);
}

export function qTest(q: number, df: number): QTest {
  return { q, df, pValue: chiSquareUpperP(q, df) };
}
