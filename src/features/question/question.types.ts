import { Field, ObjectType } from 'type-graphql';
import { Donor, InterventionKind, Severity } from '../../records/values.js';
import { EvidenceAxis } from '../evidence/axis.js';
import { Evidence } from '../evidence/evidence.types.js';
import { CellProduct, CellSource, Condition, Instrument, Mechanism, Outcome } from '../term/term.types.js';

@ObjectType({ description: 'What a question in words was taken for. What is null was not asked.' })
export class Interpretation {
  @Field(() => Outcome, { nullable: true, description: 'Outcome.' })
  outcome!: Outcome | null;

  @Field(() => Condition, { nullable: true, description: 'Condition.' })
  condition!: Condition | null;

  @Field(() => Severity, { nullable: true, description: 'Severity.' })
  severity!: Severity | null;

  @Field(() => CellSource, { nullable: true, description: 'Cell source.' })
  cellSource!: CellSource | null;

  @Field(() => CellProduct, { nullable: true, description: 'Cell product.' })
  product!: CellProduct | null;

  @Field(() => Mechanism, { nullable: true, description: 'Mechanism.' })
  mechanism!: Mechanism | null;

  @Field(() => Instrument, { nullable: true, description: 'Instrument.' })
  instrument!: Instrument | null;

  @Field(() => Donor, { nullable: true, description: 'Whose cells.' })
  donor!: Donor | null;

  @Field(() => [InterventionKind], { description: 'Comparators that were named; empty: any.' })
  comparator!: InterventionKind[];

  @Field(() => EvidenceAxis, { description: 'What the rows of the answer are.' })
  groupBy!: EvidenceAxis;

  @Field(() => [String], { description: 'Words that were not understood and so not asked; stop words aside.' })
  unmatched!: string[];

  @Field(() => [String], { description: 'Words that name more than one term, with what they were taken for.' })
  ambiguous!: string[];
}

@ObjectType({ description: 'A question in words, how it was read, and the answer to what was read.' })
export class Answer {
  @Field(() => Interpretation, { description: 'How the question was read.' })
  interpretation!: Interpretation;

  @Field(() => Evidence, {
    description: 'The answer to the question as it was read: the same as evidence for the same terms.',
  })
  evidence!: Evidence;
}
