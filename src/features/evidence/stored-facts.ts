import type { StudyOutline } from '../study/outline.js';
import type { ArmFacts, FindingFacts, StudyFacts } from './facts.js';

/** Facts as the graph keeps them, as JSON: what says nothing (null, false, no entries) is left out. */
type Sparse<T, Always extends keyof T> = Pick<T, Always> & Partial<T>;
type StoredArm = Sparse<ArmFacts, 'id' | 'kind' | 'role'>;
export type StoredStudy = Sparse<StudyFacts, 'id' | 'status' | 'design' | 'condition'>;
export type StoredFinding = Omit<Sparse<FindingFacts, 'id' | 'outcome' | 'comparison'>, 'arm' | 'comparator'> & {
  arm: StoredArm;
  comparator?: StoredArm;
};
export type StoredOutline = Omit<Partial<StudyOutline>, 'study' | 'arms'> & {
  study: StoredStudy;
  arms: (StoredArm & Partial<Pick<StudyOutline['arms'][number], 'guidance'>>)[];
};

/** Without what says nothing: half the bytes, and the bytes are what a wide answer costs. */
const telling = (facts: object): object =>
  Object.fromEntries(
    Object.entries(facts).filter(
      ([, value]) => value !== null && value !== false && !(Array.isArray(value) && value.length === 0),
    ),
  );

export const storeStudy = (facts: StudyFacts): string => JSON.stringify(telling(facts));
export const storeFinding = ({ arm, comparator, ...facts }: FindingFacts): string =>
  JSON.stringify({ ...telling(facts), arm: telling(arm), ...(comparator && { comparator: telling(comparator) }) });
export const storeOutline = ({ study, arms, ...rest }: StudyOutline): string =>
  JSON.stringify({ ...telling(rest), study: telling(study), arms: arms.map(telling) });

// Every property is named, in one order, so that all facts have one shape: spreading defaults under them takes
// twenty times as long, and the rules then run slower too.

export const restoreStudy = (stored: StoredStudy): StudyFacts => ({
  id: stored.id,
  status: stored.status,
  retracted: stored.retracted ?? false,
  design: stored.design,
  year: stored.year ?? null,
  participants: stored.participants ?? null,
  condition: stored.condition,
  scale: stored.scale ?? null,
  grades: stored.grades ?? [],
  masking: stored.masking ?? null,
  withinPerson: stored.withinPerson ?? false,
  followUpMonths: stored.followUpMonths ?? null,
  ageMean: stored.ageMean ?? null,
  sameAs: stored.sameAs ?? [],
  mechanisms: stored.mechanisms ?? [],
  riskOfBias: stored.riskOfBias ?? [],
});

const restoreArm = (stored: StoredArm): ArmFacts => ({
  id: stored.id,
  kind: stored.kind,
  role: stored.role,
  cellSource: stored.cellSource ?? null,
  product: stored.product ?? null,
  donor: stored.donor ?? null,
  doseCells: stored.doseCells ?? null,
  participants: stored.participants ?? null,
});

export const restoreFinding = (stored: StoredFinding): FindingFacts => ({
  id: stored.id,
  outcome: stored.outcome,
  outcomeAsReported: stored.outcomeAsReported ?? null,
  instrument: stored.instrument ?? null,
  instrumentAsReported: stored.instrumentAsReported ?? null,
  timepointMonths: stored.timepointMonths ?? null,
  lastFollowUp: stored.lastFollowUp ?? false,
  comparison: stored.comparison,
  arm: restoreArm(stored.arm),
  comparator: stored.comparator ? restoreArm(stored.comparator) : null,
  direction: stored.direction ?? null,
  othersWorsened: stored.othersWorsened ?? false,
  valueKind: stored.valueKind ?? null,
  changeIs: stored.changeIs ?? null,
  eventIs: stored.eventIs ?? null,
  armNumbers: stored.armNumbers ?? null,
  comparatorNumbers: stored.comparatorNumbers ?? null,
  effect: stored.effect ?? null,
  reportRetracted: stored.reportRetracted ?? false,
});

export const restoreOutline = (stored: StoredOutline): StudyOutline => ({
  study: restoreStudy(stored.study),
  arms: stored.arms.map((arm) => ({ ...restoreArm(arm), guidance: arm.guidance ?? null })),
  completionDate: stored.completionDate ?? null,
  hasFindings: stored.hasFindings ?? false,
  newestReportYear: stored.newestReportYear ?? null,
  countries: stored.countries ?? [],
  identifiers: stored.identifiers ?? [],
  firstAuthor: stored.firstAuthor ?? null,
  seriousEvents: stored.seriousEvents ?? [],
});
