import type { ClaimRecord, ClaimSourceRecord } from '../../records/claim.js';
import type { EligibleFinding } from '../evidence/vote.js';

export const ClaimVerdict = {
  SUPPORTED: 'SUPPORTED',
  PRELIMINARY: 'PRELIMINARY',
  CONFLICTING: 'CONFLICTING',
  INCONCLUSIVE: 'INCONCLUSIVE',
  NOT_SUPPORTED: 'NOT_SUPPORTED',
  UNCONTROLLED_ONLY: 'UNCONTROLLED_ONLY',
  NO_EVIDENCE: 'NO_EVIDENCE',
  NOT_TESTABLE: 'NOT_TESTABLE',
} as const;
export type ClaimVerdict = keyof typeof ClaimVerdict;

/** A claim with where it was said. */
export interface SourcedClaim {
  claim: ClaimRecord;
  source: ClaimSourceRecord['source'];
}

/** What the evidence says of a claim, with the very findings counted. */
export interface Weighed {
  verdict: ClaimVerdict;
  explanation: string;
  supporting: EligibleFinding[];
  opposing: EligibleFinding[];
}

export const weighed = (verdict: ClaimVerdict, explanation: string): Weighed => ({
  verdict,
  explanation,
  supporting: [],
  opposing: [],
});
