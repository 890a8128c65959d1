import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.js';
import { MetaAnalysis } from '../meta-analysis.types.js';
import { cumulativeByYear } from './cumulative.js';
import { CumulativeResult, MetaAnalysisSubgroup, MetaRegression, SubgroupAnalysis } from './explore.types.js';
import { Moderator, regressionOf } from './regression.js';
import { SubgroupAxis, subgroupsOf } from './subgroups.js';

@Resolver(() => MetaAnalysis)
export class ExploreResolver {
  @FieldResolver(() => SubgroupAnalysis, {
    description: 'The pool divided into groups of studies, with the test of their difference.',
  })
  subgroups(
    @Root() { analysis }: MetaAnalysis,
    @Ctx() context: Context,
    @Arg('by', () => SubgroupAxis, { description: 'What to divide by.' }) by: SubgroupAxis,
  ): SubgroupAnalysis {
    const { groups, difference, reason } = subgroupsOf(analysis, by, context.vocabulary);
    return {
      groups: groups.map((group) => new MetaAnalysisSubgroup(group, analysis.measure, context)),
      difference,
      reason,
    };
  }

  @FieldResolver(() => MetaRegression, { description: 'How the effect changes with one number of the studies.' })
  metaRegression(
    @Root() { analysis }: MetaAnalysis,
    @Ctx() context: Context,
    @Arg('moderator', () => Moderator, { description: 'The number.' }) moderator: Moderator,
  ): MetaRegression {
    return new MetaRegression(regressionOf(analysis, moderator), context);
  }

  @FieldResolver(() => [CumulativeResult], { description: 'The pool as studies came in, by year.' })
  cumulative(@Root() { analysis }: MetaAnalysis, @Ctx() context: Context): CumulativeResult[] {
    return cumulativeByYear(analysis).map((step) => new CumulativeResult(step, analysis.measure, context));
  }
}
