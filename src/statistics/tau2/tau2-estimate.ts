/** A between-study variance, in squared units of the effects (of their logs for ratios). */
export interface Tau2Estimate {
  readonly tau2: number;
  /** Large-sample standard error of tau2. Rough: an interval for tau2 is better had from its Q profile. */
  readonly standardError: number;
  /** Steps that an iterative estimator took; 0 for a closed formula. */
  readonly iterations: number;
  /** False when an iterative estimator stopped at its limit of steps; tau2 is then where it stood. */
  readonly converged: boolean;
}

export function closedForm(tau2: number, standardError: number): Tau2Estimate {
  return { tau2, standardError, iterations: 0, converged: true };
}
