import { describe, expect, it } from 'vitest';
import { metaRegression } from '../../../src/statistics/index.js';
import { bcg, effect, frozen, near, someText } from './sample.js';

const wald = frozen({ intervalMethod: 'WALD' } as const);

describe('meta-regression', () => {
  // metafor, docs/reference/regplot.html at 71ae8f5: log risk ratio on absolute latitude, REML
  // (whose search stops at 1e-5 there, so that its tau2 is known to 3 digits).
  it('gives the published line of BCG trials on latitude', () => {
    const line = metaRegression(bcg.effects, bcg.latitudes, wald).value;
    expect(line?.tau2).toBeCloseTo(0.0764, 3);
    expect(line?.tau2StandardError).toBeCloseTo(0.0591, 3);
    expect(line?.intercept).toMatchObject({
      estimate: near(0.2515, 4),
      standardError: near(0.2491, 4),
      statistic: near(1.0095, 3),
      pValue: near(0.3127, 4),
      ciLow: near(-0.2368, 3),
      ciHigh: near(0.7397, 4),
    });
    expect(line?.slope).toMatchObject({
      estimate: near(-0.0291, 4),
      standardError: near(0.0072, 4),
      statistic: near(-4.0444, 3),
      ciLow: near(-0.0432, 4),
      ciHigh: near(-0.015, 4),
    });
    expect(line?.residual).toMatchObject({
      q: near(30.7331, 4),
      df: 11,
      pValue: near(0.0012, 4),
    });
  });

  it('does not care about the order of studies, nor where the moderator is counted from', () => {
    const line = metaRegression(bcg.effects, bcg.latitudes, wald).value;
    const back = metaRegression([...bcg.effects].reverse(), [...bcg.latitudes].reverse(), wald).value;
    const moved = metaRegression(
      bcg.effects,
      bcg.latitudes.map((latitude) => latitude + 2000),
      wald,
    ).value;
    expect(back?.slope.estimate).toBeCloseTo(line?.slope.estimate ?? NaN, 10);
    expect(moved?.slope.estimate).toBeCloseTo(line?.slope.estimate ?? NaN, 9);
    expect(moved?.slope.standardError).toBeCloseTo(line?.slope.standardError ?? NaN, 9);
    expect(moved?.tau2).toBeCloseTo(line?.tau2 ?? NaN, 9);
  });

  it('widens by Knapp and Hartung with t(k - 2), never below Wald when ad hoc', () => {
    const [plain, knapp, adhoc] = (['WALD', 'HARTUNG_KNAPP', 'HARTUNG_KNAPP_ADHOC'] as const).map(
      (intervalMethod) => metaRegression(bcg.effects, bcg.latitudes, { intervalMethod }).value?.slope,
    );
    expect(knapp?.estimate).toBe(plain?.estimate);
    expect(adhoc?.standardError).toBeGreaterThanOrEqual(plain?.standardError ?? NaN);
    const half = 2.200985160082949 * (knapp?.standardError ?? NaN);
    expect(knapp?.ciHigh).toBeCloseTo((knapp?.estimate ?? NaN) + half, 9);
  });

  it('leaves nothing to explain where effects lie on a line', () => {
    const effects = [1, 2, 3, 5].map((x) => effect(2 + 3 * x, x));
    const line = metaRegression(effects, [1, 2, 3, 5], wald).value;
    expect(line?.slope.estimate).toBeCloseTo(3, 10);
    expect(line?.intercept.estimate).toBeCloseTo(2, 10);
    expect(line?.tau2).toBe(0);
  });

  it('says so when the moderator does not vary, and refuses what is impossible by name', () => {
    const same = bcg.effects.map(() => 40);
    expect(metaRegression(bcg.effects, same, wald)).toMatchObject({ value: null, reason: someText });
    expect(() => metaRegression(bcg.effects, bcg.latitudes.slice(1), wald)).toThrow('moderator.length');
    expect(() => metaRegression(bcg.effects, [NaN, ...bcg.latitudes.slice(1)], wald)).toThrow('moderator[0]');
    expect(() => metaRegression(bcg.effects.slice(0, 2), [1, 2], wald)).toThrow('number of effects');
    expect(() => metaRegression(bcg.effects, bcg.latitudes, { ...wald, level: 0 })).toThrow('level');
  });
});
