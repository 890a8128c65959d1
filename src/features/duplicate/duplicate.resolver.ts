import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { parseGlobalId } from '../../shared/ids.js';
import type { Context } from '../context.js';
import { studyNode } from '../study/study-nodes.types.js';
import { Study } from '../study/study.types.js';

@ObjectType({
  description: 'Another record that may be of the same investigation. Both count until sameAs joins them.',
})
export class PossibleDuplicate {
  @Field(() => Study, { description: 'The other record.' })
  study!: Study;

  @Field(() => String, { description: 'What they share.' })
  reason!: string;
}

@Resolver(() => Study)
export class PossibleDuplicatesResolver {
  @FieldResolver(() => [PossibleDuplicate], {
    description:
      'Other records that share a registration, a DOI or PubMed id, or the first author, cell source, country and enrolment within a year.',
  })
  async possibleDuplicates(@Root() { id }: Study, @Ctx() context: Context): Promise<PossibleDuplicate[]> {
    const found = await context.duplicates.load(parseGlobalId(id)?.key ?? id);
    return Promise.all(
      found.map(async ({ studyId, reason }) => ({ study: await studyNode(studyId, context), reason })),
    );
  }
}
