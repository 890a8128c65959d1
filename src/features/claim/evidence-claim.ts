import type { ClaimQuestion, ClaimSense } from '../../records/claim.js';
import { benchFor, analysesOf, judge, type Judgement } from '../evidence/judgement.js';
import { eligibleFindings, once } from '../evidence/evidence.js';
import { questionOf } from '../evidence/filter.js';
import type { EvidenceQuestion } from '../evidence/question.js';
import type { QuestionRows } from '../evidence/question-rows.js';
import { voteRow, type VoteRow } from '../evidence/rows.js';
import type { EligibleFinding } from '../evidence/vote.js';
import { askedFindings } from '../meta-analysis/meta-analysis.js';
import { isLowRisk } from '../meta-analysis/risk-of-bias.js';
import { counted } from '../evidence/summary.js';
import type { Vocabulary } from '../term/vocabulary.js';
import type { ClaimVerdict, Weighed } from './claim.js';

/** The question of the graph that one question of a claim is. */
export function questionOfClaim(asked: ClaimQuestion, vocabulary: Vocabulary): EvidenceQuestion {
  const { severities, onlyLowRiskOfBias: _low, ...filter } = asked;
  return { ...questionOf(filter, vocabulary), severities: severities && severities.length > 0 ? severities : null };
}

/** The rows that a question of a claim may count. */
export const rowsAsked = (source: QuestionRows, { onlyLowRiskOfBias = false }: ClaimQuestion): QuestionRows =>
  onlyLowRiskOfBias ? { ...source, rows: source.rows.filter(({ study }) => isLowRisk(study)) } : source;

/** What a row says of a claim of this sense (evidence rules, section 7). */
export function verdictBySense(
  { verdict }: Pick<Judgement, 'verdict'>,
  { tally }: VoteRow,
  sense: ClaimSense,
): ClaimVerdict {
  switch (sense) {
    case 'BENEFIT':
      return verdict === 'HARM' ? 'NOT_SUPPORTED' : verdict;
    case 'HARM':
      if (verdict === 'HARM' || tally.worsened > tally.controlled / 2) return 'SUPPORTED';
      return verdict === 'SUPPORTED' || verdict === 'PRELIMINARY' ? 'NOT_SUPPORTED' : verdict;
    case 'NO_DIFFERENCE':
      if (verdict === 'NOT_SUPPORTED') return 'SUPPORTED';
      return verdict === 'SUPPORTED' || verdict === 'HARM' ? 'NOT_SUPPORTED' : verdict;
  }
}

const supports = { BENEFIT: ['IMPROVED'], HARM: ['WORSENED'], NO_DIFFERENCE: ['NO_DIFFERENCE'] } as const;

/** The findings that were counted: those of controlled votes, or of the others where there are none. */
function countedFindings({ votes, tally }: VoteRow): EligibleFinding[] {
  return votes
    .filter(({ standing }) => tally.controlled === 0 || standing === 'CONTROLLED')
    .flatMap(({ kept }) => kept);
}

/** One question of a claim, answered. */
export interface Part {
  verdict: ClaimVerdict;
  row: VoteRow;
  said: string;
}

function tallied({ tally }: VoteRow): string {
  if (tally.controlled > 0) {
    const mixed = tally.mixed > 0 ? `, ${tally.mixed} mixed` : '';
    return `${counted(tally.controlled, 'controlled study', 'controlled studies')} (${tally.improved} improved, ${tally.noDifference} without difference, ${tally.worsened} worsened${mixed})`;
  }
  return tally.uncontrolled > 0
    ? `only ${counted(tally.uncontrolled, 'study', 'studies')} without a control arm`
    : 'no study that counts';
}

/** Words for what a question asked and what was found. */
export function partSaid(
  name: string,
  row: VoteRow,
  { verdict, deciding }: Pick<Judgement, 'verdict' | 'deciding'>,
): string {
  const pooled = deciding ? `, decided by the pooled effect of ${deciding.k} studies` : '';
  const harm = verdict === 'HARM' ? ', which point to harm' : '';
  return `on ${name} ${tallied(row)}${pooled}${harm}: ${verdict.toLowerCase().replaceAll('_', ' ')}`;
}

/** Answers one question of a claim by the overall row of the evidence. */
export function evidencePart(
  asked: ClaimQuestion,
  sense: ClaimSense,
  source: QuestionRows,
  vocabulary: Vocabulary,
): Part {
  const question = questionOfClaim(asked, vocabulary);
  const rows = rowsAsked(source, asked);
  const bench = benchFor(question, rows, vocabulary);
  const row = voteRow(null, eligibleFindings(question, rows, vocabulary));
  const analyses = once(() => analysesOf(askedFindings(question, rows.rows, rows.stoodFor), bench));
  const judgement = judge(row, analyses, true, [], bench);
  const label = vocabulary.get('outcome', asked.outcome)?.label ?? asked.outcome;
  return { verdict: verdictBySense(judgement, row, sense), row, said: partSaid(label, row, judgement) };
}

const senseWords = { BENEFIT: 'a benefit', HARM: 'harm', NO_DIFFERENCE: 'no difference' } as const;

/** Several questions together: their verdict where all agree, else conflicting. */
export function together(parts: readonly Part[], sense: ClaimSense, asked: string): Weighed {
  const verdicts = new Set(parts.map(({ verdict }) => verdict));
  const [first] = verdicts;
  const verdict = verdicts.size === 1 && first ? first : 'CONFLICTING';
  const findings = parts.flatMap(({ row }) => countedFindings(row));
  const wanted: readonly string[] = supports[sense];
  const against = ({ direction }: EligibleFinding): boolean =>
    direction !== null && direction !== 'MIXED' && !wanted.includes(direction);
  return {
    verdict,
    explanation: `Asked for ${senseWords[sense]}${asked}. Found: ${parts.map(({ said }) => said).join('; ')}.`,
    supporting: findings.filter(({ direction }) => direction !== null && wanted.includes(direction)),
    opposing: findings.filter(against),
  };
}
