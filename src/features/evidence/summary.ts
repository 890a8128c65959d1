import type { CertaintyLevel, InterventionKind } from '../../records/values.js';
import type { Judgement } from './judgement.js';
import { isSmallBenefit } from './pooled-verdict.js';
import type { VoteRow } from './rows.js';
import { participantsIn } from './tally.js';
import { smallNumber, type Verdict } from './verdict.js';

export interface SummaryFacts {
  /** Label of the member, or what the overall row is about. */
  name: string;
  row: VoteRow;
  judgement: Judgement;
  /** True when the row mixes outcomes, so that its verdict is over all of them. */
  overAllOutcomes: boolean;
}

const verdictWords: Record<Verdict, string> = {
  SUPPORTED: 'a benefit is supported',
  PRELIMINARY: 'there is preliminary support for a benefit',
  CONFLICTING: 'studies conflict',
  INCONCLUSIVE: 'the evidence is inconclusive',
  NOT_SUPPORTED: 'a benefit is not supported',
  HARM: 'the evidence points to harm',
  UNCONTROLLED_ONLY: 'only studies without a control arm report on it',
  NO_EVIDENCE: 'no study that counts reports a direction',
};

const comparatorWords: Record<InterventionKind, string> = {
  CELL_THERAPY: 'cell therapy',
  CELL_FREE: 'cell-free products',
  BIRTH_TISSUE: 'birth tissue',
  HYALURONIC_ACID: 'hyaluronic acid',
  PRP: 'platelet-rich plasma',
  CORTICOSTEROID: 'corticosteroid',
  SALINE: 'saline',
  SURGERY: 'surgery',
  PHYSIOTHERAPY: 'physiotherapy',
  USUAL_CARE: 'usual care',
  OTHER: 'other treatments',
};

export const counted = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

function comparators({ votes }: VoteRow): string {
  const kinds = new Set(
    votes.flatMap(({ kept }) => kept.flatMap(({ finding }) => finding.comparator?.kind ?? [])).sort(),
  );
  return kinds.size === 0 ? '' : ` against ${listed([...kinds].map((kind) => comparatorWords[kind]))}`;
}

function controlledCounts({ tally, votes }: VoteRow): string {
  const controlled = votes.filter(({ standing }) => standing === 'CONTROLLED');
  const people = participantsIn(controlled);
  const one = controlled.length === 1;
  const small = one || people < smallNumber;
  const studies =
    small && one ? 'one small study' : counted(controlled.length, 'controlled study', 'controlled studies');
  const size = `${tally.randomized} randomised, ${counted(people, 'participant', 'participants')}`;
  const together = small && !one ? ', together no larger than one small study' : '';
  const mixed = tally.mixed > 0 ? `, ${tally.mixed} mixed` : '';
  const directions = `${tally.improved} improved, ${tally.noDifference} without difference, ${tally.worsened} worsened${mixed}`;
  return `${studies}${one ? ' with a control arm' : ''} (${size})${together}; ${directions}`;
}

const certaintyWords: Record<CertaintyLevel, string> = {
  HIGH: 'high certainty',
  MODERATE: 'moderate certainty',
  LOW: 'low certainty',
  VERY_LOW: 'very low certainty',
};

/** What a pooled effect adds to its verdict. */
function pooledWords({ deciding, verdict }: Judgement): string {
  if (!deciding) return '';
  const small = (verdict === 'SUPPORTED' || verdict === 'PRELIMINARY') && isSmallBenefit(deciding);
  return ` by the pooled effect of ${deciding.k} studies${small ? ', though the benefit is small' : ''}`;
}

/** One sentence that says what the row says and no more. */
export function summaryOf({ name, row, judgement, overAllOutcomes }: SummaryFacts): string {
  const { tally, findings } = row;
  const { verdict, certainty } = judgement;
  const lead = `${overAllOutcomes ? 'Over all outcomes, ' : ''}${name}: ${verdictWords[verdict]}`;
  if (verdict === 'NO_EVIDENCE') {
    const silent = findings.filter(({ direction }) => direction === null).length;
    const why = silent > 0 ? `; ${counted(silent, 'finding states', 'findings state')} no direction` : '';
    return `${lead}${why}.`;
  }
  const sure = certainty ? `; ${certaintyWords[certainty.level]}` : '';
  if (verdict === 'UNCONTROLLED_ONLY') {
    const { uncontrolled, uncontrolledImproved, participants } = tally;
    return `${lead}: ${counted(uncontrolled, 'study', 'studies')} (${counted(participants, 'participant', 'participants')}), ${uncontrolledImproved} improved against their own baseline${sure}.`;
  }
  return `${lead}${comparators(row)}${pooledWords(judgement)}: ${controlledCounts(row)}${sure}.`;
}
