import { Arg, Field, Int, ObjectType } from 'type-graphql';
import { factsList } from '../evidence/facts-list.js';
import { listWords } from '../node.types.js';
import type { Request } from '../request.js';
import { knownStudies } from '../study/study-list.js';
import { StudyConnection } from '../study/study-list.types.js';
import { CellSource, Mechanism, Outcome, termThatIs } from '../term/term.types.js';
import type { Path } from './paths.js';

@ObjectType({
  description:
    'How cells of a source may bring about an outcome: the mechanism, and how studies examined it. Counts of studies.',
})
export class MechanismPath {
  constructor(
    private readonly path: Path,
    private readonly request: Request,
  ) {}

  @Field(() => CellSource, { description: 'The source, as the arms have it.' })
  get cellSource(): CellSource {
    return termThatIs(this.request.vocabulary, 'cell-source', this.path.cellSource);
  }

  @Field(() => Mechanism, { description: 'The mechanism.' })
  get mechanism(): Mechanism {
    return termThatIs(this.request.vocabulary, 'mechanism', this.path.counts.id);
  }

  @Field(() => Outcome, { description: 'The outcome that the mechanism is said to lead to.' })
  get outcome(): Outcome {
    return termThatIs(this.request.vocabulary, 'outcome', this.path.outcome);
  }

  @Field(() => Int, { description: 'Studies that measured it.' })
  get measured(): number {
    return this.path.counts.measured;
  }

  @Field(() => Int, { description: 'Those that measured it and found against it, or mixed.' })
  get contradicted(): number {
    return this.path.counts.contradicted;
  }

  @Field(() => Int, { description: 'Studies that only propose it.' })
  get proposed(): number {
    return this.path.counts.proposed;
  }

  @Field(() => Int, { description: 'Animal or in-vitro studies among those that measured it.' })
  get preclinical(): number {
    return this.path.counts.preclinical;
  }

  @Field(() => StudyConnection, { description: 'The studies, newest first.' })
  studies(
    @Arg('first', () => Int, { nullable: true, description: listWords.first }) first?: number | null,
    @Arg('after', () => String, { nullable: true, description: listWords.after }) after?: string | null,
  ): StudyConnection {
    const { cellSource, outcome, counts } = this.path;
    const list = factsList(`studies of ${cellSource} ${counts.id} ${outcome}`, counts.studies);
    return new StudyConnection(
      knownStudies(list, ({ id }) => id, this.request),
      { first, after },
      this.request,
    );
  }
}
