import { describe, expect, it } from 'vitest';
import {
  cumulative,
  leaveOneOut,
  pool,
  poolMantelHaenszel,
  type PoolOptions,
  poolSubgroups,
  poolSubgroupsWithCommonTau2,
  testOfDifferences,
} from '../../../src/statistics/index.js';
import { bcg, effect, frozen, near } from './sample.js';

const reml: PoolOptions = frozen({ model: 'RANDOM_EFFECTS', tau2Estimator: 'REML', intervalMethod: 'WALD' });

describe('leave-one-out', () => {
  it('leaves each out once, in order', () => {
    expect(leaveOneOut(frozen(['a', 'b', 'c']), (others) => others.join(''))).toEqual(['bc', 'ac', 'ab']);
    expect(() => leaveOneOut([1, 2], () => 0)).toThrow('number of studies');
  });
});

describe('cumulative analysis', () => {
  const byYear = bcg.years.map((year, index) => ({ year, index })).sort((a, b) => a.year - b.year || a.index - b.index);
  const inOrder = <T>(items: readonly T[]) => byYear.flatMap(({ index }) => items.slice(index, index + 1));

  // metafor, tests/testthat/test_misc_cumul.r at 71ae8f5: in the order of years; its first entry is the first study.
  it('gives the published sequence by REML', () => {
    const sequence = [
      -1.325003, -0.97208, -1.001094, -1.101424, -0.973464, -0.901251, -0.788566, -0.865607, -0.785211, -0.708206,
      -0.794768, -0.714532,
    ];
    const found = cumulative(inOrder(bcg.effects), (soFar) => pool(soFar, reml).estimate);
    expect(found).toEqual(sequence.map((value) => near(value, 4)));
  });

  it('gives the published sequence by Mantel-Haenszel', () => {
    const sequence = [
      -1.351739, -0.827295, -0.837892, -0.894003, -0.850672, -0.835785, -0.774442, -0.789605, -0.666015, -0.635076,
      -0.775798, -0.45371,
    ];
    const found = cumulative(inOrder(bcg.tables), (soFar) => poolMantelHaenszel(soFar, 'RR').value?.estimate);
    expect(found).toEqual(sequence.map((value) => near(value, 6)));
  });

  it('needs 2 studies', () => {
    expect(() => cumulative([1], () => 0)).toThrow('number of studies');
  });
});

describe('subgroups', () => {
  const groups = frozen([bcg.effects.slice(0, 5), bcg.effects.slice(5, 12), bcg.effects.slice(12)]);

  it('pools each as if it were alone, and takes a single study as it is', () => {
    const { groups: pooled, between, within } = poolSubgroups(groups, reml);
    expect(pooled[0]).toEqual(pool(bcg.effects.slice(0, 5), reml));
    expect(pooled[2]).toMatchObject({
      k: 1,
      estimate: bcg.effects[12]?.estimate,
      tau2: 0,
      q: 0,
      df: 0,
      weights: [100],
    });
    expect(between?.df).toBe(2);
    expect(within.df).toBe(10);
  });

  it('splits Q under a common effect into within and between', () => {
    const { between, within } = poolSubgroups(groups, { model: 'COMMON_EFFECT' });
    expect(within.q + (between?.q ?? NaN)).toBeCloseTo(pool(bcg.effects, { model: 'COMMON_EFFECT' }).q, 9);
  });

  it('can share one tau2, which one group alone determines when the others are single studies', () => {
    const few = [bcg.effects.slice(0, 4), bcg.effects.slice(4, 5), bcg.effects.slice(5, 6)];
    const { groups: pooled } = poolSubgroupsWithCommonTau2(few, 'WALD');
    const alone = pool(bcg.effects.slice(0, 4), reml).tau2;
    for (const { tau2 } of pooled) expect(tau2).toBeCloseTo(alone ?? NaN, 9);
    const singles = poolSubgroupsWithCommonTau2([[effect(1, 1)], [effect(2, 1)]], 'WALD');
    expect(singles.groups.map(({ tau2 }) => tau2)).toEqual([0, 0]);
  });

  it('finds no difference between equal groups, and none to test without errors', () => {
    const { between } = poolSubgroups([bcg.effects, bcg.effects], reml);
    expect(between?.q).toBeCloseTo(0, 12);
    expect(between?.pValue).toBeCloseTo(1, 5);
    expect(
      testOfDifferences([
        { estimate: 1, standardError: 0 },
        { estimate: 2, standardError: 1 },
      ]),
    ).toBeNull();
  });

  it('refuses an empty group and a single one', () => {
    expect(() => poolSubgroups([bcg.effects, []], reml)).toThrow('number of effects');
    expect(() => poolSubgroups([bcg.effects], reml)).toThrow('number of results');
    expect(() => poolSubgroupsWithCommonTau2([bcg.effects], 'WALD')).toThrow('number of groups');
  });
});
