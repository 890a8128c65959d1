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

/** An awaited study with those of its arms that the question asks about. */
interface Awaited {
  study: AwaitedStudy;
  fits: readonly ArmFacts[];
}

/** Members of an axis that a study with such arms would stand in; its outcomes are not known yet: null, for all. */
function membersOf(
  { fits, study: { outline } }: Awaited,
  axis: EvidenceAxis,
  vocabulary: Vocabulary,
): (string | null)[] | null {
  switch (axis) {
    case 'CELL_SOURCE':
      return fits.map((arm) => sourceOf(arm, vocabulary));
    case 'CELL_PRODUCT':
      return fits.map(({ product }) => product);
    case 'CONDITION':
      return [outline.study.condition];
    case 'MECHANISM': {
      const { mechanisms } = outline.study;
      return mechanisms.length === 0 ? [null] : mechanisms.map(({ id }) => id);
    }
    case 'OUTCOME':
      return null;
  }
}

const isAwaited = ({ study, hasFindings }: StudyOutline): boolean => study.status === 'REGISTERED' && !hasFindings;

const yearOf = (date: string): number => Number(date.slice(0, 4));

/**
 * The registered studies without results that ask a question (evidence rules, section 6). The outcome, the instrument,
 * the time and the year are not asked of them, since they have reported nothing.
 */
function awaitedBy(
  question: EvidenceQuestion,
  outlines: readonly StudyOutline[],
  newestReportYear: number | null,
): Awaited[] {
  const open = { ...question, publishedYear: null };
  return outlines.flatMap((outline) => {
    if (!isAwaited(outline)) return [];
    const { study, arms, completionDate } = outline;
    const fits = arms.filter((arm) => armHolds(question, arm));
    const matches =
      fits.length > 0 &&
      studyHolds(open, study) &&
      severityHolds(open, study) &&
      gradeHolds(open, study) &&
      (question.comparators === null || arms.some(({ kind }) => question.comparators?.has(kind)));
    if (!matches) return [];
    const due = completionDate !== null && newestReportYear !== null && yearOf(completionDate) < newestReportYear;
    return [{ study: { outline, due }, fits }];
  });
}

/** The awaited studies of a question that would stand in all of the given places; none given: all of them. */
export type AwaitedAt = (places: readonly Place[]) => AwaitedStudy[];

export function awaitedStudies(
  question: EvidenceQuestion,
  outlines: readonly StudyOutline[],
  newestReportYear: number | null,
  vocabulary: Vocabulary,
): AwaitedAt {
  const all = awaitedBy(question, outlines, newestReportYear);
  const known = new Map<string, Map<string | null, Set<Awaited>>>();

  /** Those of each member of an axis, sorted once for all rows. */
  function byMember(axis: EvidenceAxis, rollUp: boolean): Map<string | null, Set<Awaited>> {
    const key = `${axis} ${rollUp}`;
    const found = known.get(key);
    if (found) return found;
    const members = new Map<string | null, Set<Awaited>>();
    for (const awaited of all) {
      for (const id of membersOf(awaited, axis, vocabulary) ?? []) {
        const member = rollUp ? rolledUp(axis, id, vocabulary) : id;
        const own = members.get(member);
        if (own) own.add(awaited);
        else members.set(member, new Set([awaited]));
      }
    }
    known.set(key, members);
    return members;
  }

  return (places) => {
    const sets = places
      .filter(({ axis }) => axis !== 'OUTCOME')
      .map(({ axis, member, rollUp }) => byMember(axis, rollUp).get(member) ?? new Set<Awaited>());
    const [first = new Set(all), ...others] = sets;
    return [...first].filter((awaited) => others.every((set) => set.has(awaited))).map(({ study }) => study);
  };
}
