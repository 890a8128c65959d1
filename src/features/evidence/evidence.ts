import { grouped } from '../../shared/grouped.js';
import type { Analysis } from '../meta-analysis/analysis.js';
import { askedFindings } from '../meta-analysis/meta-analysis.js';
import type { Term, Vocabulary } from '../term/vocabulary.js';
import type { Place } from './awaited.js';
import type { EvidenceAxis } from './axis.js';
import { directionOf } from './direction.js';
import { eligible, severityUnknown } from './eligibility.js';
import type { Row, StudyFacts } from './facts.js';
import { analysesOf, benchFor, judge, type Judgement } from './judgement.js';
import type { EvidenceQuestion } from './question.js';
import type { QuestionRows } from './question-rows.js';
import { groupsOf, kindOfAxis, rowsOf, voteRow, type VoteRow } from './rows.js';
import { summaryOf } from './summary.js';
import type { EligibleFinding } from './vote.js';

/** One row of an answer: what the studies of one member of the axis say, and what follows from it. */
export interface AnswerRow extends VoteRow, Judgement {
  term: Term | null;
  summary: string;
  /** One meta-analysis an outcome; computed when called. */
  analyses: () => Analysis[];
}

/** An answer, whole: the rows of the axis and one over everything. */
export interface Answer {
  rows: AnswerRow[];
  overall: AnswerRow;
  datasetVersion: string;
  /** Studies that would count if they stated the grades asked about; newest first. */
  severityUnknown: StudyFacts[];
}

/** The findings that count for a question, each with its direction. */
export function eligibleFindings(
  question: EvidenceQuestion,
  { rows, stoodFor }: QuestionRows,
  vocabulary: Vocabulary,
): EligibleFinding[] {
  return rows.flatMap((row) => {
    const standing = eligible(question, row, stoodFor);
    return standing ? { ...row, standing, direction: directionOf(row, vocabulary) } : [];
  });
}

const newestFirst = (a: StudyFacts, b: StudyFacts): number =>
  (a.year === b.year ? 0 : (b.year ?? -Infinity) < (a.year ?? -Infinity) ? -1 : 1) || (a.id < b.id ? 1 : -1);

function studiesOfUnknownSeverity(question: EvidenceQuestion, { rows, stoodFor }: QuestionRows): StudyFacts[] {
  if (question.severities === null && question.grade === null) return [];
  const studies = new Map<string, StudyFacts>();
  for (const row of rows) if (severityUnknown(question, row, stoodFor)) studies.set(row.study.id, row.study);
  return [...studies.values()].sort(newestFirst);
}

/** Calls once and remembers. */
export function once<T>(compute: () => T): () => T {
  let done: { value: T } | null = null;
  return () => (done ??= { value: compute() }).value;
}

/** Answers a question by the evidence rules. Pure: the same rows and vocabulary give the same answer. */
export function answer(
  question: EvidenceQuestion,
  axis: EvidenceAxis,
  rollUp: boolean,
  source: QuestionRows,
  vocabulary: Vocabulary,
): Answer {
  const bench = benchFor(question, source, vocabulary);
  const findings = eligibleFindings(question, source, vocabulary);
  const asked = once(() => askedFindings(question, source.rows, source.stoodFor));
  const askedByGroup = once(() => grouped(asked(), (entry) => groupsOf(axis, entry, vocabulary, rollUp)));
  const oneOutcome = question.outcomes !== null;
  const judged = (
    row: VoteRow,
    rows: () => readonly Row[],
    about: { name: string; term: Term | null; oneOutcome: boolean; places: Place[] },
  ): AnswerRow => {
    const analyses = once(() => analysesOf(rows(), bench));
    const judgement = judge(row, analyses, about.oneOutcome, about.places, bench);
    const summary = summaryOf({ name: about.name, row, judgement, overAllOutcomes: !about.oneOutcome });
    return { ...row, ...judgement, term: about.term, summary, analyses };
  };
  return {
    rows: rowsOf(axis, findings, vocabulary, rollUp).map((row) => {
      const { group } = row;
      const kind = kindOfAxis[axis];
      const term = group === null ? null : vocabulary.get(kind, group);
      const ofGroup = (): Row[] => askedByGroup().get(group) ?? [];
      return judged(row, ofGroup, {
        name: term?.label ?? group ?? `No ${kind.replace('-', ' ')} stated`,
        term,
        oneOutcome: oneOutcome || axis === 'OUTCOME',
        places: [{ axis, member: group, rollUp }],
      });
    }),
    overall: judged(voteRow(null, findings), asked, { name: 'All studies', term: null, oneOutcome, places: [] }),
    datasetVersion: source.datasetVersion,
    severityUnknown: studiesOfUnknownSeverity(question, source),
  };
}
