import type { FindingFacts } from './facts.js';
import { participantsIn, type Tally } from './tally.js';
import type { Vote } from './vote.js';

export const Verdict = {
  SUPPORTED: 'SUPPORTED',
  PRELIMINARY: 'PRELIMINARY',
  CONFLICTING: 'CONFLICTING',
  INCONCLUSIVE: 'INCONCLUSIVE',
  NOT_SUPPORTED: 'NOT_SUPPORTED',
  HARM: 'HARM',
  UNCONTROLLED_ONLY: 'UNCONTROLLED_ONLY',
  NO_EVIDENCE: 'NO_EVIDENCE',
} as const;
export type Verdict = keyof typeof Verdict;

export const VerdictMethod = {
  POOLED_EFFECT: 'POOLED_EFFECT',
  DIRECTION_OF_EFFECT: 'DIRECTION_OF_EFFECT',
  UNCONTROLLED: 'UNCONTROLLED',
  NONE: 'NONE',
} as const;
export type VerdictMethod = keyof typeof VerdictMethod;

/** Fewer people than this soften a verdict. */
export const smallNumber = 100;

/** True when nobody got a placebo, saline, usual care or nothing: worse than that treatment is not yet harm. */
export function againstActiveTreatment(
  { comparator, outcome }: FindingFacts,
  harmOutcomes: ReadonlySet<string>,
): boolean {
  if (!comparator || harmOutcomes.has(outcome)) return false;
  const inactive =
    ['PLACEBO', 'NO_TREATMENT'].includes(comparator.role) || ['SALINE', 'USUAL_CARE'].includes(comparator.kind);
  return !inactive;
}

const isAgainstActive = (vote: Vote, harmOutcomes: ReadonlySet<string>): boolean =>
  vote.kept.every((entry) => entry.direction !== 'WORSENED' || againstActiveTreatment(entry.finding, harmOutcomes));

/**
 * The verdict by direction of effect (evidence rules, section 4): what most controlled studies found, one vote each.
 * Votes are counted, not weighed; where effects can be pooled, the pooled effect decides instead.
 * `harmOutcomes` are the ids of adverse events and everything narrower.
 */
export function verdictByDirection(
  votes: readonly Vote[],
  tally: Tally,
  harmOutcomes: ReadonlySet<string>,
): { verdict: Verdict; method: VerdictMethod } {
  const controlled = votes.filter(({ standing }) => standing === 'CONTROLLED');
  const c = controlled.length;
  if (c === 0) {
    return votes.length > 0
      ? { verdict: 'UNCONTROLLED_ONLY', method: 'UNCONTROLLED' }
      : { verdict: 'NO_EVIDENCE', method: 'NONE' };
  }
  const method = 'DIRECTION_OF_EFFECT';
  const small = c === 1 || participantsIn(controlled) < smallNumber;
  if (tally.improved - tally.worsened > c / 2) return { verdict: small ? 'PRELIMINARY' : 'SUPPORTED', method };
  if (tally.worsened - tally.improved > c / 2) {
    const worsened = controlled.filter(({ direction }) => direction === 'WORSENED');
    if (!worsened.every((vote) => isAgainstActive(vote, harmOutcomes))) return { verdict: 'HARM', method };
    return { verdict: small ? 'INCONCLUSIVE' : 'NOT_SUPPORTED', method };
  }
  if (tally.noDifference > c / 2) return { verdict: small ? 'INCONCLUSIVE' : 'NOT_SUPPORTED', method };
  return { verdict: 'CONFLICTING', method };
}
