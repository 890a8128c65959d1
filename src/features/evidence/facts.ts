import type { ArmValueRecord, EffectRecord, FindingRecord } from '../../records/finding.js';
import type { ArmRecord, StudyRecord } from '../../records/study.js';
import type {
  ArmRole,
  ChangeSign,
  Comparison,
  Direction,
  Donor,
  EventMeaning,
  GradingScale,
  InterventionKind,
  Masking,
  MechanismDirection,
  MechanismRelation,
  RiskOfBiasJudgement,
  StudyDesign,
  StudyStatus,
  ValueKind,
} from '../../records/values.js';
import { armOf, isRegenerative, isRetracted, participantsOf, reportOf, yearOf } from '../study/study.js';

/**
 * What the rules need to know of a study. Taken from its record and from nothing else, so that the copy kept in the
 * graph and one made from an older version of the record give the same answer.
 */
export interface StudyFacts {
  id: string;
  status: StudyStatus;
  retracted: boolean;
  design: StudyDesign;
  year: number | null;
  participants: number | null;
  condition: string;
  scale: GradingScale | null;
  grades: number[];
  masking: Masking | null;
  withinPerson: boolean;
  followUpMonths: number | null;
  ageMean: number | null;
  sameAs: string[];
  mechanisms: { id: string; relation: MechanismRelation; direction: MechanismDirection | null }[];
  riskOfBias: { domain: string; judgement: RiskOfBiasJudgement }[];
}

export interface ArmFacts {
  id: string;
  kind: InterventionKind;
  role: ArmRole;
  cellSource: string | null;
  product: string | null;
  donor: Donor | null;
  doseCells: number | null;
  participants: number | null;
}

/** Numbers of one arm as printed; `arm` is left out. */
export type ArmNumbers = Omit<ArmValueRecord, 'arm'>;

/** What the rules need to know of a finding. */
export interface FindingFacts {
  id: string;
  outcome: string;
  outcomeAsReported: string | null;
  instrument: string | null;
  instrumentAsReported: string | null;
  timepointMonths: number | null;
  lastFollowUp: boolean;
  comparison: Comparison;
  /** The experimental arm of a comparison between arms; the arm itself of one within an arm. */
  arm: ArmFacts;
  /** Null for a comparison within an arm. */
  comparator: ArmFacts | null;
  direction: Direction | null;
  /** A within-arm NO_DIFFERENCE of a study in which an arm without regenerative treatment got worse at the same time. */
  othersWorsened: boolean;
  valueKind: ValueKind | null;
  changeIs: ChangeSign | null;
  eventIs: EventMeaning | null;
  armNumbers: ArmNumbers | null;
  comparatorNumbers: ArmNumbers | null;
  effect: EffectRecord | null;
  reportRetracted: boolean;
}

/** A finding with its study: one row of a question. */
export interface Row {
  study: StudyFacts;
  finding: FindingFacts;
}

export function studyFacts(record: StudyRecord): StudyFacts {
  const { population } = record;
  return {
    id: record.id,
    status: record.status,
    retracted: isRetracted(record),
    design: record.design,
    year: yearOf(record),
    participants: participantsOf(record),
    condition: population.condition,
    scale: population.scale ?? null,
    grades: population.grades ?? [],
    masking: record.masking ?? null,
    withinPerson: record.withinPerson ?? false,
    followUpMonths: record.followUpMonths ?? null,
    ageMean: population.ageMean ?? null,
    sameAs: record.sameAs ?? [],
    mechanisms: record.mechanisms.map(({ mechanism, relation, direction }) => ({
      id: mechanism,
      relation,
      direction: direction ?? null,
    })),
    riskOfBias: (record.riskOfBias ?? []).map(({ domain, judgement }) => ({ domain, judgement })),
  };
}

export const armFacts = (arm: ArmRecord): ArmFacts => ({
  id: arm.id,
  kind: arm.intervention.kind,
  role: arm.role,
  cellSource: arm.intervention.cellSource ?? null,
  product: arm.intervention.product ?? null,
  donor: arm.intervention.donor ?? null,
  doseCells: arm.intervention.doseCells ?? null,
  participants: arm.participants ?? null,
});

function numbersOf(finding: FindingRecord, armId: string | undefined): ArmNumbers | null {
  const value = finding.values?.find(({ arm }) => arm === armId);
  if (!value) return null;
  const { arm: _arm, ...numbers } = value;
  return numbers;
}

/** True when an arm without regenerative treatment worsened at the same outcome, instrument and timepoint. */
function othersWorsened(study: StudyRecord, finding: FindingRecord): boolean {
  return study.findings.some((other) => {
    const arm = other.comparison === 'WITHIN_ARM' ? armOf(study, other.arm) : null;
    return (
      arm !== null &&
      !isRegenerative(arm.intervention.kind) &&
      other.direction === 'WORSENED' &&
      other.outcome === finding.outcome &&
      other.instrument === finding.instrument &&
      other.timepointMonths === finding.timepointMonths
    );
  });
}

/** The findings of a study as the rules read them, in the order of the record. */
export function findingFacts(record: StudyRecord): FindingFacts[] {
  return record.findings.flatMap((finding) => {
    const ownId = finding.comparison === 'BETWEEN_ARMS' ? finding.experimental : finding.arm;
    const arm = armOf(record, ownId);
    if (!arm) return [];
    const comparator = finding.comparison === 'BETWEEN_ARMS' ? armOf(record, finding.comparator) : null;
    return {
      id: finding.id,
      outcome: finding.outcome,
      outcomeAsReported: finding.outcomeAsReported ?? null,
      instrument: finding.instrument ?? null,
      instrumentAsReported: finding.instrumentAsReported ?? null,
      timepointMonths: finding.timepointMonths ?? null,
      lastFollowUp: finding.lastFollowUp ?? false,
      comparison: finding.comparison,
      arm: armFacts(arm),
      comparator: comparator && armFacts(comparator),
      direction: finding.direction ?? null,
      othersWorsened:
        finding.comparison === 'WITHIN_ARM' && finding.direction === 'NO_DIFFERENCE' && othersWorsened(record, finding),
      valueKind: finding.valueKind ?? null,
      changeIs: finding.changeIs ?? null,
      eventIs: finding.eventIs ?? null,
      armNumbers: numbersOf(finding, ownId),
      comparatorNumbers: comparator && numbersOf(finding, finding.comparator),
      effect: finding.effect ?? null,
      reportRetracted: reportOf(record, finding.report)?.retraction !== undefined,
    };
  });
}
