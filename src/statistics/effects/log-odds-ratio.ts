import { type Effect, type Estimate, notEstimable } from '../basis/estimate.js';
import { type CountTable, requireCountTable } from './arms.js';
import { cellsOf, whyNoRatio, withoutEmptyCells } from './cells.js';

/**
 * Natural log of the odds in the experimental arm over those of the comparator, and Woolf's variance
 * 1/a + 1/b + 1/c + 1/d. Borenstein et al. 2009, chapter 5. Cells get 0.5 where one is empty.
 * Null when neither arm, or everybody in both, had the event. Not a risk ratio unless the event is rare.
 */
export function logOddsRatio(table: CountTable): Estimate<Effect> {
  requireCountTable(table);
  const cells = cellsOf(table);
  const reason = whyNoRatio(cells);
  if (reason !== null) return notEstimable(reason);
  const { a, b, c, d } = withoutEmptyCells(cells);
  return { value: { estimate: Math.log((a * d) / (b * c)), variance: 1 / a + 1 / b + 1 / c + 1 / d } };
}
