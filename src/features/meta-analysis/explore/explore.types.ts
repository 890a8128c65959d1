import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { EffectMeasure } from '../../../records/values.js';
import type { Inference } from '../../../statistics/index.js';
import type { Request } from '../../request.js';
import { studyNode } from '../../study/study-nodes.types.js';
import { Study } from '../../study/study.types.js';
import { shown } from '../pooled-study.types.js';
import type { CumulativeStep } from './cumulative.js';
import { Moderator, type Regression } from './regression.js';
import { SubgroupAxis, type Subgroup } from './subgroups.js';

registerEnumType(SubgroupAxis, {
  name: 'SubgroupAxis',
  description: 'What the studies of a pool are divided by.',
  valuesConfig: {
    CELL_SOURCE: { description: 'Where the cells came from.' },
    CELL_PRODUCT: { description: 'What they were made into.' },
    DONOR: { description: 'Whose cells.' },
    DOSE_BAND: { description: 'Cells given: below 10, 10 to 50, 50 to 100 million, and more.' },
    COMPARATOR: { description: 'What the comparator got.' },
    RISK_OF_BIAS: { description: 'The overall judgement, else the worst of the domains.' },
    SEVERITY: { description: 'The severities that a study let in.' },
  },
});
registerEnumType(Moderator, {
  name: 'Moderator',
  description: 'A number by which effects may differ.',
  valuesConfig: {
    DOSE: { description: 'Millions of cells given; of combined arms their mean.' },
    YEAR: { description: 'Year of the first report.' },
    FOLLOW_UP: { description: 'Months after treatment of the finding that was taken.' },
    AGE: { description: 'Mean age in years.' },
  },
});

@ObjectType({
  description: 'A group of the studies of a pool, pooled by itself. A group of one study shows that study.',
})
export class MetaAnalysisSubgroup {
  constructor(
    private readonly group: Subgroup,
    private readonly measured: EffectMeasure | null,
    private readonly request: Request,
  ) {}

  @Field(() => String, {
    description:
      'What the studies share: a bare id or a value; NOT_STATED where they state none, SEVERAL where combined arms differ.',
  })
  get key(): string {
    return this.group.key;
  }

  @Field(() => String, { description: 'The same in words.' })
  get label(): string {
    return this.group.label;
  }

  @Field(() => Int, { description: 'Studies in it.' })
  get k(): number {
    return this.group.studies.length;
  }

  @Field(() => Int, { description: 'People in them, where the size is known.' })
  get participants(): number {
    return this.group.studies.reduce((sum, { participants }) => sum + (participants ?? 0), 0);
  }

  @Field(() => [Study], { description: 'The studies.' })
  studies(): Promise<Study[]> {
    return Promise.all(this.group.studies.map(({ study }) => studyNode(study.id, this.request)));
  }

  @Field(() => Float, { nullable: true, description: 'Effect; RR, OR and HR as ratios.' })
  get estimate(): number | null {
    return shown(this.group.pooled.estimate, this.measured);
  }

  @Field(() => Float, { nullable: true, description: 'Lower end of the 95 % interval.' })
  get ciLow(): number | null {
    return shown(this.group.pooled.ciLow, this.measured);
  }

  @Field(() => Float, { nullable: true, description: 'Upper end of the 95 % interval.' })
  get ciHigh(): number | null {
    return shown(this.group.pooled.ciHigh, this.measured);
  }

  @Field(() => Float, { nullable: true, description: 'I² in per cent; null with one study.' })
  get i2(): number | null {
    return this.k < 2 ? null : this.group.pooled.i2;
  }

  @Field(() => Float, {
    nullable: true,
    description: 'Variance between its studies; null with one study or a common effect.',
  })
  get tau2(): number | null {
    return this.k < 2 ? null : this.group.pooled.tau2;
  }
}

@ObjectType({
  description: 'The test of whether groups differ: Q between them, chi-square with one less than the number of groups.',
})
export class DifferenceTest {
  @Field(() => Float, { description: 'Q between the groups.' })
  q!: number;

  @Field(() => Int, { description: 'Degrees of freedom.' })
  df!: number;

  @Field(() => Float, { description: 'p value. Comparisons between studies are observational.' })
  pValue!: number;
}

@ObjectType({ description: 'A pool divided into groups of studies.' })
export class SubgroupAnalysis {
  @Field(() => [MetaAnalysisSubgroup], { description: 'The groups, largest first; empty with fewer than two.' })
  groups!: MetaAnalysisSubgroup[];

  @Field(() => DifferenceTest, { nullable: true, description: 'Whether they differ; null with fewer than two groups.' })
  difference!: DifferenceTest | null;

  @Field(() => String, { nullable: true, description: 'Why there is less than asked for; null where there is not.' })
  reason!: string | null;
}

@ObjectType({ description: 'A coefficient of a regression, in units of the effect (logs for ratios).' })
export class Coefficient implements Omit<Inference, 'statistic'> {
  @Field(() => Float, { description: 'The estimate.' })
  estimate!: number;

  @Field(() => Float, { description: 'Its standard error.' })
  standardError!: number;

  @Field(() => Float, { description: 'Lower end of the 95 % interval.' })
  ciLow!: number;

  @Field(() => Float, { description: 'Upper end of the 95 % interval.' })
  ciHigh!: number;

  @Field(() => Float, { nullable: true, description: 'Two-sided p value; null where the standard error is 0.' })
  pValue!: number | null;
}

@ObjectType({
  description:
    'A line through the effects of a pool against one number of the studies, with random effects around it (REML).',
})
export class MetaRegression {
  constructor(
    private readonly regression: Regression,
    private readonly request: Request,
  ) {}

  @Field(() => Int, { description: 'Studies of the pool that state the number.' })
  get k(): number {
    return this.regression.k;
  }

  @Field(() => Coefficient, {
    nullable: true,
    description: 'Change of the effect for one unit of the number; null with fewer than three studies.',
  })
  get slope(): Coefficient | null {
    return this.regression.slope;
  }

  @Field(() => Coefficient, { nullable: true, description: 'The effect where the number is 0.' })
  get intercept(): Coefficient | null {
    return this.regression.intercept;
  }

  @Field(() => Float, { nullable: true, description: 'Variance between studies that is left.' })
  get tau2(): number | null {
    return this.regression.tau2;
  }

  @Field(() => Float, {
    nullable: true,
    description:
      'Share of the variance between studies that the number explains, in per cent; null where there was none or a study lacks the number.',
  })
  get r2(): number | null {
    return this.regression.r2;
  }

  @Field(() => [Study], { description: 'Studies of the pool that do not state the number.' })
  missing(): Promise<Study[]> {
    return Promise.all(this.regression.missing.map(({ study }) => studyNode(study.id, this.request)));
  }

  @Field(() => String, { nullable: true, description: 'Why there is no line, or what is missing from it.' })
  get reason(): string | null {
    return this.regression.reason;
  }
}

@ObjectType({ description: 'The analysis as it read when a study had come in.' })
export class CumulativeResult {
  constructor(
    private readonly step: CumulativeStep,
    private readonly measured: EffectMeasure | null,
    private readonly request: Request,
  ) {}

  @Field(() => Study, { description: 'The study that came in.' })
  study(): Promise<Study> {
    return studyNode(this.step.study.study.id, this.request);
  }

  @Field(() => Int, { nullable: true, description: 'Its year.' })
  get year(): number | null {
    return this.step.study.study.year;
  }

  @Field(() => Int, { description: 'Studies so far.' })
  get k(): number {
    return this.step.k;
  }

  @Field(() => Float, { nullable: true, description: 'The effect so far; of one study its own.' })
  get estimate(): number | null {
    return shown(this.step.effect?.estimate, this.measured);
  }

  @Field(() => Float, { nullable: true, description: 'Lower end of its 95 % interval.' })
  get ciLow(): number | null {
    return shown(this.step.effect?.ciLow, this.measured);
  }

  @Field(() => Float, { nullable: true, description: 'Upper end of its 95 % interval.' })
  get ciHigh(): number | null {
    return shown(this.step.effect?.ciHigh, this.measured);
  }
}
