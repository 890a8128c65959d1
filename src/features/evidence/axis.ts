/** What an answer is grouped by: one row for each member of the axis. */
export const EvidenceAxis = {
  CELL_SOURCE: 'CELL_SOURCE',
  CELL_PRODUCT: 'CELL_PRODUCT',
  CONDITION: 'CONDITION',
  OUTCOME: 'OUTCOME',
  MECHANISM: 'MECHANISM',
} as const;
export type EvidenceAxis = keyof typeof EvidenceAxis;
