import { expect } from 'vitest';
import type { ArmMean, CountTable, Effect, Tau2Estimator } from '../../../src/statistics/index.js';
import { readFixtures } from './reference/fixture.js';
import { caseOf, effectsOf, tableOf } from './reference/inputs.js';

/** Frozen all the way down, so that any function that changed its input would throw. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach((part) => void frozen(part));
  return Object.freeze(value);
}

export function effect(estimate: number, variance: number): Effect {
  return frozen({ estimate, variance });
}

export function arm(n: number, mean: number, sd: number): ArmMean {
  return frozen({ n, mean, sd });
}

/** Events and totals, experimental arm first. */
export function table(a: number, n1: number, c: number, n2: number): CountTable {
  return frozen({ experimental: { events: a, total: n1 }, comparator: { events: c, total: n2 } });
}

/** A matcher for a number that agrees to so many decimals. */
export function near(value: number, decimals: number): unknown {
  return expect.closeTo(value, decimals);
}

/** A matcher for any sentence. */
export const someText: unknown = expect.stringMatching(/\w.*\.$/);

/** The 13 trials of BCG vaccine against tuberculosis (Colditz 1994), as tables, log risk ratios and covariates. */
function readBcg() {
  const fixture = readFixtures().find(({ name }) => name === 'bcg-risk-ratio');
  const [first] = fixture?.expected ?? [];
  if (!fixture || !first) throw new Error('bcg-risk-ratio.json is missing');
  return frozen({
    tables: fixture.data.map(tableOf),
    effects: effectsOf(caseOf(fixture, first)),
    latitudes: fixture.data.map(({ latitude }) => Number(latitude)),
    years: fixture.data.map(({ study }) => Number(/\d{4}/.exec(study)?.[0])),
  });
}

export const bcg = readBcg();

export const estimators: readonly Tau2Estimator[] = [
  'DERSIMONIAN_LAIRD',
  'REML',
  'PAULE_MANDEL',
  'MAXIMUM_LIKELIHOOD',
  'HEDGES',
  'SIDIK_JONKMAN',
  'EMPIRICAL_BAYES',
  'HUNTER_SCHMIDT',
];
