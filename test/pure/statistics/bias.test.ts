import { describe, expect, it } from 'vitest';
import { beggTest, eggerTest, trimAndFill } from '../../../src/statistics/index.js';
import { kendall } from '../../../src/statistics/bias/kendall.js';
import { bcg, effect, estimators, frozen, near } from './sample.js';

/** A funnel that is nearly its own mirror image about 1. */
const symmetric = frozen(
  [
    [0.1, 1.5, 1.6],
    [0.2, 1.6, 1.5],
    [0.4, 1.5, 1.6],
    [0.8, 1.6, 1.5],
  ].flatMap(([error = 0, left = 0, right = 0]) => [
    effect(1 - left * error, error ** 2),
    effect(1 + right * error, error ** 2),
  ]),
);
/** The same without the small studies on the left. */
const lopsided = frozen([...symmetric.slice(0, 4), ...symmetric.slice(5, 6), ...symmetric.slice(7)]);

describe('Egger', () => {
  it('finds nothing in a symmetric funnel and something in a lopsided one', () => {
    expect(eggerTest(symmetric).value?.intercept).toBeCloseTo(0, 1);
    expect(eggerTest(lopsided).value?.intercept).toBeGreaterThan(0.5);
  });

  it('gives the limit back as the effect of an endlessly large study', () => {
    const effects = [0.1, 0.2, 0.3, 0.5].map((error, i) => effect(2 + 3 * error + 1e-6 * (-1) ** i, error ** 2));
    expect(eggerTest(effects).value?.limit.estimate).toBeCloseTo(2, 4);
  });

  it('says so when all studies are equally exact, or lie on one line', () => {
    expect(eggerTest([effect(1, 1), effect(2, 1), effect(3, 1)]).value).toBeNull();
    expect(eggerTest([1, 2, 3].map((error) => effect(error, error ** 2))).value).toBeNull();
    expect(eggerTest([effect(1, 1), effect(1, 2), effect(1, 3)]).value).toBeNull();
  });

  it('needs 3 studies', () => {
    expect(() => eggerTest(bcg.effects.slice(0, 2))).toThrow('number of effects');
  });
});

describe('Begg', () => {
  it('has an exact p: of 24 orders of 4, two are as extreme as a perfect one', () => {
    expect(kendall([1, 2, 3, 4], [10, 20, 30, 40])).toEqual({ value: { kendallTau: 1, pValue: 2 / 24 } });
    expect(kendall([1, 2, 3, 4], [40, 30, 20, 10])).toEqual({ value: { kendallTau: -1, pValue: 2 / 24 } });
  });

  // By hand: score 11 of 14 untied pairs; variance (6·5·17 - 18 - 18)/18 + 2·2/(2·6·5) = 26.4, so z = 2.1409.
  it('handles ties', () => {
    const found = kendall([1, 2, 2, 3, 4, 5], [1, 3, 2, 2, 5, 6]).value;
    expect(found?.kendallTau).toBeCloseTo(11 / 14, 12);
    expect(found?.pValue).toBeCloseTo(0.032284, 6);
  });

  it('is the normal approximation from 50 pairs on', () => {
    const x = Array.from({ length: 60 }, (_, i) => i);
    const y = x.map((i) => (i * 37) % 61);
    const [exact, approximate] = [x.slice(0, 49), x].map((part) => kendall(part, y.slice(0, part.length)).value);
    expect(exact?.pValue).toBeGreaterThan(0);
    expect(approximate?.pValue).toBeLessThanOrEqual(1);
  });

  it('finds no correlation in a symmetric funnel, and says so when nothing can be ranked', () => {
    expect(Math.abs(beggTest(symmetric).value?.kendallTau ?? NaN)).toBeLessThan(0.2);
    expect(beggTest([effect(1, 1), effect(1, 2), effect(1, 3)]).value).toBeNull();
    expect(beggTest([effect(1, 1), effect(2, 1), effect(3, 1)]).value).toBeNull();
    expect(() => beggTest(bcg.effects.slice(0, 2))).toThrow('number of effects');
  });
});

describe('trim and fill', () => {
  it.each(['COMMON_EFFECT', ...estimators] as const)('fills nothing into a symmetric funnel (%s)', (centre) => {
    for (const missing of ['L0', 'R0'] as const) {
      const { filled, converged } = trimAndFill(symmetric, { centre, missing, side: 'LEFT' });
      expect(filled).toEqual([]);
      expect(converged).toBe(true);
    }
  });

  it('fills the mirror image on the other side when all effects change sign', () => {
    const turned = bcg.effects.map(({ estimate, variance }) => effect(-estimate, variance));
    const here = trimAndFill(bcg.effects, { centre: 'COMMON_EFFECT' });
    const there = trimAndFill(turned, { centre: 'COMMON_EFFECT' });
    expect([here.side, there.side]).toEqual(['RIGHT', 'LEFT']);
    expect(there.filled.map(({ estimate }) => -estimate)).toEqual(
      here.filled.map(({ estimate }) => near(estimate, 12)),
    );
  });

  it('does not depend on the order of studies, ties included', () => {
    const tied = [
      ...bcg.effects,
      effect(bcg.effects[0]?.estimate ?? 0, 3),
      effect(bcg.effects[6]?.estimate ?? 0, 0.02),
    ];
    const [forward, back] = [tied, [...tied].reverse()].map((e) => trimAndFill(e, { centre: 'COMMON_EFFECT' }).filled);
    expect(back).toEqual(forward?.map(({ estimate, variance }) => ({ estimate: near(estimate, 12), variance })));
  });

  it('does nothing to identical effects', () => {
    for (const missing of ['L0', 'R0'] as const) {
      const same = [effect(1, 1), effect(1, 2), effect(1, 3)];
      expect(trimAndFill(same, { centre: 'REML', missing }).filled).toEqual([]);
    }
  });

  it('needs 3 studies', () => {
    expect(() => trimAndFill(bcg.effects.slice(0, 2), { centre: 'REML' })).toThrow('number of effects');
  });
});
