import type { Inference, IntervalMethod, PooledEffect, Tau2Estimator } from '../../../../src/statistics/index.js';
import type { Case } from './inputs.js';

/** Values by the fixtures' name of the quantity; null says that it cannot be estimated. */
export type Quantities = Readonly<Record<string, number | null>>;
export type Method = (test: Case) => Quantities;

const estimators: Readonly<Record<string, Tau2Estimator>> = {
  DL: 'DERSIMONIAN_LAIRD',
  REML: 'REML',
  PM: 'PAULE_MANDEL',
  DLIT: 'PAULE_MANDEL',
  ML: 'MAXIMUM_LIKELIHOOD',
  HE: 'HEDGES',
  SJ: 'SIDIK_JONKMAN',
  EB: 'EMPIRICAL_BAYES',
  HS: 'HUNTER_SCHMIDT',
};

export function estimatorOf(name: string): Tau2Estimator {
  const estimator = estimators[name];
  if (estimator === undefined) throw new Error(`No estimator ${name}`);
  return estimator;
}

export function ofInference({ estimate, standardError, ciLow, ciHigh, statistic, pValue }: Inference): Quantities {
  return { estimate, se: standardError, ciLow, ciHigh, statistic, p: pValue };
}

export function ofPooled(pooled: PooledEffect, position = -1): Quantities {
  const { q, qPValue, df, i2, h2, tau2, weights } = pooled;
  return {
    ...ofInference(pooled),
    vi: pooled.standardError ** 2,
    Q: q,
    Qp: qPValue,
    df,
    I2: i2,
    H2: h2,
    tau2,
    tau: tau2 === null ? null : Math.sqrt(tau2),
    weightPercent: weights[position] ?? null,
  };
}

export const randomOptions = (tau2Estimator: Tau2Estimator, intervalMethod: IntervalMethod = 'WALD') =>
  ({ model: 'RANDOM_EFFECTS', tau2Estimator, intervalMethod }) as const;
export const commonOptions = { model: 'COMMON_EFFECT' } as const;
