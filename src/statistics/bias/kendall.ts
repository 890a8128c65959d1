import { twoSidedNormalP } from '../basis/distributions.js';
import { type Estimate, notEstimable } from '../basis/estimate.js';
import { sumOf } from '../basis/sums.js';

/** A rank correlation from −1 to 1 with its two-sided p value. */
export interface RankCorrelation {
  readonly kendallTau: number;
  readonly pValue: number;
}

const largestExact = 50;

/**
 * Kendall's tau-b of two lists of the same length. Exact p below 50 pairs without ties, otherwise the normal
 * approximation with tied variance (Kendall, Rank Correlation Methods, 1970, chapters 4 and 5), as R does.
 * Null when a list holds one value only.
 */
export function kendall(x: readonly number[], y: readonly number[]): Estimate<RankCorrelation> {
  const n = x.length;
  const pairs = (n * (n - 1)) / 2;
  const [tiedX, tiedY] = [tieSizes(x), tieSizes(y)];
  const untied = (sizes: readonly number[]) => pairs - sumOf(sizes, (size) => (size * (size - 1)) / 2);
  if (untied(tiedX) === 0 || untied(tiedY) === 0) return notEstimable('All values are tied.');
  const order = (values: readonly number[], i: number, j: number) => Math.sign((values[i] ?? 0) - (values[j] ?? 0));
  const score = sumOf(x, (_, i) => sumOf(x.slice(0, i), (_value, j) => order(x, i, j) * order(y, i, j)));
  const exact = n < largestExact && untied(tiedX) === pairs && untied(tiedY) === pairs;
  return {
    value: {
      kendallTau: score / Math.sqrt(untied(tiedX) * untied(tiedY)),
      pValue: exact ? exactP(score, n) : twoSidedNormalP(score / Math.sqrt(scoreVariance(n, tiedX, tiedY))),
    },
  };
}

/** Sizes of the groups of equal values; groups of one included. */
function tieSizes(values: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.values()];
}

/** Chance of a score at least as far from 0, over all orders: the number of inversions is a sum of uniform variables. */
function exactP(score: number, n: number): number {
  let chances = [1];
  for (let size = 2; size <= n; size += 1) {
    const shorter = chances;
    chances = Array.from({ length: shorter.length + size - 1 }, (_, inversions) =>
      sumOf(shorter.slice(Math.max(0, inversions - size + 1), inversions + 1), (chance) => chance / size),
    );
  }
  const fewest = ((n * (n - 1)) / 2 - Math.abs(score)) / 2;
  return Math.min(1, 2 * sumOf(chances.slice(0, fewest + 1), (chance) => chance));
}

function scoreVariance(n: number, tiedX: readonly number[], tiedY: readonly number[]): number {
  const whole = (m: number) => m * (m - 1) * (2 * m + 5);
  const triples = (m: number) => m * (m - 1) * (m - 2);
  const doubles = (m: number) => m * (m - 1);
  return (
    (whole(n) - sumOf(tiedX, whole) - sumOf(tiedY, whole)) / 18 +
    (sumOf(tiedX, triples) * sumOf(tiedY, triples)) / (9 * triples(n)) +
    (sumOf(tiedX, doubles) * sumOf(tiedY, doubles)) / (2 * doubles(n))
  );
}
