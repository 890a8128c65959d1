import type { Analysis } from '../meta-analysis/analysis.js';
import { defaultOptions } from '../meta-analysis/analysis.js';
import { analysesByOutcome, sortFindings } from '../meta-analysis/meta-analysis.js';
import type { Vocabulary } from '../term/vocabulary.js';
import { awaitedStudies, type AwaitedAt, type AwaitedStudy, type Place } from './awaited.js';
import { certaintyOf, type Certainty } from './certainty.js';
import type { Row } from './facts.js';
import { decidingAnalysis, verdictByPool } from './pooled-verdict.js';
import type { EvidenceQuestion } from './question.js';
import type { QuestionRows } from './question-rows.js';
import type { VoteRow } from './rows.js';
import { participantsIn } from './tally.js';
import { verdictByDirection, type Verdict, type VerdictMethod } from './verdict.js';

/** What a row's votes and numbers come to. */
export interface Judgement {
  verdict: Verdict;
  method: VerdictMethod;
  certainty: Certainty | null;
  /** The analysis that decided; null where directions did. */
  deciding: Analysis | null;
  awaited: AwaitedStudy[];
}

/** What is the same for all rows of an answer. */
export interface Bench {
  question: EvidenceQuestion;
  vocabulary: Vocabulary;
  /** Ids of adverse events and everything narrower. */
  harmOutcomes: ReadonlySet<string>;
  awaitedAt: AwaitedAt;
}

export function benchFor(question: EvidenceQuestion, source: QuestionRows, vocabulary: Vocabulary): Bench {
  const adverseEvents = vocabulary.get('outcome', 'adverse-events');
  return {
    question,
    vocabulary,
    harmOutcomes: adverseEvents ? vocabulary.withNarrower(adverseEvents) : new Set(),
    awaitedAt: awaitedStudies(question, source.outlines, source.newestReportYear, vocabulary),
  };
}

/** One analysis an outcome over findings that the filters let through. */
export const analysesOf = (findings: readonly Row[], { question, vocabulary }: Bench): Analysis[] =>
  analysesByOutcome(sortFindings(question, findings, defaultOptions, vocabulary), defaultOptions);

/**
 * Judges a row: by a pooled effect where the row is about one outcome and a pool qualifies, else by directions; and
 * how sure that is. `analyses` are asked for only where a pool may decide.
 */
export function judge(
  row: VoteRow,
  analyses: () => readonly Analysis[],
  aboutOneOutcome: boolean,
  places: readonly Place[],
  bench: Bench,
): Judgement {
  const { question, harmOutcomes, awaitedAt } = bench;
  const controlled = row.votes.filter(({ standing }) => standing === 'CONTROLLED');
  const deciding = aboutOneOutcome && controlled.length > 0 ? decidingAnalysis(analyses(), controlled) : null;
  const decided = deciding
    ? { verdict: verdictByPool(deciding, participantsIn(controlled), harmOutcomes), method: 'POOLED_EFFECT' as const }
    : verdictByDirection(row.votes, row.tally, harmOutcomes);
  const awaited = awaitedAt(places);
  const due = awaited.filter((study) => study.due).length;
  return {
    ...decided,
    deciding,
    awaited,
    certainty: certaintyOf({ question, votes: row.votes, tally: row.tally, deciding, due }),
  };
}
