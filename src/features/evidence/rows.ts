import type { Vocabulary } from '../term/vocabulary.js';
import type { TermKind } from '../../records/term.js';
import { grouped } from '../../shared/grouped.js';
import { sourceOf } from './arm.js';
import type { EvidenceAxis } from './axis.js';
import type { ArmFacts, StudyFacts } from './facts.js';
import { tallyOf, type Tally } from './tally.js';
import { votesOf, type EligibleFinding, type Vote } from './vote.js';

/** One row of an answer before its verdict: a member of the axis, or everything. */
export interface VoteRow {
  /** Id of the member; null for findings without a value on the axis, and for the row over everything. */
  group: string | null;
  findings: EligibleFinding[];
  votes: Vote[];
  tally: Tally;
}

/** The kind of term that the members of an axis are. */
export const kindOfAxis: Record<EvidenceAxis, TermKind> = {
  CELL_SOURCE: 'cell-source',
  CELL_PRODUCT: 'cell-product',
  CONDITION: 'condition',
  OUTCOME: 'outcome',
  MECHANISM: 'mechanism',
};

/** What stands on an axis: a finding, or an arm of a study whose outcome is not known yet. */
export interface OnAxis {
  study: StudyFacts;
  finding: { arm: ArmFacts; outcome: string | null };
}

/** Where a finding stands on an axis: the members as recorded. A study that examines several mechanisms has several. */
export function membersOf(axis: EvidenceAxis, { study, finding }: OnAxis, vocabulary: Vocabulary): (string | null)[] {
  switch (axis) {
    case 'CELL_SOURCE':
      return [sourceOf(finding.arm, vocabulary)];
    case 'CELL_PRODUCT':
      return [finding.arm.product];
    case 'CONDITION':
      return [study.condition];
    case 'OUTCOME':
      return [finding.outcome];
    case 'MECHANISM': {
      const ids = new Set(study.mechanisms.map(({ id }) => id));
      return ids.size > 0 ? [...ids] : [null];
    }
  }
}

/** The members of an axis that a finding counts under: as recorded, or rolled up to the topmost of the same kind. */
export function groupsOf(axis: EvidenceAxis, row: OnAxis, vocabulary: Vocabulary, rollUp: boolean): (string | null)[] {
  const recorded = membersOf(axis, row, vocabulary);
  return rollUp ? [...new Set(recorded.map((id) => rolledUp(axis, id, vocabulary)))] : recorded;
}

export function rolledUp(axis: EvidenceAxis, id: string | null, vocabulary: Vocabulary): string | null {
  const term = id === null ? null : vocabulary.get(kindOfAxis[axis], id);
  return term ? vocabulary.topmost(term).id : id;
}

export function voteRow(group: string | null, findings: EligibleFinding[]): VoteRow {
  const votes = votesOf(findings);
  return { group, findings, votes, tally: tallyOf(votes) };
}

/** Most controlled votes first, then by id; the row of findings without a value last. */
function rowOrder(a: VoteRow, b: VoteRow): number {
  if (a.group === null || b.group === null) return (a.group === null ? 1 : 0) - (b.group === null ? 1 : 0);
  return b.tally.controlled - a.tally.controlled || (a.group < b.group ? -1 : 1);
}

/** Every member of the axis with an eligible finding, as a row. */
export function rowsOf(
  axis: EvidenceAxis,
  findings: readonly EligibleFinding[],
  vocabulary: Vocabulary,
  rollUp: boolean,
): VoteRow[] {
  const groups = grouped(findings, (entry) => groupsOf(axis, entry, vocabulary, rollUp));
  return [...groups].map(([group, list]) => voteRow(group, list)).sort(rowOrder);
}
