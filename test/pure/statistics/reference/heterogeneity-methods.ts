import {
  cochranQ,
  inconsistencyFromQ,
  inconsistencyFromTau2,
  inconsistencyInterval,
  type IntervalMethod,
  pool,
  predictionInterval,
  tau2Interval,
} from '../../../../src/statistics/index.js';
import { effectsOf } from './inputs.js';
import { estimatorOf, type Method, randomOptions } from './quantities.js';

export const tau2Profile: Method = (test) => {
  const effects = effectsOf(test);
  const { low, high } = tau2Interval(effects, test.entry.level);
  const [atLow, atHigh] = [inconsistencyFromTau2(effects, low), inconsistencyFromTau2(effects, high)];
  return {
    tau2CiLow: low,
    tau2CiHigh: high,
    I2CiLow: atLow.i2,
    I2CiHigh: atHigh.i2,
    H2CiLow: atLow.h2,
    H2CiHigh: atHigh.h2,
  };
};

export const i2FromQ: Method = (test) => {
  const { q, df } = cochranQ(effectsOf(test));
  const interval = inconsistencyInterval(q, df);
  return {
    I2: inconsistencyFromQ(q, df).i2,
    I2CiLow: interval?.i2Low ?? null,
    I2CiHigh: interval?.i2High ?? null,
    H: interval?.h ?? null,
    HCiLow: interval?.hLow ?? null,
    HCiHigh: interval?.hHigh ?? null,
  };
};

export function prediction(intervalMethod: IntervalMethod, reach: 'T' | 'NORMAL'): Method {
  return (test) => {
    const pooled = pool(effectsOf(test), randomOptions(estimatorOf(test.entry.tau2Method ?? 'REML'), intervalMethod));
    if (reach === 'T') return { piLow: pooled.predictionLow, piHigh: pooled.predictionHigh };
    const interval = predictionInterval({ ...pooled, tau2: pooled.tau2 ?? 0, reach });
    return { piLow: interval?.low ?? null, piHigh: interval?.high ?? null };
  };
}
