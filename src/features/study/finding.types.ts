import { Field, Float, ObjectType } from 'type-graphql';
import type { FindingRecord } from '../../records/finding.js';
import type { StudyRecord } from '../../records/study.js';
import { ChangeSign, Comparison, Direction, EventMeaning, ValueKind } from '../../records/values.js';
import { globalId } from '../../shared/ids.js';
import { derivedDirection } from '../evidence/direction.js';
import { findingFacts, studyFacts } from '../evidence/facts.js';
import { Node } from '../node.types.js';
import type { Request } from '../request.js';
import { Instrument, Outcome, termOfKind, termThatIs } from '../term/term.types.js';
import { Arm } from './arm.types.js';
import { Report, reportNode } from './report.types.js';
import { Study } from './study.types.js';
import { armNode, ArmValue, armValue, ReportedEffect } from './value.types.js';

/** Keeps a class that is defined later out of the emitted metadata. */
type Later<T> = T;

@ObjectType({
  implements: Node,
  description:
    'One result of a study: an outcome at a time, between two arms or within one, with the place where it is printed.',
})
export class Finding extends Node {
  constructor(
    private readonly record: StudyRecord,
    private readonly finding: FindingRecord,
    private readonly request: Request,
  ) {
    super(globalId('finding', `${record.id}/${finding.id}`));
  }

  @Field(() => Study, { description: 'The study that found it.' })
  get study(): Later<Study> {
    return new Study(this.record, this.request);
  }

  @Field(() => Outcome, { description: 'What was measured.' })
  get outcome(): Outcome {
    return termThatIs(this.request.vocabulary, 'outcome', this.finding.outcome);
  }

  @Field(() => String, {
    nullable: true,
    description: 'The outcome in the terms of the report, where the vocabulary is coarser.',
  })
  get outcomeAsReported(): string | undefined {
    return this.finding.outcomeAsReported;
  }

  @Field(() => Instrument, {
    nullable: true,
    description: 'How it was measured; null where the instrument or its variant could not be told.',
  })
  get instrument(): Instrument | null {
    return termOfKind(this.request.vocabulary, 'instrument', this.finding.instrument);
  }

  @Field(() => String, { nullable: true, description: 'The instrument in the terms of the report, with its scale.' })
  get instrumentAsReported(): string | undefined {
    return this.finding.instrumentAsReported;
  }

  @Field(() => Float, {
    nullable: true,
    description: 'Months after treatment; 0 is baseline, null where it is not stated.',
  })
  get timepointMonths(): number | undefined {
    return this.finding.timepointMonths;
  }

  @Field(() => Boolean, { description: 'True when the report says "last follow-up" without a common time.' })
  get lastFollowUp(): boolean {
    return this.finding.lastFollowUp ?? false;
  }

  @Field(() => Comparison, { description: 'What the result is compared with.' })
  get comparison(): Comparison {
    return this.finding.comparison;
  }

  @Field(() => Arm, { nullable: true, description: 'The arm under study, of a comparison between arms; else null.' })
  get experimental(): Arm | null {
    return armNode(this.record, this.finding.experimental, this.request);
  }

  @Field(() => Arm, { nullable: true, description: 'The arm compared with, of a comparison between arms; else null.' })
  get comparator(): Arm | null {
    return armNode(this.record, this.finding.comparator, this.request);
  }

  @Field(() => Arm, { nullable: true, description: 'The arm, of a comparison with its own baseline; else null.' })
  get arm(): Arm | null {
    return armNode(this.record, this.finding.arm, this.request);
  }

  @Field(() => Direction, {
    nullable: true,
    description: 'As recorded; null where the report gives numbers but no statement and no test.',
  })
  get direction(): Direction | undefined {
    return this.finding.direction;
  }

  @Field(() => Direction, {
    nullable: true,
    description: 'What the rules take it for where none is recorded, or where they read it otherwise; else null.',
  })
  get derivedDirection(): Direction | null {
    const finding = findingFacts(this.record).find(({ id }) => id === this.finding.id);
    return finding ? derivedDirection({ study: studyFacts(this.record), finding }, this.request.vocabulary) : null;
  }

  @Field(() => ValueKind, {
    nullable: true,
    description: 'What the values hold; null where there are none or it is not stated.',
  })
  get valueKind(): ValueKind | undefined {
    return this.finding.valueKind;
  }

  @Field(() => ChangeSign, {
    nullable: true,
    description: 'How a change is signed; null means follow-up minus baseline.',
  })
  get changeIs(): ChangeSign | undefined {
    return this.finding.changeIs;
  }

  @Field(() => EventMeaning, {
    nullable: true,
    description: 'What the counted event means for the patient; null where it is not stated.',
  })
  get eventIs(): EventMeaning | undefined {
    return this.finding.eventIs;
  }

  @Field(() => [ArmValue], { description: 'Numbers by arm, as printed.' })
  get values(): ArmValue[] {
    return (this.finding.values ?? []).map((value) => armValue(this.record, value, this.request));
  }

  @Field(() => ReportedEffect, { nullable: true, description: 'The effect as printed; null where none was.' })
  get effect(): ReportedEffect | undefined {
    return this.finding.effect;
  }

  @Field(() => Report, { nullable: true, description: 'The report that says so; null where it is not told.' })
  get report(): Report | null {
    return reportNode(this.record, this.finding.report);
  }

  @Field(() => String, { description: 'Where in the report, such as "table 2".' })
  get locator(): string {
    return this.finding.locator;
  }

  @Field(() => String, { nullable: true, description: 'What a reader should know.' })
  get note(): string | undefined {
    return this.finding.note;
  }
}
