import { isRegenerative } from '../study/study.js';
import type { StudyOutline } from '../study/outline.js';
import type { Vocabulary } from '../term/vocabulary.js';
import { armMatches, sourceOf } from './arm.js';
import type { EvidenceAxis } from './axis.js';
import { gradeHolds, severityHolds, studyHolds } from './eligibility.js';
import type { ArmFacts } from './facts.js';
import type { EvidenceQuestion } from './question.js';
import { rolledUp } from './rows.js';

/** A member of an axis in which a row stands; null: those without a value on it. */
export interface Place {
  axis: EvidenceAxis;
  member: string | null;
  rollUp: boolean;
}

/** A registered study that may answer a question. */
export interface AwaitedStudy {
  outline: StudyOutline;
  /** It was to be complete before the newest report in the data; a study without a date is never due. */
  due: boolean;
}

const armHolds = (question: EvidenceQuestion, arm: ArmFacts): boolean =>
  isRegenerative(arm.kind) &&
  armMatches(question.cellSources, arm) &&
  armMatches(question.products, arm) &&
  (question.donor === null || arm.donor === question.donor);

/** Members of an axis that a study with such arms would stand in. Its outcomes are not known yet: it stands in all. */
function standsIn(
  arms: readonly ArmFacts[],
  outline: StudyOutline,
  { axis, member, rollUp }: Place,
  vocabulary: Vocabulary,
): boolean {
  const group = (id: string | null): string | null => (rollUp ? rolledUp(axis, id, vocabulary) : id);
  switch (axis) {
    case 'CELL_SOURCE':
      return arms.some((arm) => group(sourceOf(arm, vocabulary)) === member);
    case 'CELL_PRODUCT':
      return arms.some(({ product }) => group(product) === member);
    case 'CONDITION':
      return group(outline.study.condition) === member;
    case 'MECHANISM': {
      const { mechanisms } = outline.study;
      return mechanisms.length === 0 ? member === null : mechanisms.some(({ id }) => group(id) === member);
    }
    case 'OUTCOME':
      return true;
  }
}

const isAwaited = ({ study, hasFindings }: StudyOutline): boolean => study.status === 'REGISTERED' && !hasFindings;

const yearOf = (date: string): number => Number(date.slice(0, 4));

/**
 * The registered studies without results that ask the question of a row (evidence rules, section 6). The outcome, the
 * instrument, the time and the year are not asked of them, since they have reported nothing.
 */
export function awaitedStudies(
  question: EvidenceQuestion,
  outlines: readonly StudyOutline[],
  places: readonly Place[],
  newestReportYear: number | null,
  vocabulary: Vocabulary,
): AwaitedStudy[] {
  const open = { ...question, publishedYear: null };
  return outlines.flatMap((outline) => {
    const { study, arms, completionDate } = outline;
    const fits = arms.filter((arm) => armHolds(question, arm));
    const matches =
      isAwaited(outline) &&
      fits.length > 0 &&
      studyHolds(open, study) &&
      severityHolds(open, study) &&
      gradeHolds(open, study) &&
      (question.comparators === null || arms.some(({ kind }) => question.comparators?.has(kind))) &&
      places.every((place) => standsIn(fits, outline, place, vocabulary));
    if (!matches) return [];
    const due = completionDate !== null && newestReportYear !== null && yearOf(completionDate) < newestReportYear;
    return [{ outline, due }];
  });
}
