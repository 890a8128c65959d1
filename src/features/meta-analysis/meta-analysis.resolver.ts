import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { EffectMeasure } from '../../records/values.js';
import { BadInput } from '../../shared/errors.js';
import { keyOf } from '../../shared/ids.js';
import type { Context } from '../context.js';
import { EvidenceWhere } from '../evidence/evidence-where.types.js';
import { PoolingModel, Tau2Estimator } from './analysis.js';
import { IntervalMethod } from './pooling-method.types.js';
import { MetaAnalysis } from './meta-analysis.types.js';

/** The keys of studies that a request names; refuses ids of other things, and ids that name no study. */
async function studyKeys(ids: readonly string[], { studies }: Context): Promise<Set<string>> {
  const keys = await Promise.all(
    ids.map(async (id) => {
      const key = keyOf('study', id);
      const record = key === null ? null : await studies.records.load(key);
      if (!record) throw new BadInput('without', `"${id}" names no study; give ids such as study:lee-2019.`);
      return record.id;
    }),
  );
  return new Set(keys);
}

@Resolver()
export class MetaAnalysisResolver {
  @Query(() => MetaAnalysis, {
    description:
      'The meta-analysis of a question: of the outcome asked for, or of several the one with the most studies. By default random effects (REML) with the Hartung-Knapp interval that is never below the Wald one.',
  })
  async metaAnalysis(
    @Ctx() context: Context,
    @Arg('where', () => EvidenceWhere, { description: 'The question.' }) where: EvidenceWhere,
    @Arg('measure', () => EffectMeasure, {
      nullable: true,
      description: 'The measure; the one that keeps the most studies when not given.',
    })
    measure?: EffectMeasure | null,
    @Arg('model', () => PoolingModel, { nullable: true, description: 'The model; RANDOM_EFFECTS when not given.' })
    model?: PoolingModel | null,
    @Arg('tau2Estimator', () => Tau2Estimator, {
      nullable: true,
      description: 'Of random effects; REML when not given.',
    })
    tau2Estimator?: Tau2Estimator | null,
    @Arg('intervalMethod', () => IntervalMethod, {
      nullable: true,
      description: 'Of random effects; HARTUNG_KNAPP_ADHOC when not given. Two studies have the Wald interval.',
    })
    intervalMethod?: IntervalMethod | null,
    @Arg('without', () => [ID], { nullable: true, description: 'Studies to leave out, before anything is chosen.' })
    without?: string[] | null,
    @Arg('onlyLowRiskOfBias', () => Boolean, {
      nullable: true,
      description: 'True: only studies judged to be at low risk of bias over all.',
    })
    onlyLowRiskOfBias?: boolean | null,
  ): Promise<MetaAnalysis> {
    if (model === 'MANTEL_HAENSZEL' && measure != null && !['RR', 'OR', 'RD'].includes(measure)) {
      throw new BadInput(
        'model',
        `MANTEL_HAENSZEL pools counts as RR, OR or RD, not ${measure}; ask for one of these or for another model.`,
      );
    }
    const analysis = await context.services.evidence.metaAnalysis(context, where, {
      measure: measure ?? null,
      model: model ?? null,
      tau2Estimator: tau2Estimator ?? null,
      intervalMethod: intervalMethod ?? null,
      without: await studyKeys(without ?? [], context),
      onlyLowRiskOfBias: onlyLowRiskOfBias ?? false,
    });
    return new MetaAnalysis(analysis, context);
  }
}
