import {
  beggTest,
  eggerTest,
  funnelRegression,
  metaRegression,
  pool,
  trimAndFill,
  type TrimAndFillOptions,
} from '../../../../src/statistics/index.js';
import { given } from './fixture.js';
import { effectsOf } from './inputs.js';
import { type Method, ofPooled } from './quantities.js';

export const egger: Method = (test) => {
  const found = eggerTest(effectsOf(test)).value;
  if (!found) throw new Error('The test could not be done');
  const { intercept, standardError, statistic, pValue, df, limit } = found;
  return {
    intercept,
    interceptSe: standardError,
    statistic,
    p: pValue,
    df,
    slope: limit.estimate,
    slopeSe: limit.standardError,
    limitEstimate: limit.estimate,
    limitCiLow: limit.ciLow,
    limitCiHigh: limit.ciHigh,
  };
};

export function funnelOn(predictor: (size: number) => number): Method {
  return (test) => {
    const sizes = test.rows.map(({ n1, n2 }) => predictor(given(n1, 'n1') + given(n2, 'n2')));
    return { statistic: funnelRegression(effectsOf(test), sizes).value?.slope.statistic ?? null };
  };
}

export const eggerByMetaRegression: Method = (test) => {
  const effects = effectsOf(test);
  const errors = effects.map(({ variance }) => Math.sqrt(variance));
  const line = metaRegression(effects, errors, { intervalMethod: 'WALD' }).value;
  return {
    statistic: line?.slope.statistic ?? null,
    p: line?.slope.pValue ?? null,
    limitEstimate: line?.intercept.estimate ?? null,
  };
};

export function filling(options: TrimAndFillOptions, pooling: Parameters<typeof pool>[1]): Method {
  return (test) => {
    const effects = effectsOf(test);
    const { filled, side, pValue } = trimAndFill(effects, options);
    if (test.entry.side !== undefined && side !== test.entry.side.toUpperCase()) throw new Error(`Filled ${side}`);
    const mirrored = filled[(test.entry.index ?? 1) - 1];
    return {
      ...ofPooled(pool([...effects, ...filled], pooling)),
      filled: filled.length,
      filledYi: mirrored?.estimate ?? null,
      filledVi: mirrored?.variance ?? null,
      ...(pValue === null ? {} : { p: pValue }),
    };
  };
}

export const begg: Method = (test) => {
  const found = beggTest(effectsOf(test)).value;
  return { kendallTau: found?.kendallTau ?? null, p: found?.pValue ?? null };
};
