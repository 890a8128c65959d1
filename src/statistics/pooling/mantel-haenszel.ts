import { requireAtLeast } from '../basis/checks.js';
import { type Estimate, notEstimable } from '../basis/estimate.js';
import { square, sumOf } from '../basis/sums.js';
import { type CountTable, requireCountTable } from '../effects/arms.js';
import { type Cells, cellsOf } from '../effects/cells.js';
import type { CountMeasure } from '../effects/count-effect.js';

/** A Mantel-Haenszel mean (log for RR and OR), its variance (0 where nobody or everybody had the event), and weights. */
export interface MantelHaenszelMean {
  readonly estimate: number;
  readonly variance: number;
  readonly weights: readonly number[];
}

/**
 * Common effect by Mantel and Haenszel, from uncorrected counts: reliable with few events, where logs of single
 * studies are not. J Natl Cancer Inst 1959; 22: 719-748. Null where the ratio is 0/0, or a log of 0 or infinity.
 */
export function mantelHaenszel(tables: readonly CountTable[], measure: CountMeasure): Estimate<MantelHaenszelMean> {
  requireAtLeast('number of tables', tables.length, 1);
  tables.forEach((table, index) => {
    requireCountTable(table, `tables[${index}]`);
  });
  return rules[measure](tables.map(cellsOf));
}

const rules = { RR: riskRatio, OR: oddsRatio, RD: riskDifference };
const sizeOf = ({ a, b, c, d }: Cells) => a + b + c + d;

/** Variance: Greenland and Robins, Biometrics 1985; 41: 55-68. */
function riskRatio(studies: readonly Cells[]): Estimate<MantelHaenszelMean> {
  const weights = studies.map((s) => (s.c * (s.a + s.b)) / sizeOf(s));
  const above = sumOf(studies, (s) => (s.a * (s.c + s.d)) / sizeOf(s));
  const below = sumOf(weights, (weight) => weight);
  if (above === 0 || below === 0) return notEstimable('One of the arms had no events in any study.');
  const spread = sumOf(studies, (s) => {
    const n = sizeOf(s);
    return ((s.a + s.b) * (s.c + s.d) * (s.a + s.c) - s.a * s.c * n) / square(n);
  });
  return { value: { estimate: Math.log(above / below), variance: Math.max(0, spread / (above * below)), weights } };
}

/** Variance: Robins, Breslow and Greenland, Biometrics 1986; 42: 311-323. */
function oddsRatio(studies: readonly Cells[]): Estimate<MantelHaenszelMean> {
  const weights = studies.map((s) => (s.b * s.c) / sizeOf(s));
  const above = sumOf(studies, (s) => (s.a * s.d) / sizeOf(s));
  const below = sumOf(weights, (weight) => weight);
  if (above === 0 || below === 0) return notEstimable('In no study could the odds of both arms be compared.');
  const part = (of: (agree: number, differ: number, up: number, down: number) => number) =>
    sumOf(studies, (s) => {
      const n = sizeOf(s);
      return of((s.a + s.d) / n, (s.b + s.c) / n, (s.a * s.d) / n, (s.b * s.c) / n);
    });
  const variance =
    part((agree, _differ, up) => agree * up) / (2 * square(above)) +
    part((agree, differ, up, down) => agree * down + differ * up) / (2 * above * below) +
    part((_agree, differ, _up, down) => differ * down) / (2 * square(below));
  return { value: { estimate: Math.log(above / below), variance, weights } };
}

/** Variance: Sato, Greenland and Robins, Biometrics 1989; 45: 1323-1324, for few large or many small studies alike. */
function riskDifference(studies: readonly Cells[]): Estimate<MantelHaenszelMean> {
  const weights = studies.map((s) => ((s.a + s.b) * (s.c + s.d)) / sizeOf(s));
  const total = sumOf(weights, (weight) => weight);
  const estimate = sumOf(studies, (s) => (s.a * (s.c + s.d) - s.c * (s.a + s.b)) / sizeOf(s)) / total;
  const tilt = sumOf(studies, (s) => {
    const [n1, n2, n] = [s.a + s.b, s.c + s.d, sizeOf(s)];
    return (s.c * square(n1) - s.a * square(n2) + (n1 * n2 * (n2 - n1)) / 2) / square(n);
  });
  const spread = sumOf(studies, (s) => (s.a * s.d + s.c * s.b) / (2 * sizeOf(s)));
  return { value: { estimate, variance: Math.max(0, (estimate * tilt + spread) / square(total)), weights } };
}
