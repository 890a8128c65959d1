import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { mechanismCounts } from '../evidence/mechanism-counts.js';
import { MechanismEvidence } from '../evidence/mechanism-evidence.types.js';
import { CellSource } from '../term/term.types.js';
import { asExaminer } from './examined.js';

@Resolver(() => CellSource)
export class CellSourceMechanismsResolver {
  @FieldResolver(() => [MechanismEvidence], {
    description:
      'Mechanisms examined by studies that treat people, animals or cells with this source or a product of it, most measured first. Retracted studies do not count; registered ones can only propose.',
  })
  async mechanisms(@Root() { term }: CellSource, @Ctx() context: Context): Promise<MechanismEvidence[]> {
    const outlines = await context.mechanisms.examining(context.vocabulary.withNarrower(term));
    return mechanismCounts(outlines.map(asExaminer)).map((counts) => new MechanismEvidence(counts, context));
  }
}
