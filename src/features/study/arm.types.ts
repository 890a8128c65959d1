import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { ArmRecord, InterventionRecord } from '../../records/study.js';
import { ArmRole, Donor, Guidance, InterventionKind, Route } from '../../records/values.js';
import { globalId } from '../../shared/ids.js';
import { Node } from '../node.types.js';
import { CellProduct, CellSource, termOfKind } from '../term/term.types.js';
import type { Vocabulary } from '../term/vocabulary.js';

@ObjectType({ description: 'What an arm got.' })
export class Intervention {
  constructor(
    private readonly record: InterventionRecord,
    private readonly vocabulary: Vocabulary,
  ) {}

  @Field(() => InterventionKind, { description: 'The kind of treatment.' })
  get kind(): InterventionKind {
    return this.record.kind;
  }

  @Field(() => CellSource, {
    nullable: true,
    description: 'Where the cells came from, as recorded; null without cells or where it is not stated.',
  })
  get cellSource(): CellSource | null {
    return termOfKind(this.vocabulary, 'cell-source', this.record.cellSource);
  }

  @Field(() => CellProduct, {
    nullable: true,
    description: 'What the cells were made into; null without cells or where it is not stated.',
  })
  get product(): CellProduct | null {
    return termOfKind(this.vocabulary, 'cell-product', this.record.product);
  }

  @Field(() => Donor, { nullable: true, description: 'Whose cells; null where it is not stated.' })
  get donor(): Donor | undefined {
    return this.record.donor;
  }

  @Field(() => Float, {
    nullable: true,
    description: 'Number of cells given at once; null where it is not stated as a number.',
  })
  get doseCells(): number | undefined {
    return this.record.doseCells;
  }

  @Field(() => String, { nullable: true, description: 'The dose in words; null where nothing is stated.' })
  get dose(): string | undefined {
    return this.record.dose;
  }

  @Field(() => Int, { nullable: true, description: 'Number of injections; null where it is not stated.' })
  get injections(): number | undefined {
    return this.record.injections;
  }

  @Field(() => Route, { nullable: true, description: 'Where it was put; null where it is not stated.' })
  get route(): Route | undefined {
    return this.record.route;
  }

  @Field(() => Guidance, { nullable: true, description: 'How the needle was guided; null where it is not stated.' })
  get guidance(): Guidance | undefined {
    return this.record.guidance;
  }

  @Field(() => [String], { description: 'What was given or done beside it.' })
  get adjuncts(): string[] {
    return this.record.adjuncts ?? [];
  }
}

@ObjectType({ implements: Node, description: 'A group of a study that got the same treatment.' })
export class Arm extends Node {
  constructor(
    studyId: string,
    private readonly record: ArmRecord,
    private readonly vocabulary: Vocabulary,
  ) {
    super(globalId('arm', `${studyId}/${record.id}`));
  }

  @Field(() => String, { description: 'What the study calls it, in our words.' })
  get label(): string {
    return this.record.label;
  }

  @Field(() => ArmRole, { description: 'What it is for.' })
  get role(): ArmRole {
    return this.record.role;
  }

  @Field(() => Int, { nullable: true, description: 'People in it; null where it is not stated.' })
  get participants(): number | undefined {
    return this.record.participants;
  }

  @Field(() => Int, { nullable: true, description: 'Knees in it, where a study counts knees; null elsewhere.' })
  get knees(): number | undefined {
    return this.record.knees;
  }

  @Field(() => Intervention, { description: 'What it got.' })
  get intervention(): Intervention {
    return new Intervention(this.record.intervention, this.vocabulary);
  }
}
