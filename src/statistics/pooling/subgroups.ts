import { requireAtLeast, requireEffects } from '../basis/checks.js';
import type { Effect } from '../basis/estimate.js';
import { sumOf } from '../basis/sums.js';
import { estimateTau2 } from '../tau2/estimate-tau2.js';
import { cochranQ, type QTest, qTest } from '../tau2/cochran-q.js';
import { likelihoodTau2 } from '../tau2/likelihood.js';
import { type Heterogeneity, poolAt, type PoolOptions } from './pool.js';
import type { IntervalMethod, PooledEffect } from './pooled-effect.js';

/** A meta-analysis by subgroup. Groups and results are in the same order. */
export interface SubgroupAnalysis {
  readonly groups: readonly PooledEffect[];
  /** Do the groups differ? Null when a group has a standard error of 0. */
  readonly between: QTest | null;
  /** Do studies differ within groups? Cochran's Q of each group, added. */
  readonly within: QTest;
}

/**
 * Pools each subgroup by itself, each with its own tau2, and tests their differences. A group may be a single study.
 * Borenstein et al. 2009, chapter 19. Comparisons between studies are observational, whatever the studies are.
 */
export function poolSubgroups(groups: readonly (readonly Effect[])[], options: PoolOptions): SubgroupAnalysis {
  const common = options.model === 'COMMON_EFFECT';
  const pooled = groups.map((effects) =>
    poolAt(
      effects,
      common ? null : estimateTau2(effects, options.tau2Estimator),
      common ? 'WALD' : options.intervalMethod,
      options.level,
    ),
  );
  return analysis(groups, pooled);
}

/**
 * As poolSubgroups, with one tau2 for all groups, by REML around the group means: steadier when groups are small.
 * The test of differences is that of a meta-regression on the group when the interval method is WALD.
 */
export function poolSubgroupsWithCommonTau2(
  groups: readonly (readonly Effect[])[],
  intervalMethod: IntervalMethod,
  level = 95,
): SubgroupAnalysis {
  requireAtLeast('number of groups', groups.length, 2);
  groups.forEach((effects) => {
    requireEffects(effects, 1);
  });
  const heterogeneity = commonTau2(groups);
  const pooled = groups.map((effects) => poolAt(effects, heterogeneity, intervalMethod, level));
  return analysis(groups, pooled);
}

/** Test of whether independent estimates, such as those of subgroups, differ by more than chance; df is one less. */
export function testOfDifferences(
  results: readonly { readonly estimate: number; readonly standardError: number }[],
): QTest | null {
  requireAtLeast('number of results', results.length, 2);
  if (results.some(({ standardError }) => standardError === 0)) return null;
  return cochranQ(results.map(({ estimate, standardError }) => ({ estimate, variance: standardError ** 2 })));
}

function analysis(groups: readonly (readonly Effect[])[], pooled: readonly PooledEffect[]): SubgroupAnalysis {
  const withinDf = sumOf(groups, (effects) => effects.length - 1);
  return {
    groups: pooled,
    between: testOfDifferences(pooled),
    within: qTest(
      sumOf(pooled, ({ q }) => q),
      withinDf,
    ),
  };
}

function commonTau2(groups: readonly (readonly Effect[])[]): Heterogeneity {
  const effects = groups.flat();
  const columns = groups.map((_, own) => groups.flatMap((group, i) => group.map(() => (i === own ? 1 : 0))));
  const nothingRepeated = effects.length === groups.length;
  const estimate = nothingRepeated ? null : likelihoodTau2(effects, columns, 'REML');
  return estimate ?? { tau2: 0, converged: true, iterations: 0 };
}
