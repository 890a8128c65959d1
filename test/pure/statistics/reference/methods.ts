import {
  type IntervalMethod,
  meanAndSdFromMedian,
  pool,
  poolMantelHaenszel,
  poolSubgroups,
  poolSubgroupsWithCommonTau2,
} from '../../../../src/statistics/index.js';
import { begg, egger, eggerByMetaRegression, filling, funnelOn } from './bias-methods.js';
import { given } from './fixture.js';
import { i2FromQ, prediction, tau2Profile } from './heterogeneity-methods.js';
import { countMeasureOf, effectsOf, rowOf, tableOf } from './inputs.js';
import {
  bySubgroup,
  commonEffect,
  effectSize,
  leavingOneOut,
  mantelHaenszelMethod,
  petoMethod,
  randomEffects,
  withI2FromQ,
} from './pooled-methods.js';
import { commonOptions, estimatorOf, type Method, randomOptions } from './quantities.js';

const fromMedian: Method = (test) => {
  const { n, min, q1, median, q3, max } = rowOf(test);
  const both = <T>(a: number | null | undefined, b: number | null | undefined, of: (a: number, b: number) => T) =>
    typeof a === 'number' && typeof b === 'number' ? of(a, b) : undefined;
  return meanAndSdFromMedian({
    n: given(n, 'n'),
    median: given(median, 'median'),
    range: both(min, max, (low, high) => ({ min: low, max: high })),
    quartiles: both(q1, q3, (low, high) => ({ q1: low, q3: high })),
  });
};

const subgroupsByReml = (intervalMethod: IntervalMethod) =>
  bySubgroup((groups) => poolSubgroups(groups, randomOptions('REML', intervalMethod)));
const subgroupsByCommonTau2 = (intervalMethod: IntervalMethod) =>
  bySubgroup((groups) => poolSubgroupsWithCommonTau2(groups, intervalMethod));

const named: Readonly<Record<string, Method>> = {
  EFFECT_SIZE: effectSize,
  EFFECT_SIZE_REVMAN: effectSize,
  EFFECT_SIZE_SMD_REVMAN: effectSize,
  FIXED_IV: commonEffect,
  FIXED_IV_SMD_REVMAN: commonEffect,
  FIXED_MH: mantelHaenszelMethod,
  FIXED_PETO: petoMethod,
  LEAVE_ONE_OUT_FIXED: leavingOneOut((test, rows) => pool(effectsOf(test, rows), commonOptions)),
  LEAVE_ONE_OUT_DL: leavingOneOut((test, rows) => pool(effectsOf(test, rows), randomOptions('DERSIMONIAN_LAIRD'))),
  LEAVE_ONE_OUT_REML: leavingOneOut((test, rows) => pool(effectsOf(test, rows), randomOptions('REML'))),
  LEAVE_ONE_OUT_MH: leavingOneOut((test, rows) => poolMantelHaenszel(rows.map(tableOf), countMeasureOf(test)).value),
  SUBGROUP_FIXED: bySubgroup((groups) => poolSubgroups(groups, commonOptions)),
  SUBGROUP_DL_SEPARATE_TAU2: bySubgroup((groups) => poolSubgroups(groups, randomOptions('DERSIMONIAN_LAIRD'))),
  SUBGROUP_REML_SEPARATE_TAU2: subgroupsByReml('WALD'),
  SUBGROUP_REML_HK_SEPARATE_TAU2: withI2FromQ(subgroupsByReml('HARTUNG_KNAPP')),
  SUBGROUP_REML_COMMON_TAU2: subgroupsByCommonTau2('WALD'),
  SUBGROUP_REML_COMMON_TAU2_NORMAL: subgroupsByCommonTau2('WALD'),
  SUBGROUP_REML_HK_COMMON_TAU2: subgroupsByCommonTau2('HARTUNG_KNAPP'),
  TAU2_CI_Q_PROFILE: tau2Profile,
  I2_FROM_Q: i2FromQ,
  PREDICTION_INTERVAL_NORMAL: prediction('WALD', 'NORMAL'),
  PREDICTION_INTERVAL_T_KMINUS2: prediction('WALD', 'T'),
  PREDICTION_INTERVAL_T_KMINUS2_HKSE: prediction('HARTUNG_KNAPP', 'T'),
  EGGER_LM: egger,
  EGGER_LM_SQRT_N_INV: funnelOn((size) => 1 / Math.sqrt(size)),
  MACASKILL_LM: funnelOn((size) => size),
  PETERS_STYLE_LM: funnelOn((size) => 1 / size),
  EGGER_META_REGRESSION_REML: eggerByMetaRegression,
  RANK_BEGG: begg,
  TRIM_FILL_L0_FIXED: filling({ centre: 'COMMON_EFFECT' }, commonOptions),
  TRIM_FILL_R0_FIXED: filling({ centre: 'COMMON_EFFECT', missing: 'R0' }, commonOptions),
  TRIM_FILL_L0_DL: filling({ centre: 'DERSIMONIAN_LAIRD' }, randomOptions('DERSIMONIAN_LAIRD')),
  TRIM_FILL_L0_REML: filling({ centre: 'REML' }, randomOptions('REML')),
  TRIM_FILL_L0_FIXED_CENTRE_THEN_REML_HK: filling({ centre: 'COMMON_EFFECT' }, randomOptions('REML', 'HARTUNG_KNAPP')),
  MEDIAN_TO_MEAN_SD: fromMedian,
};

function intervalOf(suffix = ''): IntervalMethod {
  if (suffix.startsWith('_HK_ADHOC')) return 'HARTUNG_KNAPP_ADHOC';
  return suffix.startsWith('_HK') ? 'HARTUNG_KNAPP' : 'WALD';
}

/** The way to compute the quantities of a method, or undefined for a method that is not known here. */
export function methodNamed(name: string): Method | undefined {
  const random = /^RANDOM_([A-Z]+?)(_HK|_HK_ADHOC)?(?:_SMD_REVMAN)?$/.exec(name);
  if (random) return randomEffects(estimatorOf(random[1] ?? ''), intervalOf(random[2]));
  return named[name];
}
