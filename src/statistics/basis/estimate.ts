/** One study's effect and how exact it is. Ratios are on the natural log scale; the variance is in squared units of the estimate. */
export interface Effect {
  readonly estimate: number;
  readonly variance: number;
}

/** A value, or null and the reason, in a sentence, why these data do not give one. No number is ever put in its place. */
export type Estimate<T> = { readonly value: T } | { readonly value: null; readonly reason: string };

/** Says that the data, though possible, do not give a value. Impossible data are a RangeError instead. */
export function notEstimable(reason: string): { readonly value: null; readonly reason: string } {
  return { value: null, reason };
}
