import type { Effect } from '../basis/estimate.js';
import { type CountTable, requireCountTable } from './arms.js';
import { cellsOf, withoutEmptyCells } from './cells.js';

/**
 * Risk in the experimental arm minus that of the comparator, as a share (0.1 is ten people in a hundred), and its
 * variance ab/n1³ + cd/n2³. Borenstein et al. 2009, chapter 5. Cells get 0.5 where one is empty, in the
 * estimate too, so that arms of unequal size without any event do not give exactly 0. Baseline risks that differ between
 * studies make it less stable than a ratio.
 */
export function riskDifference(table: CountTable): Effect {
  requireCountTable(table);
  const { a, b, c, d } = withoutEmptyCells(cellsOf(table));
  return {
    estimate: a / (a + b) - c / (c + d),
    variance: (a * b) / (a + b) ** 3 + (c * d) / (c + d) ** 3,
  };
}
