import { type Effect, type Estimate, notEstimable } from '../basis/estimate.js';
import { type CountTable, requireCountTable } from './arms.js';
import { cellsOf, whyNoRatio, withoutEmptyCells } from './cells.js';

/**
 * Natural log of the risk in the experimental arm over that of the comparator, and its variance
 * 1/a − 1/n1 + 1/c − 1/n2. Borenstein et al. 2009, chapter 5. Cells get 0.5 where one is empty.
 * Null when neither arm, or everybody in both, had the event: such a study says nothing about a ratio.
 */
export function logRiskRatio(table: CountTable): Estimate<Effect> {
  requireCountTable(table);
  const cells = cellsOf(table);
  const reason = whyNoRatio(cells);
  if (reason !== null) return notEstimable(reason);
  const { a, b, c, d } = withoutEmptyCells(cells);
  return {
    value: {
      estimate: Math.log(a / (a + b)) - Math.log(c / (c + d)),
      variance: 1 / a - 1 / (a + b) + 1 / c - 1 / (c + d),
    },
  };
}
