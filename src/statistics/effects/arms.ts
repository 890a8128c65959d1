import { requireAtLeast, requireFinite, requirePositive } from '../basis/checks.js';

/** What one arm of a study reports for a measured outcome. All in the unit of the instrument; sd is that of persons. */
export interface ArmMean {
  readonly n: number;
  readonly mean: number;
  readonly sd: number;
}

/** How many of one arm had the event. */
export interface ArmCount {
  readonly events: number;
  readonly total: number;
}

/** Both arms of one study, a two-by-two table. */
export interface CountTable {
  readonly experimental: ArmCount;
  readonly comparator: ArmCount;
}

/** Two people at least and some spread: otherwise the arm says nothing about how far people differ. */
export function requireArmMean(name: string, arm: ArmMean): void {
  requireAtLeast(`${name}.n`, arm.n, 2);
  requireFinite(`${name}.mean`, arm.mean);
  requirePositive(`${name}.sd`, arm.sd);
}

/** Counts need not be whole numbers: those of cluster-randomized trials are divided by their design effect. */
export function requireArmCount(name: string, arm: ArmCount): void {
  requireAtLeast(`${name}.total`, arm.total, 1);
  requireAtLeast(`${name}.events`, arm.events, 0);
  if (arm.events > arm.total) {
    throw new RangeError(`${name}.events must not exceed ${name}.total, but ${arm.events} > ${arm.total}`);
  }
}

export function requireCountTable(table: CountTable, name = 'table'): void {
  requireArmCount(`${name}.experimental`, table.experimental);
  requireArmCount(`${name}.comparator`, table.comparator);
}
