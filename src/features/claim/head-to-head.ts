import type { ClaimQuestion, ClaimSense, ClaimSide } from '../../records/claim.js';
import { armMatches } from '../evidence/arm.js';
import { benchFor, judge } from '../evidence/judgement.js';
import {
  findingHolds,
  gradeHolds,
  ruledOutByRetraction,
  severityHolds,
  standingOf,
  studyHolds,
  timepointHolds,
} from '../evidence/eligibility.js';
import type { ArmFacts, Row } from '../evidence/facts.js';
import type { QuestionRows } from '../evidence/question-rows.js';
import { voteRow } from '../evidence/rows.js';
import type { EligibleFinding } from '../evidence/vote.js';
import type { Vocabulary } from '../term/vocabulary.js';
import { cellTerms } from './study-claim.js';
import { partSaid, questionOfClaim, rowsAsked, verdictBySense, type Part } from './evidence-claim.js';

function doseFits(arm: ArmFacts, other: ArmFacts, { dose, doseCells }: ClaimSide): boolean {
  if (doseCells) {
    const { min = -Infinity, max = Infinity } = doseCells;
    if (arm.doseCells === null || arm.doseCells < min || arm.doseCells > max) return false;
  }
  if (dose === undefined) return true;
  if (arm.doseCells === null || other.doseCells === null) return false;
  return dose === 'HIGHER' ? arm.doseCells > other.doseCells : arm.doseCells < other.doseCells;
}

/** Whether an arm is what one side of a claim speaks of, seen against the other arm. */
function armFits(arm: ArmFacts, other: ArmFacts, side: ClaimSide, vocabulary: Vocabulary): boolean {
  const is = (id: string): boolean => armMatches(cellTerms(id, vocabulary), arm);
  const { notCellSources } = side;
  return (
    (side.cellSource === undefined || is(side.cellSource)) &&
    (side.cellSources === undefined || side.cellSources.some(is)) &&
    (notCellSources === undefined || ((arm.cellSource ?? arm.product) !== null && !notCellSources.some(is))) &&
    (side.product === undefined || is(side.product)) &&
    (side.donor === undefined || arm.donor === side.donor) &&
    doseFits(arm, other, side)
  );
}

const turnedDirection = {
  IMPROVED: 'WORSENED',
  WORSENED: 'IMPROVED',
  NO_DIFFERENCE: 'NO_DIFFERENCE',
  MIXED: 'MIXED',
} as const;

/** The finding as the claim has it: experimental side first, its direction turned where the record has it the other way. */
function oriented(
  { study, finding }: Row,
  experimental: ClaimSide,
  comparator: ClaimSide,
  vocabulary: Vocabulary,
): EligibleFinding | null {
  const { arm, comparator: other, direction } = finding;
  if (!other) return null;
  const fits = (a: ArmFacts, b: ArmFacts): boolean =>
    armFits(a, b, experimental, vocabulary) && armFits(b, a, comparator, vocabulary);
  if (fits(arm, other)) return { study, finding, standing: 'CONTROLLED', direction };
  if (!fits(other, arm)) return null;
  const swapped = { ...finding, arm: other, comparator: arm };
  return { study, finding: swapped, standing: 'CONTROLLED', direction: direction && turnedDirection[direction] };
}

/** Answers one question of a head-to-head claim: votes of comparisons between the two sides. Nothing is pooled. */
export function headToHeadPart(
  asked: ClaimQuestion,
  sides: { experimental: ClaimSide; comparator: ClaimSide },
  sense: ClaimSense,
  source: QuestionRows,
  vocabulary: Vocabulary,
): Part {
  const question = questionOfClaim(asked, vocabulary);
  const rows = rowsAsked(source, asked);
  const findings = rows.rows.flatMap((row) => {
    const counts =
      standingOf(row.finding) === 'HEAD_TO_HEAD' &&
      !rows.stoodFor.has(row.study.id) &&
      !ruledOutByRetraction(question, row) &&
      row.finding.timepointMonths !== 0 &&
      timepointHolds(question, row.finding) &&
      studyHolds(question, row.study) &&
      severityHolds(question, row.study) &&
      gradeHolds(question, row.study);
    const found = counts ? oriented(row, sides.experimental, sides.comparator, vocabulary) : null;
    return found && findingHolds(question, found.finding) ? found : [];
  });
  const row = voteRow(null, findings);
  const judgement = judge(row, () => [], false, [], benchFor(question, rows, vocabulary));
  const label = vocabulary.get('outcome', asked.outcome)?.label ?? asked.outcome;
  return { verdict: verdictBySense(judgement, row, sense), row, said: partSaid(label, row, judgement) };
}
