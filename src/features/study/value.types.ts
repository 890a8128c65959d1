import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { AdverseEventRecord, ArmValueRecord, EffectRecord } from '../../records/finding.js';
import type { StudyRecord } from '../../records/study.js';
import { EffectMeasure, PRelation } from '../../records/values.js';
import type { Request } from '../request.js';
import { Arm } from './arm.types.js';
import { Report, reportNode } from './report.types.js';
import { armOf } from './study.js';

/** An arm of a study, by its id in the record; null where the record has none or names none. */
export function armNode(study: StudyRecord, id: string | undefined, { vocabulary }: Request): Arm | null {
  const arm = armOf(study, id);
  return arm && new Arm(study.id, arm, vocabulary);
}

function armThatIs(study: StudyRecord, id: string, request: Request): Arm {
  const arm = armNode(study, id, request);
  if (!arm) throw new Error(`study ${study.id} has no arm ${id}`);
  return arm;
}

@ObjectType({
  description: "Numbers of one arm as printed, in the instrument's own direction. What is null was not printed.",
})
export class ArmValue {
  @Field(() => Arm, { description: 'The arm.' })
  arm!: Arm;

  @Field(() => Int, { nullable: true, description: 'People measured.' })
  n?: number;

  @Field(() => Float, { nullable: true, description: 'Mean.' })
  mean?: number;

  @Field(() => Float, { nullable: true, description: 'Standard deviation.' })
  sd?: number;

  @Field(() => Float, { nullable: true, description: 'Standard error of the mean.' })
  se?: number;

  @Field(() => Float, { nullable: true, description: 'Median.' })
  median?: number;

  @Field(() => Float, { nullable: true, description: 'First quartile.' })
  q1?: number;

  @Field(() => Float, { nullable: true, description: 'Third quartile.' })
  q3?: number;

  @Field(() => Float, { nullable: true, description: 'Lowest value.' })
  min?: number;

  @Field(() => Float, { nullable: true, description: 'Highest value.' })
  max?: number;

  @Field(() => Int, { nullable: true, description: 'People with the event.' })
  events?: number;

  @Field(() => Int, { nullable: true, description: 'People among whom events were counted.' })
  total?: number;

  @Field(() => Float, { nullable: true, description: 'Per cent, as printed.' })
  percent?: number;
}

export const armValue = (study: StudyRecord, { arm, ...numbers }: ArmValueRecord, request: Request): ArmValue => ({
  ...numbers,
  arm: armThatIs(study, arm, request),
});

@ObjectType({
  description: 'An effect as printed: experimental minus comparator, or over it. What is null was not printed.',
})
export class ReportedEffect implements EffectRecord {
  @Field(() => EffectMeasure, { nullable: true, description: 'Its measure.' })
  measure?: EffectMeasure;

  @Field(() => Float, { nullable: true, description: 'The estimate; a ratio for RR, OR and HR.' })
  estimate?: number;

  @Field(() => Float, { nullable: true, description: 'Lower end of the interval.' })
  ciLow?: number;

  @Field(() => Float, { nullable: true, description: 'Upper end of the interval.' })
  ciHigh?: number;

  @Field(() => Float, { nullable: true, description: 'Two-sided level of the interval in per cent; null means 95.' })
  level?: number;

  @Field(() => Float, { nullable: true, description: 'The p value.' })
  p?: number;

  @Field(() => PRelation, {
    nullable: true,
    description: 'Whether p was printed as equal to, below or above the number.',
  })
  pRelation?: PRelation;
}

@ObjectType({ description: 'Adverse events counted in one arm.' })
export class AdverseEventCount {
  @Field(() => Arm, { description: 'The arm.' })
  arm!: Arm;

  @Field(() => Int, {
    nullable: true,
    description: 'Events, or people with one, as the report counts; null where it is not stated.',
  })
  events?: number;

  @Field(() => Int, { nullable: true, description: 'People followed; null where it is not stated.' })
  total?: number;
}

@ObjectType({ description: 'A harm that a study reports, or reports not to have seen.' })
export class AdverseEvent {
  constructor(
    private readonly study: StudyRecord,
    private readonly event: AdverseEventRecord,
    private readonly request: Request,
  ) {}

  @Field(() => String, { description: 'What happened.' })
  get term(): string {
    return this.event.term;
  }

  @Field(() => Boolean, { description: 'True when the report calls it serious.' })
  get serious(): boolean {
    return this.event.serious;
  }

  @Field(() => [AdverseEventCount], { description: 'Counts by arm.' })
  get values(): AdverseEventCount[] {
    return (this.event.values ?? []).map(({ arm, ...counts }) => ({
      ...counts,
      arm: armThatIs(this.study, arm, this.request),
    }));
  }

  @Field(() => Report, { nullable: true, description: 'The report that says so; null where it is not told.' })
  get report(): Report | null {
    return reportNode(this.study, this.event.report);
  }

  @Field(() => String, { description: 'Where in the report.' })
  get locator(): string {
    return this.event.locator;
  }

  @Field(() => String, { nullable: true, description: 'What a reader should know.' })
  get note(): string | undefined {
    return this.event.note;
  }
}
