import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { EffectMeasure } from '../../records/values.js';
import type { Request } from '../request.js';
import { findingNode, findingNodes, studyNode } from '../study/study-nodes.types.js';
import { Finding } from '../study/finding.types.js';
import { Study } from '../study/study.types.js';
import type { ExcludedFinding as Excluded, IncludedStudy, Omission } from './analysis.js';
import { ExclusionCode } from './exclusion.js';
import type { ImportantDifference } from './important-difference.js';
import { isRatio } from './numbers.js';

/** Ratios are shown as ratios; everything else as it was computed. */
export const shown = (value: number | null | undefined, measure: EffectMeasure | null): number | null =>
  value == null ? null : measure !== null && isRatio(measure) ? Math.exp(value) : value;

@ObjectType({ description: 'A study in a pool.' })
export class PooledStudy {
  constructor(
    private readonly included: IncludedStudy,
    private readonly measure: EffectMeasure | null,
    private readonly request: Request,
  ) {}

  @Field(() => Study, { description: 'The study.' })
  study(): Promise<Study> {
    return studyNode(this.included.study.id, this.request);
  }

  @Field(() => [Finding], {
    description: 'The finding that was taken, or several whose experimental arms were combined into one.',
  })
  findings(): Promise<Finding[]> {
    const { study, findings } = this.included;
    return findingNodes(
      findings.map((finding) => ({ study, finding })),
      this.request,
    );
  }

  @Field(() => Int, { nullable: true, description: 'People compared; null where a printed effect states no sizes.' })
  get participants(): number | null {
    return this.included.participants;
  }

  @Field(() => Float, { description: 'The effect in the measure of the pool; RR, OR and HR as ratios.' })
  get estimate(): number | null {
    return shown(this.included.estimate, this.measure);
  }

  @Field(() => Float, { description: 'Variance of the effect; of RR, OR and HR on the natural log scale.' })
  get variance(): number {
    return this.included.variance;
  }

  @Field(() => Float, { description: 'Lower end of the 95 % interval.' })
  get ciLow(): number | null {
    return shown(this.included.ciLow, this.measure);
  }

  @Field(() => Float, { description: 'Upper end of the 95 % interval.' })
  get ciHigh(): number | null {
    return shown(this.included.ciHigh, this.measure);
  }

  @Field(() => Float, { description: 'Weight in per cent.' })
  get weight(): number {
    return this.included.weight;
  }

  @Field(() => Float, {
    nullable: true,
    description: 'Months after treatment; null for a last follow-up without a common time.',
  })
  get timepointMonths(): number | null {
    return this.included.timepoint;
  }

  @Field(() => [String], { description: 'What was assumed to compute the effect, such as the size of an arm.' })
  get notes(): string[] {
    return this.included.notes;
  }
}

@ObjectType({ description: 'A finding of the pooled outcome that is not in the pool, and why.' })
export class ExcludedFinding {
  constructor(
    private readonly excluded: Excluded,
    private readonly request: Request,
  ) {}

  @Field(() => Finding, { description: 'The finding.' })
  finding(): Promise<Finding> {
    return findingNode(this.excluded, this.request);
  }

  @Field(() => ExclusionCode, { description: 'The first reason that applies.' })
  get code(): ExclusionCode {
    return this.excluded.code;
  }

  @Field(() => String, { description: 'The reason in words.' })
  get reason(): string {
    return this.excluded.reason;
  }
}

@ObjectType({ description: 'The pool without one study. What cannot be estimated is null.' })
export class LeaveOneOut {
  constructor(
    private readonly omission: Omission,
    private readonly measure: EffectMeasure | null,
    private readonly request: Request,
  ) {}

  @Field(() => Study, { description: 'The study left out.' })
  omitted(): Promise<Study> {
    return studyNode(this.omission.omitted.id, this.request);
  }

  @Field(() => Float, { nullable: true, description: 'The pooled effect of the others.' })
  get estimate(): number | null {
    return shown(this.omission.pooled?.estimate, this.measure);
  }

  @Field(() => Float, { nullable: true, description: 'Lower end of its interval.' })
  get ciLow(): number | null {
    return shown(this.omission.pooled?.ciLow, this.measure);
  }

  @Field(() => Float, { nullable: true, description: 'Upper end of its interval.' })
  get ciHigh(): number | null {
    return shown(this.omission.pooled?.ciHigh, this.measure);
  }

  @Field(() => Float, { nullable: true, description: 'I² of the others in per cent.' })
  get i2(): number | null {
    return this.omission.pooled?.i2 ?? null;
  }

  @Field(() => Float, { nullable: true, description: 'Variance between the others.' })
  get tau2(): number | null {
    return this.omission.pooled?.tau2 ?? null;
  }
}

@ObjectType({
  description:
    "A test for small-study effects: Egger's regression. Little power below ten studies, and not computed then.",
})
export class SmallStudyTest {
  @Field(() => Float, { description: 'The intercept.' })
  intercept!: number;

  @Field(() => Float, { description: 'Its standard error.' })
  standardError!: number;

  @Field(() => Float, { description: 'Its t statistic.' })
  statistic!: number;

  @Field(() => Float, { description: 'Its two-sided p value, from t with k − 2 degrees of freedom.' })
  pValue!: number;
}

@ObjectType({
  description: 'How large a change a patient notices on this instrument, and whether the pooled effect reaches it.',
})
export class MinimalImportantDifference implements ImportantDifference {
  @Field(() => String, { description: 'As the source states it.' })
  text!: string;

  @Field(() => Float, {
    nullable: true,
    description: 'In points of the instrument; null where the source gives a range, per cent or words.',
  })
  value!: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True when the estimate is at least that large towards benefit, or above a range; false when it is smaller; null inside a range, or where it cannot be told.',
  })
  reached!: boolean | null;

  @Field(() => String, { description: 'The source.' })
  source!: string;
}
