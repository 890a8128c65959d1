import type { ImportChange } from '../../import/import.service.js';

/** What became of the records of an import. */
export type Counts = Record<ImportChange, number>;

const changes = ['CREATED', 'CHANGED', 'UNCHANGED', 'REFUSED'] as const;

export const noCounts = (): Counts => ({ CREATED: 0, CHANGED: 0, UNCHANGED: 0, REFUSED: 0 });

export function addCounts(total: Counts, part: Counts): void {
  for (const change of changes) total[change] += part[change];
}

export const allOf = (counts: Counts): number => changes.reduce((sum, change) => sum + counts[change], 0);

/** What became of the records, in one line. */
export function reportOf({ CREATED, CHANGED, UNCHANGED, REFUSED }: Counts, dryRun: boolean): string {
  const dry = dryRun ? 'Dry run, nothing written; it would be: ' : '';
  return `${dry}${CREATED} created, ${CHANGED} changed, ${UNCHANGED} unchanged, ${REFUSED} refused\n`;
}
