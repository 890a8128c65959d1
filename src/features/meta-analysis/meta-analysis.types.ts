import { Arg, Field, Float, Int, ObjectType } from 'type-graphql';
import { EffectMeasure } from '../../records/values.js';
import { BadInput } from '../../shared/errors.js';
import { greatestPageSize } from '../../shared/page.js';
import type { Request } from '../request.js';
import { Instrument, Outcome, termOfKind } from '../term/term.types.js';
import { PoolingModel, sideOf, Tau2Estimator, type Analysis } from './analysis.js';
import { minimalImportantDifference } from './important-difference.js';
import { Favours, IntervalMethod, PoolingStatus } from './pooling-method.types.js';
import {
  ExcludedFinding,
  LeaveOneOut,
  MinimalImportantDifference,
  PooledStudy,
  shown,
  SmallStudyTest,
} from './pooled-study.types.js';

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
