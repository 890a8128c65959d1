import type { ClaimRecord } from '../../records/claim.js';
import { weighed, type Weighed } from './claim.js';
import { evidencePart, together } from './evidence-claim.js';
import { headToHeadPart } from './head-to-head.js';
import { weighSafety } from './safety-claim.js';
import { weighGuidance, weighMechanism, weighUse, type StudyEvidence } from './study-claim.js';

/** Weighs a claim against the studies (evidence rules, section 7). Pure. */
export function weigh({ asks }: Pick<ClaimRecord, 'asks'>, evidence: StudyEvidence): Weighed {
  const { rows, vocabulary } = evidence;
  switch (asks.kind) {
    case 'EVIDENCE':
      return together(
        asks.questions.map((question) => evidencePart(question, asks.sense, rows, vocabulary)),
        asks.sense,
        '',
      );
    case 'HEAD_TO_HEAD':
      return together(
        asks.questions.map((question) => headToHeadPart(question, asks, asks.sense, rows, vocabulary)),
        asks.sense,
        ' of one regenerative treatment over another',
      );
    case 'MECHANISM':
      return weighMechanism(asks, evidence);
    case 'USE':
      return weighUse(asks, evidence);
    case 'GUIDANCE':
      return weighGuidance(asks, evidence);
    case 'SAFETY':
      return weighSafety(asks.cellSource, evidence);
    case 'NONE':
      return weighed('NOT_TESTABLE', `Cannot be tested: ${asks.reason}.`);
  }
}
