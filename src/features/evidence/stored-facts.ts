import type { StudyOutline } from '../study/outline.js';
import type { ArmFacts, FindingFacts, StudyFacts } from './facts.js';

const noStudy: Omit<StudyFacts, 'id' | 'status' | 'design' | 'condition'> = {
  retracted: false,
  year: null,
  participants: null,
  scale: null,
  grades: [],
  masking: null,
  withinPerson: false,
  followUpMonths: null,
  ageMean: null,
  sameAs: [],
  mechanisms: [],
  riskOfBias: [],
};

const noArm: Omit<ArmFacts, 'id' | 'kind' | 'role'> = {
  cellSource: null,
  product: null,
  donor: null,
  doseCells: null,
  participants: null,
};

const noFinding: Omit<FindingFacts, 'id' | 'outcome' | 'comparison' | 'arm'> = {
  outcomeAsReported: null,
  instrument: null,
  instrumentAsReported: null,
  timepointMonths: null,
  lastFollowUp: false,
  comparator: null,
  direction: null,
  othersWorsened: false,
  valueKind: null,
  changeIs: null,
  eventIs: null,
  armNumbers: null,
  comparatorNumbers: null,
  effect: null,
  reportRetracted: false,
};

/** Without what says nothing: half the bytes, and the bytes are what a wide answer costs. */
const telling = (facts: object): object =>
  Object.fromEntries(
    Object.entries(facts).filter(
      ([, value]) => value !== null && value !== false && !(Array.isArray(value) && value.length === 0),
    ),
  );

type Stored<T, Blank> = Omit<T, keyof Blank> & Partial<T>;
type StoredArm = Stored<ArmFacts, typeof noArm>;
/** Facts as the graph keeps them, as JSON: what says nothing is left out. */
export type StoredStudy = Stored<StudyFacts, typeof noStudy>;
export type StoredFinding = Omit<Stored<FindingFacts, typeof noFinding>, 'arm' | 'comparator'> & {
  arm: StoredArm;
  comparator?: StoredArm;
};

const noOutline: Omit<StudyOutline, 'study' | 'arms'> = {
  completionDate: null,
  hasFindings: false,
  newestReportYear: null,
  countries: [],
  identifiers: [],
  firstAuthor: null,
  seriousEvents: [],
};
export type StoredOutline = Omit<Stored<StudyOutline, typeof noOutline>, 'study' | 'arms'> & {
  study: StoredStudy;
  arms: (StoredArm & Partial<Pick<StudyOutline['arms'][number], 'guidance'>>)[];
};

export const storeStudy = (facts: StudyFacts): string => JSON.stringify(telling(facts));
export const storeFinding = ({ arm, comparator, ...facts }: FindingFacts): string =>
  JSON.stringify({ ...telling(facts), arm: telling(arm), ...(comparator && { comparator: telling(comparator) }) });

export const restoreStudy = (facts: StoredStudy): StudyFacts => ({ ...noStudy, ...facts });
export const restoreFinding = ({ arm, comparator, ...facts }: StoredFinding): FindingFacts => ({
  ...noFinding,
  ...facts,
  arm: { ...noArm, ...arm },
  comparator: comparator ? { ...noArm, ...comparator } : null,
});

export const storeOutline = ({ study, arms, ...rest }: StudyOutline): string =>
  JSON.stringify({ ...telling(rest), study: telling(study), arms: arms.map(telling) });
export const restoreOutline = ({ study, arms, ...rest }: StoredOutline): StudyOutline => ({
  ...noOutline,
  ...rest,
  study: restoreStudy(study),
  arms: arms.map((arm) => ({ ...noArm, guidance: null, ...arm })),
});
