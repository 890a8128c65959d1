import type { CountTable } from './arms.js';

/** The four cells of a two-by-two table. */
export interface Cells {
  /** With and without the event, experimental arm. */
  readonly a: number;
  readonly b: number;
  /** With and without the event, comparator. */
  readonly c: number;
  readonly d: number;
}

export function cellsOf({ experimental, comparator }: CountTable): Cells {
  return {
    a: experimental.events,
    b: experimental.total - experimental.events,
    c: comparator.events,
    d: comparator.total - comparator.events,
  };
}

/**
 * Adds 0.5 to all four cells of a table that has an empty one, and leaves other tables alone, so that logs and
 * variances exist. Cochrane Handbook 10.4.4. Mantel-Haenszel and Peto need no correction and get none.
 */
export function withoutEmptyCells(cells: Cells): Cells {
  const { a, b, c, d } = cells;
  const empty = a === 0 || b === 0 || c === 0 || d === 0;
  return empty ? { a: a + 0.5, b: b + 0.5, c: c + 0.5, d: d + 0.5 } : cells;
}

/** Why a ratio cannot be had from this table, or null when it can: no event in either arm, or one in everybody. */
export function whyNoRatio({ a, b, c, d }: Cells): string | null {
  if (a === 0 && c === 0) return 'No events in either arm.';
  if (b === 0 && d === 0) return 'Everybody in both arms had the event.';
  return null;
}
