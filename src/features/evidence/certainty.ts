import type { CertaintyLevel } from '../../records/values.js';
import { severitiesOf } from '../study/study.js';
import type { Analysis } from '../meta-analysis/analysis.js';
import { judgementOf } from '../meta-analysis/risk-of-bias.js';
import type { EvidenceQuestion } from './question.js';
import { participantsIn, type Tally } from './tally.js';
import type { Vote } from './vote.js';

export const CertaintyDomain = {
  RISK_OF_BIAS: 'RISK_OF_BIAS',
  INCONSISTENCY: 'INCONSISTENCY',
  INDIRECTNESS: 'INDIRECTNESS',
  IMPRECISION: 'IMPRECISION',
  PUBLICATION_BIAS: 'PUBLICATION_BIAS',
} as const;
export type CertaintyDomain = keyof typeof CertaintyDomain;

/** How many levels one domain takes, and why. */
export interface CertaintyReason {
  domain: CertaintyDomain;
  steps: number;
  explanation: string;
}

export interface Certainty {
  level: CertaintyLevel;
  reasons: CertaintyReason[];
}

/** What the certainty of a row rests on. */
export interface CertaintyFacts {
  question: EvidenceQuestion;
  votes: readonly Vote[];
  tally: Tally;
  /** The analysis that decided the row; null where directions did. */
  deciding: Analysis | null;
  /** Registered studies that were to report by now. */
  due: number;
}

const levels: readonly CertaintyLevel[] = ['HIGH', 'MODERATE', 'LOW', 'VERY_LOW'];

function median(sizes: readonly number[]): number {
  const sorted = [...sizes].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? 1;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? upper) + upper) / 2 : upper;
}

/** Size of each vote: where it is not known, the median of those that are; 1 where none is. */
function sizesOf(votes: readonly Vote[]): (vote: Vote) => number {
  const known = votes.flatMap(({ participants }) => participants ?? []);
  const usual = known.length > 0 ? median(known) : 1;
  return ({ participants }) => participants ?? usual;
}

const share = (part: number, whole: number): string => `${Math.round((100 * part) / whole)} %`;

function riskOfBias(votes: readonly Vote[], size: (vote: Vote) => number, whole: number): CertaintyReason {
  const domain = 'RISK_OF_BIAS';
  const people = (wanted: (vote: Vote) => boolean): number =>
    votes.filter(wanted).reduce((sum, vote) => sum + size(vote), 0);
  if (votes.some(({ study }) => judgementOf(study) !== null)) {
    const high = people(({ study }) => judgementOf(study) === 'HIGH');
    const some = people(({ study }) => (judgementOf(study) ?? 'SOME_CONCERNS') === 'SOME_CONCERNS');
    const steps = high >= whole / 2 ? 2 : high + some >= whole / 2 ? 1 : 0;
    return {
      domain,
      steps,
      explanation: `${share(high, whole)} of the participants are in studies at high risk of bias, ${share(some, whole)} in studies with some concerns or without an assessment.`,
    };
  }
  const open = people(({ study }) => study.masking === null || study.masking === 'NONE' || study.masking === 'SINGLE');
  return {
    domain,
    steps: open > whole / 2 ? 1 : 0,
    explanation: `No assessment is recorded; ${share(open, whole)} of the participants are in studies with no or single masking, or that do not state it.`,
  };
}

function inconsistency({ tally, deciding }: CertaintyFacts): CertaintyReason {
  const domain = 'INCONSISTENCY';
  if (deciding?.pooled) {
    const { i2 } = deciding.pooled;
    const steps = i2 > 75 ? 2 : i2 > 50 ? 1 : 0;
    return { domain, steps, explanation: `I² of the pooled effect is ${i2.toFixed(0)} %.` };
  }
  const { controlled, improved, noDifference, worsened, mixed } = tally;
  if (controlled < 2) return { domain, steps: 0, explanation: 'There is one controlled study.' };
  const largest = Math.max(improved, noDifference, worsened, mixed);
  const steps = largest < controlled / 2 ? 2 : largest < (3 / 4) * controlled ? 1 : 0;
  return { domain, steps, explanation: `${largest} of ${controlled} controlled studies agree on a direction.` };
}

function indirectness(question: EvidenceQuestion, votes: readonly Vote[]): CertaintyReason {
  const domain = 'INDIRECTNESS';
  if (votes.every(({ study }) => study.design === 'ANIMAL' || study.design === 'IN_VITRO')) {
    return { domain, steps: 2, explanation: 'Every study was done in animals or in the laboratory.' };
  }
  const { severities, grade } = question;
  const broader = votes.filter(
    ({ study }) =>
      (severities !== null &&
        severitiesOf(study.scale, study.grades).some((severity) => !severities.includes(severity))) ||
      (grade !== null && study.scale === grade.scale && study.grades.some((value) => value !== grade.value)),
  ).length;
  if (severities === null && grade === null)
    return { domain, steps: 0, explanation: 'The studies ask what was asked.' };
  return {
    domain,
    steps: broader > votes.length / 2 ? 1 : 0,
    explanation: `${broader} of ${votes.length} controlled studies also include people of other severities or grades.`,
  };
}

function imprecision(people: number): CertaintyReason {
  const steps = people < 100 ? 2 : people < 400 ? 1 : 0;
  return { domain: 'IMPRECISION', steps, explanation: `${people} participants are known.` };
}

function publicationBias({ tally, deciding, due }: CertaintyFacts): CertaintyReason {
  const p = deciding?.egger?.pValue ?? null;
  const missing = due > 0 && due >= tally.controlled / 2;
  const asymmetric = p !== null && p < 0.1;
  const egger = p === null ? '' : ` Egger's test gives p = ${p.toFixed(3)}.`;
  return {
    domain: 'PUBLICATION_BIAS',
    steps: missing || asymmetric ? 1 : 0,
    explanation: `${due} registered ${due === 1 ? 'study' : 'studies'} that should have reported ${due === 1 ? 'has' : 'have'} not.${egger}`,
  };
}

/** How sure a row is, as GRADE has it (evidence rules, section 6); null without evidence. */
export function certaintyOf(facts: CertaintyFacts): Certainty | null {
  if (facts.votes.length === 0) return null;
  const votes = facts.votes.filter(({ standing }) => standing === 'CONTROLLED');
  if (votes.length === 0) return { level: 'VERY_LOW', reasons: [] };
  const size = sizesOf(votes);
  const whole = votes.reduce((sum, vote) => sum + size(vote), 0);
  const randomized = votes
    .filter(({ study }) => study.design === 'RANDOMIZED')
    .reduce((sum, vote) => sum + size(vote), 0);
  const reasons = [
    riskOfBias(votes, size, whole),
    inconsistency(facts),
    indirectness(facts.question, votes),
    imprecision(participantsIn(votes)),
    publicationBias(facts),
  ];
  const start = randomized > whole / 2 ? 0 : 2;
  const down = reasons.reduce((sum, { steps }) => sum + steps, 0);
  return { level: levels[Math.min(start + down, levels.length - 1)] ?? 'VERY_LOW', reasons };
}
