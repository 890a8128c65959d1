import { grouped } from '../../shared/grouped.js';
import { isRegenerative } from '../study/study.js';
import type { StudyOutline } from '../study/outline.js';
import type { Vocabulary } from '../term/vocabulary.js';
import { armMatches } from './arm.js';
import type { EvidenceAxis } from './axis.js';
import { gradeHolds, severityHolds, studyHolds } from './eligibility.js';
import type { ArmFacts } from './facts.js';
import type { EvidenceQuestion } from './question.js';
import { groupsOf } from './rows.js';

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
  const known = new Map<string, ReadonlyMap<string | null, Awaited[]>>();

  /** Those of each member of an axis, sorted once for all rows. */
  function byMember(axis: EvidenceAxis, rollUp: boolean): ReadonlyMap<string | null, Awaited[]> {
    const key = `${axis} ${rollUp}`;
    const members =
      known.get(key) ??
      grouped(all, ({ study: { outline }, fits }) => {
        const onAxis = fits.map((arm) => ({ study: outline.study, finding: { arm, outcome: null } }));
        return new Set(onAxis.flatMap((entry) => groupsOf(axis, entry, vocabulary, rollUp)));
      });
    known.set(key, members);
    return members;
  }

  return (places) => {
    // What they will report on is not known: they stand under every outcome.
    const telling = places.filter(({ axis }) => axis !== 'OUTCOME');
    const [first = all, ...others] = telling.map(
      ({ axis, member, rollUp }) => byMember(axis, rollUp).get(member) ?? [],
    );
    const sets = others.map((there) => new Set(there));
    return first.filter((awaited) => sets.every((there) => there.has(awaited))).map(({ study }) => study);
  };
}
