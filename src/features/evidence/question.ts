import type { Comparison, Donor, GradingScale, InterventionKind, Severity, StudyDesign } from '../../records/values.js';

/** A range with either end open; both ends belong to it. */
export interface Range {
  min: number | null;
  max: number | null;
}

/** The ids that a term in a question stands for: itself and everything narrower. Null: not asked. */
export type TermIds = ReadonlySet<string> | null;

/**
 * A question, resolved: every term is the set of ids that it stands for. What is null is not asked.
 * A graded condition is its parent condition with `grade`.
 */
export interface EvidenceQuestion {
  outcomes: TermIds;
  conditions: TermIds;
  grade: { scale: GradingScale; value: number } | null;
  /** Any of these: a question of the API names one, a claim may name several. */
  severities: readonly Severity[] | null;
  severityMatch: 'INCLUDES' | 'ONLY';
  cellSources: TermIds;
  products: TermIds;
  donor: Donor | null;
  mechanisms: TermIds;
  instruments: TermIds;
  comparators: ReadonlySet<InterventionKind> | null;
  designs: ReadonlySet<StudyDesign> | null;
  comparison: Comparison | null;
  timepointMonths: Range | null;
  publishedYear: Range | null;
  includeRetracted: boolean;
}

export const inRange = (value: number, range: Range): boolean =>
  (range.min === null || value >= range.min) && (range.max === null || value <= range.max);
