import { Field, Int, ObjectType } from 'type-graphql';
import { CertaintyLevel } from '../../records/values.js';
import { Verdict } from '../evidence/verdict.js';
import { Term } from '../term/term.types.js';

@ObjectType({ description: 'What the findings recorded under one row term and one column term say.' })
export class EvidenceMapCell {
  @Field(() => Term, { description: 'The row.' })
  row!: Term;

  @Field(() => Term, { description: 'The column.' })
  column!: Term;

  @Field(() => Verdict, { description: 'The verdict; NO_EVIDENCE for an empty crossing.' })
  verdict!: Verdict;

  @Field(() => CertaintyLevel, { nullable: true, description: 'How sure it is; null without evidence.' })
  certainty!: CertaintyLevel | null;

  @Field(() => Int, { description: 'Studies that vote.' })
  studies!: number;

  @Field(() => Int, { description: 'Randomised studies among those with a control arm.' })
  randomized!: number;

  @Field(() => Int, { description: 'People in the arms that these studies compare.' })
  participants!: number;
}

@ObjectType({
  description:
    'The evidence over two axes at once. Terms are taken as recorded; every crossing is there, also empty ones.',
})
export class EvidenceMap {
  @Field(() => [Term], { description: 'The rows, by id: terms with a finding that counts.' })
  rows!: Term[];

  @Field(() => [Term], { description: 'The columns, by id.' })
  columns!: Term[];

  @Field(() => [EvidenceMapCell], { description: 'Every crossing, row by row.' })
  cells!: EvidenceMapCell[];
}
