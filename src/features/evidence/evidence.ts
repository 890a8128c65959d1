import type { Term, Vocabulary } from '../term/vocabulary.js';
import type { EvidenceAxis } from './axis.js';
import { directionOf } from './direction.js';
import { eligible, severityUnknown } from './eligibility.js';
import type { StudyFacts } from './facts.js';
import type { EvidenceQuestion } from './question.js';
import type { QuestionRows } from './rows-source.js';
import { kindOfAxis, rowsOf, voteRow, type VoteRow } from './rows.js';
import { summaryOf } from './summary.js';
import { verdictByDirection, type Verdict, type VerdictMethod } from './verdict.js';
import type { EligibleFinding } from './vote.js';

/** One row of an answer: what the studies of one member of the axis say, and what follows from it. */
export interface AnswerRow extends VoteRow {
  term: Term | null;
  verdict: Verdict;
  method: VerdictMethod;
  summary: string;
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
export function eligibleFindings(question: EvidenceQuestion, { rows, stoodFor }: QuestionRows): EligibleFinding[] {
  return rows.flatMap((row) => {
    const standing = eligible(question, row, stoodFor);
    return standing ? { ...row, standing, direction: directionOf(row.finding) } : [];
  });
}

const newestFirst = (a: StudyFacts, b: StudyFacts): number =>
  (b.year ?? -Infinity) - (a.year ?? -Infinity) || (a.id < b.id ? 1 : -1);

function studiesOfUnknownSeverity(question: EvidenceQuestion, { rows, stoodFor }: QuestionRows): StudyFacts[] {
  if (question.severities === null && question.grade === null) return [];
  const studies = new Map<string, StudyFacts>();
  for (const row of rows) if (severityUnknown(question, row, stoodFor)) studies.set(row.study.id, row.study);
  return [...studies.values()].sort(newestFirst);
}

/** Answers a question by the evidence rules. Pure: the same rows and vocabulary give the same answer. */
export function answer(
  question: EvidenceQuestion,
  axis: EvidenceAxis,
  rollUp: boolean,
  source: QuestionRows,
  vocabulary: Vocabulary,
): Answer {
  const findings = eligibleFindings(question, source);
  const adverseEvents = vocabulary.get('outcome', 'adverse-events');
  const harmOutcomes = adverseEvents ? vocabulary.withNarrower(adverseEvents) : new Set<string>();
  const judged = (row: VoteRow, name: string, overAllOutcomes: boolean, term: Term | null): AnswerRow => {
    const decided = verdictByDirection(row.votes, row.tally, harmOutcomes);
    return { ...row, ...decided, term, summary: summaryOf({ name, row, ...decided, overAllOutcomes }) };
  };
  const manyOutcomes = question.outcomes === null;
  return {
    rows: rowsOf(axis, findings, vocabulary, rollUp).map((row) => {
      const term = row.group === null ? null : vocabulary.get(kindOfAxis[axis], row.group);
      const name = term?.label ?? row.group ?? `No ${kindOfAxis[axis].replace('-', ' ')} stated`;
      return judged(row, name, manyOutcomes && axis !== 'OUTCOME', term);
    }),
    overall: judged(voteRow(null, findings), 'All studies', manyOutcomes, null),
    datasetVersion: source.datasetVersion,
    severityUnknown: studiesOfUnknownSeverity(question, source),
  };
}
