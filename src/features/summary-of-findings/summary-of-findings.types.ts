import { Field, Float, Int, ObjectType } from 'type-graphql';
import { CertaintyLevel, EffectMeasure } from '../../records/values.js';
import { Verdict } from '../evidence/verdict.js';
import { MetaAnalysis } from '../meta-analysis/meta-analysis.types.js';
import { Outcome } from '../term/term.types.js';

@ObjectType({ description: 'Events among 1,000 people, by the risk of the comparator arms of the pool.' })
export class AbsoluteEffect {
  @Field(() => Float, { description: 'With an event without the treatment.' })
  comparatorPer1000!: number;

  @Field(() => Float, { description: 'More (or, below 0, fewer) with it.' })
  differencePer1000!: number;

  @Field(() => Float, { description: 'The same by the lower end of the interval.' })
  differenceLow!: number;

  @Field(() => Float, { description: 'The same by the upper end of the interval.' })
  differenceHigh!: number;
}

@ObjectType({ description: 'One outcome of a summary of findings.' })
export class SummaryOfFindingsRow {
  @Field(() => Outcome, { description: 'The outcome.' })
  outcome!: Outcome;

  @Field(() => Int, { description: 'Studies that vote on it.' })
  studies!: number;

  @Field(() => Int, { description: 'People in the arms that they compare.' })
  participants!: number;

  @Field(() => Verdict, { description: 'The verdict of the row.' })
  verdict!: Verdict;

  @Field(() => EffectMeasure, {
    nullable: true,
    description: 'Measure of the effect; null where no finding has numbers.',
  })
  measure!: EffectMeasure | null;

  @Field(() => Float, { nullable: true, description: 'The effect, pooled or of the one study; ratios as ratios.' })
  estimate!: number | null;

  @Field(() => Float, { nullable: true, description: 'Lower end of its 95 % interval.' })
  ciLow!: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper end of its 95 % interval.' })
  ciHigh!: number | null;

  @Field(() => String, { nullable: true, description: 'Unit of a mean difference; null elsewhere.' })
  unit!: string | null;

  @Field(() => AbsoluteEffect, { nullable: true, description: 'Events per 1,000; null unless counts were pooled.' })
  absolute!: AbsoluteEffect | null;

  @Field(() => MetaAnalysis, { nullable: true, description: 'The analysis behind the effect.' })
  analysis!: MetaAnalysis | null;

  @Field(() => CertaintyLevel, { nullable: true, description: 'How sure it is; null without evidence.' })
  certainty!: CertaintyLevel | null;

  @Field(() => [Int], { description: 'Numbers of the footnotes that explain the certainty, from 1.' })
  footnotes!: number[];

  @Field(() => String, { description: 'What it means in plain language.' })
  sentence!: string;
}

@ObjectType({
  description:
    "The field's standard table for a question: outcomes in rows, with effect, certainty and a plain sentence.",
})
export class SummaryOfFindings {
  @Field(() => [SummaryOfFindingsRow], { description: 'The outcomes, those with most controlled studies first.' })
  rows!: SummaryOfFindingsRow[];

  @Field(() => [String], { description: 'Why certainty was lowered; row footnotes count from 1.' })
  footnotes!: string[];

  @Field(() => String, { description: 'The table as a complete HTML document, without scripts or outside addresses.' })
  html!: string;
}
