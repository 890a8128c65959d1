import { metaRegression, type Inference } from '../../../statistics/index.js';
import type { Analysis, IncludedStudy } from '../analysis.js';

/** A number by which effects of studies may differ. */
export const Moderator = { DOSE: 'DOSE', YEAR: 'YEAR', FOLLOW_UP: 'FOLLOW_UP', AGE: 'AGE' } as const;
export type Moderator = keyof typeof Moderator;

export interface Regression {
  k: number;
  slope: Inference | null;
  intercept: Inference | null;
  /** Variance between studies that the moderator leaves. */
  tau2: number | null;
  /** Share of the variance between studies that the moderator explains, in per cent; null where there was none. */
  r2: number | null;
  points: { study: IncludedStudy; value: number }[];
  /** Studies of the pool that do not state the moderator. */
  missing: IncludedStudy[];
  reason: string | null;
}

/** Studies that a regression on one moderator needs. */
const fewest = 3;

/** Mean dose of the combined arms in millions of cells; null where one is not stated. */
function doseOf({ findings }: IncludedStudy): number | null {
  const doses = findings.map(({ arm }) => arm.doseCells);
  const stated = doses.flatMap((dose) => dose ?? []);
  return stated.length < doses.length ? null : stated.reduce((sum, dose) => sum + dose, 0) / stated.length / 1e6;
}

function valueOf(study: IncludedStudy, moderator: Moderator): number | null {
  switch (moderator) {
    case 'DOSE':
      return doseOf(study);
    case 'YEAR':
      return study.study.year;
    case 'FOLLOW_UP':
      return study.timepoint;
    case 'AGE':
      return study.study.ageMean;
  }
}

/** How the effect changes with a number of the studies: a line through them, random effects around it. */
export function regressionOf(analysis: Analysis, moderator: Moderator): Regression {
  const points: Regression['points'] = [];
  const missing: IncludedStudy[] = [];
  for (const study of analysis.included) {
    const value = valueOf(study, moderator);
    if (value === null) missing.push(study);
    else points.push({ study, value });
  }
  const none = { k: points.length, slope: null, intercept: null, tau2: null, r2: null, points, missing };
  if (points.length < fewest)
    return { ...none, reason: `${points.length} of the pooled studies state it; a line needs ${fewest}.` };
  const fitted = metaRegression(
    points.map(({ study }) => study),
    points.map(({ value }) => value),
    { intervalMethod: analysis.intervalMethod ?? 'HARTUNG_KNAPP_ADHOC' },
  );
  if (fitted.value === null) return { ...none, reason: fitted.reason };
  const { slope, intercept, tau2 } = fitted.value;
  const total = analysis.pooled?.tau2 ?? null;
  const r2 = total === null || total === 0 || missing.length > 0 ? null : Math.max(0, (1 - tau2 / total) * 100);
  return {
    ...none,
    slope,
    intercept,
    tau2,
    r2,
    reason: missing.length > 0 ? `${missing.length} of the pooled studies do not state it.` : null,
  };
}
