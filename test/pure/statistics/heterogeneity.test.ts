import { describe, expect, it } from 'vitest';
import {
  cochranQ,
  type Effect,
  estimateTau2,
  inconsistencyFromQ,
  inconsistencyFromTau2,
  inconsistencyInterval,
  tau2Interval,
} from '../../../src/statistics/index.js';
import { chiSquareUpperP } from '../../../src/statistics/basis/distributions.js';
import { bcg, effect, estimators, frozen } from './sample.js';

const scaled = (effects: readonly Effect[], factor: number) =>
  effects.map(({ estimate, variance }) => effect(factor * estimate, factor ** 2 * variance));

describe.each(estimators)('%s', (estimator) => {
  const tau2Of = (effects: readonly Effect[]) => estimateTau2(effects, estimator).tau2;

  it('is 0 for identical effects and for one study', () => {
    expect(tau2Of([effect(3, 1), effect(3, 2), effect(3, 5)])).toBe(0);
    expect(tau2Of([effect(3, 1)])).toBe(0);
  });

  it('does not depend on the order of studies', () => {
    expect(tau2Of(frozen([...bcg.effects].reverse()))).toBeCloseTo(tau2Of(bcg.effects), 10);
  });

  it.each([1e-4, 1000])('grows with the square of the unit (%s)', (unit) => {
    expect(tau2Of(scaled(bcg.effects, unit)) / unit ** 2).toBeCloseTo(tau2Of(bcg.effects), 8);
  });

  it('does not change when all effects move', () => {
    const moved = bcg.effects.map(({ estimate, variance }) => effect(estimate + 7, variance));
    expect(tau2Of(moved)).toBeCloseTo(tau2Of(bcg.effects), 8);
  });

  it('finds a huge heterogeneity, and says that it converged', () => {
    const effects = [-3e6, -1e6, 0, 1e6, 3e6].map((estimate, index) => effect(estimate, 1e-6 * (index + 1)));
    const { tau2, converged } = estimateTau2(effects, estimator);
    expect(converged).toBe(true);
    expect(tau2 / 5e12).toBeGreaterThan(0.1);
    expect(tau2 / 5e12).toBeLessThan(2);
  });

  it('stays a number when studies differ beyond reason', () => {
    const odd = [effect(1, 1e-30), effect(2, 1e20), effect(-4, 1)];
    for (const effects of [odd, odd.slice(0, 2), [effect(1e40, 1), effect(-1e40, 2)]]) {
      const { tau2, standardError } = estimateTau2(effects, estimator);
      expect(tau2).toBeGreaterThanOrEqual(0);
      expect(Number.isFinite(tau2)).toBe(true);
      expect(Number.isFinite(standardError)).toBe(true);
    }
  });

  it('refuses what is not an effect, by name', () => {
    expect(() => tau2Of([])).toThrow('number of effects');
    expect(() => tau2Of([effect(1, 1), effect(1, 0)])).toThrow('effects[1].variance');
    expect(() => tau2Of([effect(1, 1), effect(1, -1)])).toThrow(RangeError);
    expect(() => tau2Of([effect(NaN, 1)])).toThrow('effects[0].estimate');
    expect(() => tau2Of([effect(1e60, 1)])).toThrow('1e50');
    expect(() => tau2Of([effect(1, 1e-60)])).toThrow(RangeError);
  });
});

describe('a restricted likelihood with two peaks', () => {
  // Two exact studies agree, a less exact one does not: one peak at 0, a higher one at 1.22.
  const effects = [effect(-0.5, 0.001), effect(-0.5, 0.001), effect(-2.5, 0.1)];
  const logLikelihood = (tau2: number) => {
    const weights = effects.map(({ variance }) => 1 / (variance + tau2));
    const total = weights.reduce((a, b) => a + b, 0);
    const mean = effects.reduce((a, { estimate }, i) => a + (weights[i] ?? 0) * estimate, 0) / total;
    const scatter = effects.reduce((a, { estimate }, i) => a + (weights[i] ?? 0) * (estimate - mean) ** 2, 0);
    return (weights.reduce((a, weight) => a + Math.log(weight), 0) - Math.log(total) - scatter) / 2;
  };

  it('is taken at the higher one', () => {
    expect(logLikelihood(0)).toBeGreaterThan(logLikelihood(0.001));
    const grid = Array.from({ length: 3000 }, (_, i) => logLikelihood(i / 1000));
    const { tau2, converged } = estimateTau2(effects, 'REML');
    expect(converged).toBe(true);
    expect(tau2).toBeCloseTo(1.22, 1);
    expect(logLikelihood(tau2)).toBeGreaterThanOrEqual(Math.max(...grid));
  });
});

describe('measures of inconsistency', () => {
  it('agrees from Q and from tau2 for DerSimonian-Laird', () => {
    const { q, df } = cochranQ(bcg.effects);
    const fromTau2 = inconsistencyFromTau2(bcg.effects, estimateTau2(bcg.effects, 'DERSIMONIAN_LAIRD').tau2);
    expect(inconsistencyFromQ(q, df).i2).toBeCloseTo(fromTau2.i2, 9);
    expect(inconsistencyFromQ(q, df).h2).toBeCloseTo(fromTau2.h2, 9);
  });

  it('is 0 and 1 for one study, and not below 0 where Q is below its degrees of freedom', () => {
    expect(inconsistencyFromQ(0, 0)).toEqual({ i2: 0, h2: 1 });
    expect(inconsistencyFromTau2([effect(1, 1)], 0)).toEqual({ i2: 0, h2: 1 });
    expect(inconsistencyFromQ(1, 4)).toEqual({ i2: 0, h2: 0.25 });
  });

  it('has an interval only from 3 studies on', () => {
    expect(inconsistencyInterval(3, 1)).toBeNull();
    expect(inconsistencyInterval(0, 5)).toMatchObject({ h: 1, hLow: 1, i2Low: 0 });
  });
});

describe('Q-profile interval of tau2', () => {
  it('holds the Paule-Mandel estimate, which lies on the same curve', () => {
    const { low, high } = tau2Interval(bcg.effects);
    const { tau2 } = estimateTau2(bcg.effects, 'PAULE_MANDEL');
    expect(low).toBeLessThan(tau2);
    expect(high).toBeGreaterThan(tau2);
  });

  it('is wider at a higher level and is [0, 0] for identical effects', () => {
    expect(tau2Interval(bcg.effects, 99).high).toBeGreaterThan(tau2Interval(bcg.effects, 90).high);
    expect(tau2Interval([effect(1, 1), effect(1, 2), effect(1, 3)])).toEqual({ low: 0, high: 0 });
    expect(() => tau2Interval(bcg.effects, 0)).toThrow('level');
    expect(() => tau2Interval([effect(1, 1)])).toThrow('number of effects');
  });
});

describe('the tail of chi-square', () => {
  // The last two as printed by metafor; the one before from the finite sum in 50 digits.
  it.each([
    [0, 0, 1],
    [0, 3, 1],
    [3.841458820694124, 1, 0.05],
    [152.23300808237275, 12, 1.99676459084647e-26],
    [110.213261175, 6, 1.83920754466e-21],
    [46.0232866523, 9, 5.96245317871e-7],
  ])('beyond %s with df %s is %s', (q, df, p) => {
    expect(chiSquareUpperP(q, df) / p).toBeCloseTo(1, 9);
  });

  it('has no step where the series takes over', () => {
    for (const df of [1, 2, 7, 30, 101]) {
      let before = 1;
      for (let q = 0; q < 400; q += 0.5) {
        const p = chiSquareUpperP(q, df);
        expect(p).toBeLessThanOrEqual(before * (1 + 1e-9));
        expect(p).toBeGreaterThan(0);
        before = p;
      }
    }
  });
});
