import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { IncludedStudyRecord, PooledResultRecord, SynthesisRecord } from '../../records/synthesis.js';
import { CertaintyLevel, Direction, EffectMeasure } from '../../records/values.js';
import type { Request } from '../request.js';
import { Study } from '../study/study.types.js';
import { CellProduct, CellSource, Instrument, Outcome, Term, termOfKind } from '../term/term.types.js';
import { Synthesis } from './synthesis.types.js';

/** Keeps a class that is defined later out of the emitted metadata. */
type Later<T> = T;

@ObjectType({ description: 'A study that a review includes.' })
export class IncludedStudy {
  constructor(
    private readonly included: IncludedStudyRecord,
    private readonly request: Request,
  ) {}

  @Field(() => String, { description: 'What the review calls it.' })
  get label(): string {
    return this.included.label;
  }

  @Field(() => Study, {
    nullable: true,
    description: 'The study in this graph; null where it could not be told or is not here.',
  })
  async study(): Promise<Study | null> {
    const { study } = this.included;
    const record = study === undefined ? null : await this.request.studies.records.load(study);
    return record && new Study(record, this.request);
  }

  @Field(() => Int, { nullable: true, description: 'People, as the review states; null where it does not.' })
  get participants(): number | undefined {
    return this.included.participants;
  }

  @Field(() => Term, {
    nullable: true,
    description: 'Cell source or product, as the review states; null where it does not.',
  })
  get cellSource(): CellSource | CellProduct | null {
    const { vocabulary } = this.request;
    return (
      termOfKind(vocabulary, 'cell-source', this.included.cellSource) ??
      termOfKind(vocabulary, 'cell-product', this.included.cellSource)
    );
  }
}

@ObjectType({ description: 'What a review found for one outcome. What is null was not stated.' })
export class PooledResult {
  constructor(
    private readonly record: SynthesisRecord,
    private readonly result: PooledResultRecord,
    private readonly request: Request,
  ) {}

  @Field(() => Synthesis, { description: 'The review.' })
  get synthesis(): Later<Synthesis> {
    return new Synthesis(this.record, this.request);
  }

  @Field(() => Outcome, { nullable: true, description: 'The outcome.' })
  get outcome(): Outcome | null {
    return termOfKind(this.request.vocabulary, 'outcome', this.result.outcome);
  }

  @Field(() => Instrument, { nullable: true, description: 'The instrument.' })
  get instrument(): Instrument | null {
    return termOfKind(this.request.vocabulary, 'instrument', this.result.instrument);
  }

  @Field(() => String, { nullable: true, description: 'The instrument in the terms of the review.' })
  get instrumentAsReported(): string | undefined {
    return this.result.instrumentAsReported;
  }

  @Field(() => Float, { nullable: true, description: 'Months after treatment.' })
  get timepointMonths(): number | undefined {
    return this.result.timepointMonths;
  }

  @Field(() => String, { description: 'What was compared.' })
  get comparison(): string {
    return this.result.comparison;
  }

  @Field(() => EffectMeasure, { nullable: true, description: 'The measure.' })
  get measure(): EffectMeasure | undefined {
    return this.result.measure;
  }

  @Field(() => String, { nullable: true, description: 'The model, in the words of the review.' })
  get model(): string | undefined {
    return this.result.model;
  }

  @Field(() => Int, { nullable: true, description: 'Studies pooled.' })
  get k(): number | undefined {
    return this.result.k;
  }

  @Field(() => Int, { nullable: true, description: 'People in them.' })
  get participants(): number | undefined {
    return this.result.participants;
  }

  @Field(() => Float, { nullable: true, description: "The estimate as printed, in the review's own direction." })
  get estimate(): number | undefined {
    return this.result.estimate;
  }

  @Field(() => Float, { nullable: true, description: 'Lower end of its interval.' })
  get ciLow(): number | undefined {
    return this.result.ciLow;
  }

  @Field(() => Float, { nullable: true, description: 'Upper end of its interval.' })
  get ciHigh(): number | undefined {
    return this.result.ciHigh;
  }

  @Field(() => Float, { nullable: true, description: 'Its p value.' })
  get p(): number | undefined {
    return this.result.p;
  }

  @Field(() => Float, { nullable: true, description: 'I² in per cent.' })
  get i2(): number | undefined {
    return this.result.i2;
  }

  @Field(() => Float, { nullable: true, description: 'Variance between studies.' })
  get tau2(): number | undefined {
    return this.result.tau2;
  }

  @Field(() => CertaintyLevel, { nullable: true, description: "The review's own judgement of certainty." })
  get certainty(): CertaintyLevel | undefined {
    return this.result.certainty;
  }

  @Field(() => Direction, { nullable: true, description: "What it means from the patient's side." })
  get direction(): Direction | undefined {
    return this.result.direction;
  }

  @Field(() => String, { nullable: true, description: 'The subgroup, where it is one.' })
  get subgroup(): string | undefined {
    return this.result.subgroup;
  }

  @Field(() => String, { description: 'Where in the review.' })
  get locator(): string {
    return this.result.locator;
  }

  @Field(() => String, { nullable: true, description: 'What a reader should know.' })
  get note(): string | undefined {
    return this.result.note;
  }
}
