import type { Interpretation, Report } from './answer.js';

/** An enum value in words. */
export const words = (value: string): string => value.toLowerCase().replaceAll('_', ' ');

/** What a row of the answer is. */
export const rowNames: Readonly<Record<Interpretation['groupBy'], string>> = {
  CELL_SOURCE: 'Cell source',
  CELL_PRODUCT: 'Cell product',
  CONDITION: 'Condition',
  OUTCOME: 'Outcome',
  MECHANISM: 'Mechanism',
};

/** By what a reader finds a report; null where nothing was seen. */
export function identifierOf({ doi, pmid, pmcid, url }: Report): string | null {
  if (doi !== null) return `doi:${doi}`;
  if (pmid !== null) return `PMID ${pmid}`;
  return pmcid ?? url;
}
