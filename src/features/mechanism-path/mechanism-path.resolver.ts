import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { termOf } from '../evidence/filter.js';
import { idWords } from '../filter.types.js';
import { MechanismPath } from './mechanism-path.types.js';
import { pathsOf } from './paths.js';

@Resolver()
export class MechanismPathResolver {
  @Query(() => [MechanismPath], {
    description:
      'How cells may work: cell source, mechanism, outcome, with the studies that measured or propose it, most measured first. Retracted studies do not count; registered ones can only propose.',
  })
  async mechanismPaths(
    @Ctx() context: Context,
    @Arg('cellSource', () => ID, {
      nullable: true,
      description: `Only by arms of this source, or of a product of it. ${idWords}`,
    })
    cellSource?: string | null,
    @Arg('outcome', () => ID, { nullable: true, description: `Only to this outcome. ${idWords}` })
    outcome?: string | null,
  ): Promise<MechanismPath[]> {
    const { vocabulary } = context;
    const wanted = {
      cellTerms:
        cellSource == null
          ? null
          : vocabulary.withNarrower(termOf(vocabulary, 'cell-source', cellSource, 'cellSource')),
      outcomes: outcome == null ? null : vocabulary.withNarrower(termOf(vocabulary, 'outcome', outcome, 'outcome')),
    };
    const outlines = await context.mechanisms.examining(wanted.cellTerms);
    return pathsOf(outlines, wanted, vocabulary).map((path) => new MechanismPath(path, context));
  }
}
