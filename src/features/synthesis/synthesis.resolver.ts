import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { keyOf } from '../../shared/ids.js';
import { compareKeys, pageOf } from '../../shared/page.js';
import type { Context } from '../context.js';
import { MetaAnalysis } from '../meta-analysis/meta-analysis.types.js';
import { listWords, pageInfoOf } from '../node.types.js';
import { PooledResult } from './pooled-result.types.js';
import { ReviewOverlap } from './review-overlap.types.js';
import { synthesisKeys } from './synthesis.queries.js';
import { Synthesis, SynthesisConnection } from './synthesis.types.js';

@Resolver()
export class SynthesisResolver {
  @Query(() => Synthesis, { nullable: true, description: 'One review; null where none has this id.' })
  async synthesis(
    @Arg('id', () => ID, { description: 'Global id or bare id.' }) id: string,
    @Ctx() context: Context,
  ): Promise<Synthesis | null> {
    const key = keyOf('synthesis', id);
    const record = key === null ? null : await context.syntheses.records.load(key);
    return record && new Synthesis(record, context);
  }

  @Query(() => SynthesisConnection, { description: 'Reviews, meta-analyses and guidelines, newest first.' })
  async syntheses(
    @Ctx() context: Context,
    @Arg('first', () => Int, { nullable: true, description: listWords.first }) first?: number | null,
    @Arg('after', () => String, { nullable: true, description: listWords.after }) after?: string | null,
  ): Promise<SynthesisConnection> {
    const items = await context.graph.read(synthesisKeys, {});
    const key = ({ year, id }: { year: number; id: string }): (number | string)[] => [year, id];
    const page = pageOf({ name: 'syntheses', items, key, compare: compareKeys([-1, -1]) }, { first, after });
    const edges = await Promise.all(
      page.edges.map(async ({ cursor, node }) => {
        const record = await context.syntheses.records.load(node.id);
        return record ? [{ cursor, node: new Synthesis(record, context) }] : [];
      }),
    );
    const found = edges.flat();
    return { totalCount: items.length, edges: found, nodes: found.map(({ node }) => node), pageInfo: pageInfoOf(page) };
  }
}

@Resolver(() => MetaAnalysis)
export class PublishedResolver {
  @FieldResolver(() => [PooledResult], {
    description: 'What published reviews found for the same outcome, newest first.',
  })
  async published(@Root() { analysis }: MetaAnalysis, @Ctx() context: Context): Promise<PooledResult[]> {
    const { outcome } = analysis;
    if (outcome === null) return [];
    const reviews = await context.syntheses.byOutcome.load(outcome);
    return reviews.flatMap((review) =>
      review.pooled
        .filter((result) => result.outcome === outcome)
        .map((result) => new PooledResult(review, result, context)),
    );
  }

  @FieldResolver(() => [ReviewOverlap], {
    description:
      'Of the reviews that pooled the same outcome and list their studies: which studies this analysis shares with them, and which each side lacks.',
  })
  async publishedOverlap(@Root() { analysis }: MetaAnalysis, @Ctx() context: Context): Promise<ReviewOverlap[]> {
    const reviews = analysis.outcome === null ? [] : await context.syntheses.byOutcome.load(analysis.outcome);
    const here = analysis.included.map(({ study }) => study.id);
    return reviews
      .filter(({ includedStudies }) => includedStudies && includedStudies.length > 0)
      .map((review) => new ReviewOverlap(review, here, context));
  }
}
