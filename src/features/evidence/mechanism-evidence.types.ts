import { Arg, Field, Int, ObjectType } from 'type-graphql';
import { listWords } from '../node.types.js';
import type { Request } from '../request.js';
import { knownStudies } from '../study/study-list.js';
import { StudyConnection } from '../study/study-list.types.js';
import { Mechanism, termThatIs } from '../term/term.types.js';
import { factsList } from './facts-list.js';
import type { MechanismCounts } from './mechanism-counts.js';

@ObjectType({ description: 'How studies examined one mechanism. Counts of studies.' })
export class MechanismEvidence {
  constructor(
    private readonly counts: MechanismCounts,
    private readonly request: Request,
  ) {}

  @Field(() => Mechanism, { description: 'The mechanism.' })
  get mechanism(): Mechanism {
    return termThatIs(this.request.vocabulary, 'mechanism', this.counts.id);
  }

  @Field(() => Int, { description: 'Studies that measured it.' })
  get measured(): number {
    return this.counts.measured;
  }

  @Field(() => Int, { description: 'Those that measured it and found against it, or mixed.' })
  get contradicted(): number {
    return this.counts.contradicted;
  }

  @Field(() => Int, { description: 'Studies that only propose it.' })
  get proposed(): number {
    return this.counts.proposed;
  }

  @Field(() => Int, { description: 'Animal or in-vitro studies among those that measured it.' })
  get preclinical(): number {
    return this.counts.preclinical;
  }

  @Field(() => StudyConnection, { description: 'The studies, newest first.' })
  studies(
    @Arg('first', () => Int, { nullable: true, description: listWords.first }) first?: number | null,
    @Arg('after', () => String, { nullable: true, description: listWords.after }) after?: string | null,
  ): StudyConnection {
    const list = factsList(`studies of ${this.counts.id}`, this.counts.studies);
    return new StudyConnection(
      knownStudies(list, ({ id }) => id, this.request),
      { first, after },
      this.request,
    );
  }
}
