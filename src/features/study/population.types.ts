import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { MechanismRecord, PopulationRecord, RiskOfBiasRecord, StudyRecord } from '../../records/study.js';
import {
  GradingScale,
  MechanismDirection,
  MechanismRelation,
  RiskOfBiasJudgement,
  RiskOfBiasTool,
  Severity,
} from '../../records/values.js';
import { Condition, Mechanism, termThatIs } from '../term/term.types.js';
import type { Vocabulary } from '../term/vocabulary.js';
import { reportNode, Report } from './report.types.js';
import { severitiesOf } from './study.js';

@ObjectType({ description: 'Who was studied. What is null was not stated.' })
export class Population {
  constructor(
    private readonly record: PopulationRecord,
    private readonly vocabulary: Vocabulary,
  ) {}

  @Field(() => Condition, { description: 'What they had.' })
  get condition(): Condition {
    return termThatIs(this.vocabulary, 'condition', this.record.condition);
  }

  @Field(() => GradingScale, { nullable: true, description: 'The scale of the grades.' })
  get scale(): GradingScale | undefined {
    return this.record.scale;
  }

  @Field(() => [Int], { description: 'Grades that were let in; empty where none is stated.' })
  get grades(): number[] {
    return this.record.grades ?? [];
  }

  @Field(() => [Severity], { description: 'Severities that the grades stand for; only Kellgren-Lawrence grades do.' })
  get severities(): Severity[] {
    return severitiesOf(this.record.scale, this.grades);
  }

  @Field(() => String, { nullable: true, description: 'Who was let in, in words.' })
  get description(): string | undefined {
    return this.record.description;
  }

  @Field(() => Float, { nullable: true, description: 'Mean age in years.' })
  get ageMean(): number | undefined {
    return this.record.ageMean;
  }

  @Field(() => Float, { nullable: true, description: 'Standard deviation of age in years.' })
  get ageSd(): number | undefined {
    return this.record.ageSd;
  }

  @Field(() => Float, { nullable: true, description: 'Women in per cent.' })
  get femalePercent(): number | undefined {
    return this.record.femalePercent;
  }

  @Field(() => Float, { nullable: true, description: 'Mean body mass index in kg/m².' })
  get bmiMean(): number | undefined {
    return this.record.bmiMean;
  }
}

@ObjectType({ description: 'An assessment of the risk of bias of a study.' })
export class RiskOfBias implements RiskOfBiasRecord {
  @Field(() => RiskOfBiasTool, { description: 'The tool.' })
  tool!: RiskOfBiasTool;

  @Field(() => String, { description: 'The domain, or "overall".' })
  domain!: string;

  @Field(() => RiskOfBiasJudgement, { description: 'The judgement.' })
  judgement!: RiskOfBiasJudgement;

  @Field(() => String, { nullable: true, description: 'What the judgement rests on.' })
  support?: string;

  @Field(() => String, { nullable: true, description: 'Who judged.' })
  assessor?: string;
}

@ObjectType({ description: 'What a study says of one mechanism.' })
export class StudyMechanism {
  constructor(
    private readonly study: StudyRecord,
    private readonly record: MechanismRecord,
    private readonly vocabulary: Vocabulary,
  ) {}

  @Field(() => Mechanism, { description: 'The mechanism.' })
  get mechanism(): Mechanism {
    return termThatIs(this.vocabulary, 'mechanism', this.record.mechanism);
  }

  @Field(() => MechanismRelation, { description: 'Whether it was measured or only proposed.' })
  get relation(): MechanismRelation {
    return this.record.relation;
  }

  @Field(() => MechanismDirection, {
    nullable: true,
    description: 'What the measurement said; null where it was not measured or is not told.',
  })
  get direction(): MechanismDirection | undefined {
    return this.record.direction;
  }

  @Field(() => [String], { description: 'Molecules that were measured or named.' })
  get molecules(): string[] {
    return this.record.molecules ?? [];
  }

  @Field(() => Report, { nullable: true, description: 'The report that says so; null where it is not told.' })
  get report(): Report | null {
    return reportNode(this.study, this.record.report);
  }

  @Field(() => String, { description: 'Where in the report.' })
  get locator(): string {
    return this.record.locator;
  }

  @Field(() => String, { nullable: true, description: 'What a reader should know.' })
  get note(): string | undefined {
    return this.record.note;
  }
}
