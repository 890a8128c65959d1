import { square, sum, sumOf } from './sums.js';

/** What a weighted least squares fit leaves over, in the terms that heterogeneity estimators need. */
export interface Projection {
  readonly residuals: readonly number[];
  /** Coefficient of the last column. */
  readonly coefficient: number;
  /** Its variance, when each weight is the inverse of the variance of its observation. */
  readonly coefficientVariance: number;
  /** Trace of P = W − WX(X'WX)⁻¹X'W, and of P². */
  readonly traceP: number;
  readonly tracePSquared: number;
  /** Natural log of the determinant of X'WX. */
  readonly logDeterminant: number;
}

/** A column whose part not explained by the columns before it is smaller than this (squared, relative) adds nothing. */
const independence = 1e-20;

/**
 * Weighted least squares fit of the observations on the columns of a design, by modified Gram-Schmidt in the inner
 * product Σ w·a·b. Björck, Numerical Methods for Least Squares Problems, 1996, section 2.4. No matrix is inverted.
 * To read another coefficient put its column last. Null when a column is a combination of those before it.
 */
export function project(
  observations: readonly number[],
  columns: readonly (readonly number[])[],
  weights: readonly number[],
): Projection | null {
  const inner = (a: readonly number[], b: readonly number[]) => product(weights, a, b);
  const without = (a: readonly number[], direction: readonly number[], length: number) =>
    a.map((value, i) => value - length * (direction[i] ?? 0));

  const basis: (readonly number[])[] = [];
  let residuals = observations;
  let logDeterminant = 0;
  let coefficient = 0;
  let coefficientVariance = 0;
  for (const column of columns) {
    const rest = basis.reduce((left, direction) => without(left, direction, inner(left, direction)), column);
    const size = inner(rest, rest);
    if (!(size > independence * inner(column, column))) return null;
    const direction = rest.map((value) => value / Math.sqrt(size));
    const length = inner(residuals, direction);
    residuals = without(residuals, direction, length);
    basis.push(direction);
    logDeterminant += Math.log(size);
    coefficient = length / Math.sqrt(size);
    coefficientVariance = 1 / size;
  }
  return { residuals, coefficient, coefficientVariance, logDeterminant, ...traces(basis, weights) };
}

/** With a basis U that is orthonormal in the weights, P = W − WUU'W, and both traces are sums over studies. */
function traces(basis: readonly (readonly number[])[], weights: readonly number[]) {
  const squares = weights.map(square);
  const cubes = squares.map((value, i) => value * (weights[i] ?? 0));
  const crossed = sumOf(basis, (a) => sumOf(basis, (b) => square(product(squares, a, b))));
  return {
    traceP: sum(weights) - sumOf(basis, (a) => product(squares, a, a)),
    tracePSquared: sum(squares) - 2 * sumOf(basis, (a) => product(cubes, a, a)) + crossed,
  };
}

function product(weights: readonly number[], a: readonly number[], b: readonly number[]): number {
  return sumOf(weights, (weight, i) => weight * (a[i] ?? 0) * (b[i] ?? 0));
}
