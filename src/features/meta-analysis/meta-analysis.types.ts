import { Arg, Field, Float, Int, ObjectType } from 'type-graphql';
import { EffectMeasure } from '../../records/values.js';
import { BadInput } from '../../shared/errors.js';
import { greatestPageSize } from '../../shared/page.js';
import type { Request } from '../request.js';
import { findingNode, findingNodes, studyNode } from '../study/nodes.js';
import { Finding } from '../study/finding.types.js';
import { Study } from '../study/study.types.js';
import { Instrument, Outcome, termOfKind } from '../term/term.types.js';
import {
  PoolingModel,
  sideOf,
  Tau2Estimator,
  type Analysis,
  type ExcludedFinding as Excluded,
  type IncludedStudy,
  type Omission,
} from './analysis.js';
import { ExclusionCode } from './exclusion.js';
import { Favours, IntervalMethod, PoolingStatus } from './meta-analysis.enums.js';
import { isRatio } from './numbers.js';
import { minimalImportantDifference, type ImportantDifference } from './important-difference.js';

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

@ObjectType({
  description: 'A meta-analysis of one outcome. A quantity that cannot be estimated is null; none is invented.',
})
export class MetaAnalysis {
  constructor(
    readonly analysis: Analysis,
    protected readonly request: Request,
  ) {}

  private get measured(): EffectMeasure | null {
    return this.analysis.measure;
  }

  @Field(() => PoolingStatus, { description: 'Whether there is a pool.' })
  get status(): PoolingStatus {
    return this.analysis.status;
  }

  @Field(() => String, {
    nullable: true,
    description: 'What was decided on the way, or why nothing was pooled; null where there is nothing to say.',
  })
  get reason(): string | null {
    return this.analysis.reason;
  }

  @Field(() => Outcome, {
    nullable: true,
    description: 'The outcome that was pooled; null where none could be chosen.',
  })
  get outcome(): Outcome | null {
    return termOfKind(this.request.vocabulary, 'outcome', this.analysis.outcome);
  }

  @Field(() => Instrument, {
    nullable: true,
    description: 'The instrument of all findings in the pool; null where there are several or none is recorded.',
  })
  get instrument(): Instrument | null {
    return termOfKind(this.request.vocabulary, 'instrument', this.analysis.instrument);
  }

  @Field(() => EffectMeasure, {
    nullable: true,
    description:
      'The measure. SMD is positive where the experimental arm is better; MD keeps the direction and unit of the instrument; ratios are experimental over comparator.',
  })
  get measure(): EffectMeasure | null {
    return this.measured;
  }

  @Field(() => PoolingModel, { nullable: true, description: 'The model; null unless studies were pooled.' })
  get model(): PoolingModel | null {
    return this.analysis.model;
  }

  @Field(() => Tau2Estimator, {
    nullable: true,
    description: 'How the variance between studies was estimated; null unless random effects were pooled.',
  })
  get tau2Estimator(): Tau2Estimator | null {
    return this.analysis.tau2Estimator;
  }

  @Field(() => IntervalMethod, {
    nullable: true,
    description:
      'How the interval was computed; null unless studies were pooled. Two studies have the Wald interval, whatever was asked.',
  })
  get intervalMethod(): IntervalMethod | null {
    return this.analysis.intervalMethod;
  }

  @Field(() => Float, {
    nullable: true,
    description: 'The effect: pooled, or of the one study. RR, OR and HR as ratios.',
  })
  get estimate(): number | null {
    return shown(this.analysis.effect?.estimate, this.measured);
  }

  @Field(() => Float, {
    nullable: true,
    description: 'Its standard error, that of the interval method; of ratios on the natural log scale.',
  })
  get standardError(): number | null {
    return this.analysis.effect?.standardError ?? null;
  }

  @Field(() => Float, { nullable: true, description: 'Lower end of the 95 % interval.' })
  get ciLow(): number | null {
    return shown(this.analysis.effect?.ciLow, this.measured);
  }

  @Field(() => Float, { nullable: true, description: 'Upper end of the 95 % interval.' })
  get ciHigh(): number | null {
    return shown(this.analysis.effect?.ciHigh, this.measured);
  }

  @Field(() => Float, { nullable: true, description: 'Two-sided p value of no effect.' })
  get pValue(): number | null {
    return this.analysis.effect?.pValue ?? null;
  }

  @Field(() => Float, {
    nullable: true,
    description:
      'Lower end of where the effect of a new study is expected; from three studies on, random effects only.',
  })
  get predictionLow(): number | null {
    return shown(this.analysis.pooled?.predictionLow, this.measured);
  }

  @Field(() => Float, { nullable: true, description: 'Upper end of it.' })
  get predictionHigh(): number | null {
    return shown(this.analysis.pooled?.predictionHigh, this.measured);
  }

  @Field(() => Float, { nullable: true, description: "Cochran's Q." })
  get q(): number | null {
    return this.analysis.pooled?.q ?? null;
  }

  @Field(() => Int, { nullable: true, description: 'Degrees of freedom of Q.' })
  get df(): number | null {
    return this.analysis.pooled?.df ?? null;
  }

  @Field(() => Float, { nullable: true, description: 'p value of Q.' })
  get qPValue(): number | null {
    return this.analysis.pooled?.qPValue ?? null;
  }

  @Field(() => Float, { nullable: true, description: 'Share of the variation that is between studies, in per cent.' })
  get i2(): number | null {
    return this.analysis.pooled?.i2 ?? null;
  }

  @Field(() => Float, { nullable: true, description: 'Total over within-study variation.' })
  get h2(): number | null {
    return this.analysis.pooled?.h2 ?? null;
  }

  @Field(() => Float, {
    nullable: true,
    description: 'Variance between studies; of ratios on the natural log scale; null for a common effect.',
  })
  get tau2(): number | null {
    return this.analysis.pooled?.tau2 ?? null;
  }

  @Field(() => Int, { description: 'Studies in the pool.' })
  get k(): number {
    return this.analysis.k;
  }

  @Field(() => Int, { description: 'People in the pool, of the studies whose size is known.' })
  get participants(): number {
    return this.analysis.participants;
  }

  @Field(() => [PooledStudy], { description: 'The studies in the pool.' })
  get included(): PooledStudy[] {
    return this.analysis.included.map((study) => new PooledStudy(study, this.measured, this.request));
  }

  @Field(() => [ExcludedFinding], {
    description:
      'Every finding of the pooled outcome that the filters let through and that is not in the pool, by study.',
  })
  excluded(
    @Arg('first', () => Int, { nullable: true, description: 'At most so many, 1 to 100; all when not given.' })
    first?: number | null,
  ): ExcludedFinding[] {
    if (first != null && (first < 1 || first > greatestPageSize)) {
      throw new BadInput('first', `must be 1 to ${greatestPageSize}, not ${first}`, { limit: greatestPageSize });
    }
    return this.analysis.excluded.slice(0, first ?? undefined).map((entry) => new ExcludedFinding(entry, this.request));
  }

  @Field(() => [LeaveOneOut], { description: 'The pool without each study in turn; from three studies on.' })
  get leaveOneOut(): LeaveOneOut[] {
    return this.analysis.leaveOneOut().map((omission) => new LeaveOneOut(omission, this.measured, this.request));
  }

  @Field(() => SmallStudyTest, { nullable: true, description: "Egger's test; from ten studies on." })
  get egger(): SmallStudyTest | null {
    return this.analysis.egger;
  }

  @Field(() => Favours, {
    nullable: true,
    description: 'Where the interval lies; null where the side of benefit is not known or nothing was pooled.',
  })
  get favours(): Favours | null {
    const side = sideOf(this.analysis);
    return side && ({ BENEFIT: 'EXPERIMENTAL', HARM: 'COMPARATOR', NEITHER: 'NEITHER' } as const)[side];
  }

  @Field(() => MinimalImportantDifference, {
    nullable: true,
    description: 'Of a mean difference on an instrument with a published minimal important difference; else null.',
  })
  get minimalImportantDifference(): MinimalImportantDifference | null {
    return minimalImportantDifference(this.analysis, this.request.vocabulary);
  }
}
