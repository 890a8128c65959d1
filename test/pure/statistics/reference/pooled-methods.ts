import {
  cochranQ,
  confidence,
  type Effect,
  estimateTau2,
  inconsistencyFromQ,
  type IntervalMethod,
  leaveOneOut,
  mantelHaenszel,
  normalInference,
  pool,
  type PooledEffect,
  poolMantelHaenszel,
  poolPeto,
  type SubgroupAnalysis,
  type Tau2Estimator,
} from '../../../../src/statistics/index.js';
import { poolAt } from '../../../../src/statistics/pooling/pool.js';
import { type Case, countMeasureOf, effectOf, effectsOf, groupsOf, rowOf, tableOf } from './inputs.js';
import { type Method, ofInference, ofPooled } from './quantities.js';

const position = (test: Case) => (test.entry.study === undefined ? -1 : test.rows.indexOf(rowOf(test)));

export const effectSize: Method = (test) => {
  const { estimate, variance } = effectOf(test, rowOf(test));
  const { ciLow, ciHigh } = normalInference(estimate, Math.sqrt(variance), test.entry.level);
  return { yi: estimate, vi: variance, se: Math.sqrt(variance), weight: 1 / variance, ciLow, ciHigh };
};

/** A single study is not pooled by pool; poolAt gives it back. */
export const commonEffect: Method = (test) =>
  ofPooled(poolAt(effectsOf(test), null, 'WALD', test.entry.level), position(test));

export function randomEffects(estimator: Tau2Estimator, intervalMethod: IntervalMethod): Method {
  return (test) => {
    const effects = effectsOf(test);
    const { level } = test.entry;
    const tau2 = estimateTau2(effects, estimator);
    const options = { model: 'RANDOM_EFFECTS', tau2Estimator: estimator, intervalMethod, level } as const;
    const pooled = effects.length < 3 ? poolAt(effects, tau2, intervalMethod, level) : pool(effects, options);
    // Two studies: pool refuses Hartung-Knapp, which the reference has.
    const inference = ofInference(confidence(effects, tau2.tau2, intervalMethod, level));
    return { ...ofPooled(pooled, position(test)), ...inference, tau2Se: tau2.standardError };
  };
}

/** Where there is no variance either, the mean alone. R's meta centres Q on the inverse-variance mean. */
export const mantelHaenszelMethod: Method = (test) => {
  const tables = test.rows.map(tableOf);
  const measure = countMeasureOf(test);
  const pooled = poolMantelHaenszel(tables, measure, test.entry.level).value;
  if (!pooled) return { estimate: mantelHaenszel(tables, measure).value?.estimate ?? null };
  const printedByMeta = test.fixture.name === 'depression-mortality-rr';
  const quantities = ofPooled(pooled, position(test));
  return printedByMeta ? { ...quantities, Q: cochranQ(effectsOf(test)).q } : quantities;
};

export const petoMethod: Method = (test) => {
  const pooled = poolPeto(test.rows.map(tableOf), test.entry.level).value;
  return pooled ? ofPooled(pooled) : { estimate: null };
};

export function leavingOneOut(analyse: (test: Case, rows: Case['rows']) => PooledEffect | null): Method {
  return (test) => {
    const results = leaveOneOut(test.rows, (rows) => analyse(test, rows));
    const result = results[test.rows.findIndex(({ study }) => study === test.entry.omitted)];
    if (!result) throw new Error(`Nothing was left out: ${test.entry.omitted ?? ''}`);
    return ofPooled(result);
  };
}

export function bySubgroup(analyse: (groups: Effect[][]) => SubgroupAnalysis): Method {
  return (test) => {
    const groups = groupsOf(test);
    const { groups: pooled, between, within } = analyse([...groups.values()].map((rows) => effectsOf(test, rows)));
    const own = pooled[[...groups.keys()].indexOf(String(test.entry.group))];
    return {
      ...(own ? ofPooled(own) : { tau2: pooled[0]?.tau2 ?? null }),
      Qbetween: between?.q ?? null,
      QbetweenP: between?.pValue ?? null,
      Qwithin: within.q,
      QwithinP: within.pValue,
    };
  };
}

/** R's meta takes I² of a subgroup from Q. */
export const withI2FromQ =
  (method: Method): Method =>
  (test) => {
    const quantities = method(test);
    const rows = groupsOf(test).get(String(test.entry.group)) ?? [];
    if (rows.length === 0) return quantities;
    const { q, df } = cochranQ(effectsOf(test, rows));
    return { ...quantities, I2: inconsistencyFromQ(q, df).i2 };
  };
