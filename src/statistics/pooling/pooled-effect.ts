/** WALD: normal quantile. HARTUNG_KNAPP: t with k − 1. HARTUNG_KNAPP_ADHOC: the same, never below the Wald error. */
export type IntervalMethod = 'WALD' | 'HARTUNG_KNAPP' | 'HARTUNG_KNAPP_ADHOC';

/** The result of a meta-analysis. Estimates, limits, errors and tau2 of ratios are on the natural log scale. */
export interface PooledEffect {
  /** Number of studies. */
  readonly k: number;
  readonly estimate: number;
  /** That of the interval method: the Hartung-Knapp one where that method was used. */
  readonly standardError: number;
  readonly ciLow: number;
  readonly ciHigh: number;
  /** z or t; null when the standard error is 0. */
  readonly statistic: number | null;
  /** Two-sided, from the distribution of the interval method; null when the standard error is 0. */
  readonly pValue: number | null;
  /** Where the effect of a new study is expected; null with fewer than 3 studies or under a common effect. */
  readonly predictionLow: number | null;
  readonly predictionHigh: number | null;
  readonly q: number;
  readonly df: number;
  readonly qPValue: number;
  /** Per cent. */
  readonly i2: number;
  readonly h2: number;
  /** Variance between studies; null under a common effect, which assumes that there is none. */
  readonly tau2: number | null;
  /** Per cent, in the order of the studies. */
  readonly weights: readonly number[];
  /** The method used, which can differ from the one asked for. */
  readonly intervalMethod: IntervalMethod;
  /** Of the search for tau2; true and 0 where there was none. */
  readonly converged: boolean;
  readonly iterations: number;
}
