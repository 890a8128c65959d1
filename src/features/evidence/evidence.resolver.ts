import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { EvidenceAxis } from './axis.js';
import { EvidenceWhere } from './evidence-where.types.js';
import { Evidence } from './evidence.types.js';

@Resolver()
export class EvidenceResolver {
  @Query(() => Evidence, {
    description: 'The question the graph exists for: what the evidence says, one row per member of the axis.',
  })
  async evidence(
    @Ctx() context: Context,
    @Arg('where', () => EvidenceWhere, { description: 'The question. Empty: everything.' }) where: EvidenceWhere,
    @Arg('groupBy', () => EvidenceAxis, { description: 'What the rows are.' }) groupBy: EvidenceAxis,
    @Arg('rollUp', () => Boolean, {
      nullable: true,
      description: 'True: take the topmost broader term of the same kind instead of the term as recorded.',
    })
    rollUp?: boolean | null,
  ): Promise<Evidence> {
    return new Evidence(await context.services.evidence.evidence(context, where, groupBy, rollUp ?? false), context);
  }
}
