import type { Effect, Estimate } from '../basis/estimate.js';
import type { CountTable } from './arms.js';
import { logOddsRatio } from './log-odds-ratio.js';
import { logRiskRatio } from './log-risk-ratio.js';
import { riskDifference } from './risk-difference.js';

/** RR risk ratio, OR odds ratio, RD risk difference. */
export type CountMeasure = 'RR' | 'OR' | 'RD';

/** Effect of one two-by-two table by the name of its measure; logs for RR and OR, null where they do not exist. */
export function countEffect(table: CountTable, measure: CountMeasure): Estimate<Effect> {
  if (measure === 'RR') return logRiskRatio(table);
  return measure === 'OR' ? logOddsRatio(table) : { value: riskDifference(table) };
}
