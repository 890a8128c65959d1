import { describe, expect, it } from 'vitest';
import {
  type Effect,
  type IntervalMethod,
  pool,
  type PooledEffect,
  type PoolOptions,
  predictionInterval,
} from '../../../src/statistics/index.js';
import { bcg, effect, estimators, frozen, near } from './sample.js';

const methods: readonly IntervalMethod[] = ['WALD', 'HARTUNG_KNAPP', 'HARTUNG_KNAPP_ADHOC'];
const random = (intervalMethod: IntervalMethod, level?: number): PoolOptions =>
  frozen({ model: 'RANDOM_EFFECTS', tau2Estimator: 'REML', intervalMethod, level });
const common: PoolOptions = frozen({ model: 'COMMON_EFFECT' });
const everyOption: readonly PoolOptions[] = [
  common,
  ...estimators.flatMap((tau2Estimator) =>
    methods.map((intervalMethod) => ({ model: 'RANDOM_EFFECTS', tau2Estimator, intervalMethod }) as const),
  ),
];

const width = ({ ciLow, ciHigh }: PooledEffect) => ciHigh - ciLow;
const numbersOf = (pooled: PooledEffect) =>
  Object.values(pooled)
    .flat()
    .filter((value) => typeof value === 'number');

describe.each(everyOption)('pool($model, $tau2Estimator, $intervalMethod)', (options) => {
  const inputs: readonly (readonly [string, readonly Effect[]])[] = [
    ['13 trials', bcg.effects],
    ['2 studies', bcg.effects.slice(0, 2)],
    ['3 studies', bcg.effects.slice(0, 3)],
    ['identical effects', [effect(2, 1), effect(2, 3), effect(2, 0.5)]],
    ['no effect at all', [effect(0, 1), effect(0, 1), effect(0, 1)]],
    ['huge heterogeneity', [effect(-1e6, 1e-6), effect(5, 1e-6), effect(2e6, 1e-3), effect(9e5, 1)]],
    ['one study that outweighs all', [effect(1, 1e-20), effect(2, 1), effect(3, 1)]],
    ['nearly equal effects', [effect(1, 1), effect(1 + 1e-15, 1), effect(1 - 1e-15, 2)]],
  ];

  it.each(inputs)('has only finite numbers in a sound order for %s', (_, effects) => {
    const pooled = pool(effects, options);
    expect(numbersOf(pooled).filter((value) => !Number.isFinite(value))).toEqual([]);
    expect(pooled.ciLow).toBeLessThanOrEqual(pooled.estimate);
    expect(pooled.ciHigh).toBeGreaterThanOrEqual(pooled.estimate);
    expect(pooled.i2).toBeGreaterThanOrEqual(0);
    expect(pooled.i2).toBeLessThanOrEqual(100);
    expect(pooled.weights.reduce((a, b) => a + b, 0)).toBeCloseTo(100, 9);
    expect(pooled.estimate).toBeGreaterThanOrEqual(Math.min(...effects.map(({ estimate }) => estimate)) - 1e-9);
    expect(pooled.estimate).toBeLessThanOrEqual(Math.max(...effects.map(({ estimate }) => estimate)) + 1e-9);
    expect(pooled.converged).toBe(true);
  });

  it('does not depend on the order of studies', () => {
    const forward = pool(bcg.effects, options);
    const back = pool(frozen([...bcg.effects].reverse()), options);
    expect(numbersOf({ ...back, weights: [...back.weights].reverse(), iterations: 0 })).toEqual(
      numbersOf({ ...forward, iterations: 0 }).map((value) => near(value, 9)),
    );
  });

  it('follows the unit of the effects', () => {
    const metres = bcg.effects.map(({ estimate, variance }) => effect(100 * estimate, 1e4 * variance));
    const [one, hundred] = [pool(bcg.effects, options), pool(metres, options)];
    expect(hundred.estimate / 100).toBeCloseTo(one.estimate, 9);
    expect(width(hundred) / 100).toBeCloseTo(width(one), 9);
    expect(hundred.pValue).toBeCloseTo(one.pValue ?? NaN, 9);
    expect(hundred.i2).toBeCloseTo(one.i2, 7);
  });
});

describe('intervals', () => {
  it('takes Wald for 2 studies whatever was asked, and says so', () => {
    for (const method of methods) {
      const pooled = pool(bcg.effects.slice(0, 2), random(method));
      expect(pooled).toEqual(pool(bcg.effects.slice(0, 2), random('WALD')));
      expect(pooled.intervalMethod).toBe('WALD');
    }
  });

  it('is never narrower by the ad hoc Hartung-Knapp method than by Wald', () => {
    for (const effects of [bcg.effects, bcg.effects.slice(0, 3), [effect(2, 1), effect(2, 3), effect(2, 0.5)]]) {
      const [wald, , adhoc] = methods.map((method) => pool(effects, random(method)));
      expect(adhoc?.standardError).toBeGreaterThanOrEqual(wald?.standardError ?? NaN);
    }
  });

  it('has no width, statistic or p by plain Hartung-Knapp where effects are identical', () => {
    const pooled = pool([effect(2, 1), effect(2, 3), effect(2, 0.5)], random('HARTUNG_KNAPP'));
    expect(pooled).toMatchObject({ standardError: 0, ciLow: 2, ciHigh: 2, statistic: null, pValue: null });
  });

  it.each(methods)('holds 0 at a level exactly when p is above its complement (%s)', (method) => {
    const effects = [effect(0.9, 0.3), effect(-0.1, 0.2), effect(0.4, 0.1), effect(0.2, 0.5)];
    const level = 100 * (1 - (pool(effects, random(method)).pValue ?? NaN));
    const reach = pool(effects, random(method, level));
    expect(Math.min(Math.abs(reach.ciLow), Math.abs(reach.ciHigh))).toBeCloseTo(0, 8);
  });

  it('is wider at a higher level', () => {
    expect(width(pool(bcg.effects, random('WALD', 99)))).toBeGreaterThan(width(pool(bcg.effects, random('WALD'))));
  });
});

describe('prediction', () => {
  it('reaches t(k - 2) times the root of tau2 plus the squared standard error of the interval method', () => {
    const pooled = pool(bcg.effects, random('HARTUNG_KNAPP_ADHOC'));
    const half = 2.200985160082949 * Math.sqrt((pooled.tau2 ?? NaN) + pooled.standardError ** 2);
    expect(pooled.predictionLow).toBeCloseTo(pooled.estimate - half, 9);
    expect(pooled.predictionHigh).toBeCloseTo(pooled.estimate + half, 9);
  });

  it('is null with 2 studies and under a common effect', () => {
    expect(pool(bcg.effects.slice(0, 2), random('WALD'))).toMatchObject({ predictionLow: null, predictionHigh: null });
    expect(pool(bcg.effects, common)).toMatchObject({ predictionLow: null, predictionHigh: null, tau2: null });
    expect(predictionInterval({ estimate: 1, standardError: 1, tau2: 1, k: 2 })).toBeNull();
  });
});

describe('a common effect', () => {
  it('is what random effects give when there is no heterogeneity', () => {
    const effects = [effect(1, 1), effect(1.1, 2), effect(0.9, 1.5)];
    const [one, other] = [pool(effects, common), pool(effects, random('WALD'))];
    expect(other.tau2).toBe(0);
    expect(other).toMatchObject({ estimate: one.estimate, ciLow: one.ciLow, ciHigh: one.ciHigh, pValue: one.pValue });
  });

  it('has the Wald interval whatever was asked', () => {
    const asked: PoolOptions = { model: 'COMMON_EFFECT', intervalMethod: 'HARTUNG_KNAPP', tau2Estimator: 'REML' };
    expect(pool(bcg.effects, asked)).toEqual(pool(bcg.effects, common));
  });
});

describe('what cannot be pooled', () => {
  it.each([
    ['number of effects', [], 95],
    ['number of effects', [effect(1, 1)], 95],
    ['effects[0].variance', [effect(1, -1), effect(1, 1)], 95],
    ['effects[1].estimate', [effect(1, 1), effect(Infinity, 1)], 95],
    ['level', [effect(1, 1), effect(2, 1)], 100],
    ['level', [effect(1, 1), effect(2, 1)], -5],
    ['level', [effect(1, 1), effect(2, 1)], NaN],
  ])('is refused with the name of the argument: %s', (name, effects, level) => {
    expect(() => pool(effects, random('WALD', level))).toThrow(RangeError);
    expect(() => pool(effects, random('WALD', level))).toThrow(name);
  });
});
