import { isRegenerative, severitiesOf } from '../study/study.js';
import { armMatches } from './arm.js';
import type { FindingFacts, Row, StudyFacts } from './facts.js';
import { inRange, type EvidenceQuestion, type TermIds } from './question.js';

/** Studies that another record stands for, so that an investigation with two records counts once. */
export type StoodFor = ReadonlySet<string>;

/** Evidence rules, section 2: how a finding may count, if it may. */
export type Standing = 'CONTROLLED' | 'UNCONTROLLED';

/** How a finding compares, whatever is asked; null when neither a treated arm nor a comparison with one is reported. */
export function standingOf({ comparison, arm, comparator }: FindingFacts): Standing | 'HEAD_TO_HEAD' | null {
  if (!isRegenerative(arm.kind)) return null;
  if (comparison === 'WITHIN_ARM') return 'UNCONTROLLED';
  if (!comparator) return null;
  return isRegenerative(comparator.kind) ? 'HEAD_TO_HEAD' : 'CONTROLLED';
}

const holds = (wanted: TermIds, id: string | null): boolean => wanted === null || (id !== null && wanted.has(id));

export function severityHolds({ severities, severityMatch }: EvidenceQuestion, study: StudyFacts): boolean {
  if (severities === null) return true;
  const stated = severitiesOf(study.scale, study.grades);
  if (severityMatch === 'ONLY') return stated.length === 1 && severities.some((asked) => asked === stated[0]);
  return severities.some((asked) => stated.includes(asked));
}

export const gradeHolds = ({ grade }: EvidenceQuestion, study: StudyFacts): boolean =>
  grade === null || (study.scale === grade.scale && study.grades.includes(grade.value));

/** The filters on the study but those on severity and grade. */
export function studyHolds(question: EvidenceQuestion, study: StudyFacts): boolean {
  return (
    holds(question.conditions, study.condition) &&
    (question.designs?.has(study.design) ?? (study.design !== 'ANIMAL' && study.design !== 'IN_VITRO')) &&
    (question.publishedYear === null || (study.year !== null && inRange(study.year, question.publishedYear))) &&
    (question.mechanisms === null || study.mechanisms.some(({ id }) => holds(question.mechanisms, id)))
  );
}

export const timepointHolds = ({ timepointMonths: range }: EvidenceQuestion, finding: FindingFacts): boolean =>
  range === null || (finding.timepointMonths !== null && inRange(finding.timepointMonths, range));

/** The filters of section 2.4 on the finding and its arms, but the one on time. */
export function findingHolds(question: EvidenceQuestion, finding: FindingFacts): boolean {
  const { comparator } = finding;
  return (
    holds(question.outcomes, finding.outcome) &&
    holds(question.instruments, finding.instrument) &&
    armMatches(question.cellSources, finding.arm) &&
    armMatches(question.products, finding.arm) &&
    (question.donor === null || finding.arm.donor === question.donor) &&
    (question.comparators === null || (comparator !== null && question.comparators.has(comparator.kind))) &&
    (question.comparison === null || finding.comparison === question.comparison)
  );
}

/** True when a retraction rules the finding out: of its study, of all articles, or of the report that it names. */
export const ruledOutByRetraction = (question: EvidenceQuestion, { study, finding }: Row): boolean =>
  !question.includeRetracted && (study.retracted || finding.reportRetracted);

/** Evidence rules, section 2, but for what is asked of severity and grade. */
function eligibleButForSeverity(question: EvidenceQuestion, row: Row, stoodFor: StoodFor): Standing | null {
  const { study, finding } = row;
  if (stoodFor.has(study.id) || ruledOutByRetraction(question, row)) return null;
  if (finding.timepointMonths === 0 || !timepointHolds(question, finding)) return null;
  const standing = standingOf(finding);
  if (standing === null || standing === 'HEAD_TO_HEAD') return null;
  return findingHolds(question, finding) && studyHolds(question, study) ? standing : null;
}

/** Whether a finding counts for a question, and as what; null when it does not. */
export function eligible(question: EvidenceQuestion, row: Row, stoodFor: StoodFor): Standing | null {
  return severityHolds(question, row.study) && gradeHolds(question, row.study)
    ? eligibleButForSeverity(question, row, stoodFor)
    : null;
}

/**
 * True when a finding would count if its study stated the grades that the question asks about, and it states none.
 * What the study does state must fit.
 */
export function severityUnknown(question: EvidenceQuestion, row: Row, stoodFor: StoodFor): boolean {
  const { severities, grade } = question;
  const { scale, grades } = row.study;
  const stated = grades.length > 0 ? scale : null;
  const severityMissing = severities !== null && stated !== 'KELLGREN_LAWRENCE';
  const gradeMissing = grade !== null && stated !== grade.scale;
  if (!severityMissing && !gradeMissing) return false;
  const restFits =
    (severityMissing || severityHolds(question, row.study)) && (gradeMissing || gradeHolds(question, row.study));
  return restFits && eligibleButForSeverity(question, row, stoodFor) !== null;
}
