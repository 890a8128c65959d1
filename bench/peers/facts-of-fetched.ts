import type { ArmFacts, ArmNumbers, FindingFacts, StudyFacts } from '../../src/features/evidence/facts.js';
import type { QuestionRows } from '../../src/features/evidence/question-rows.js';
import { isStoodFor } from '../../src/features/evidence/evidence.loaders.js';
import { isRegenerative } from '../../src/features/study/study.js';
import type { EffectRecord } from '../../src/records/finding.js';
import * as values from '../../src/records/values.js';
import type { AwaitedStudy, FetchedArm, FetchedFinding, FetchedFlagship, FetchedStudy } from './fetched.js';

/** A text as one of a closed list; null stays null, anything else stops the bench. */
function among<T extends string>(list: Readonly<Record<string, T>>, text: string): T {
  const found = Object.values(list).find((value) => value === text);
  if (found === undefined) throw new Error(`"${text}" is none of ${Object.values(list).join(', ')}`);
  return found;
}
const orNone = <T extends string>(list: Readonly<Record<string, T>>, text: string | null): T | null =>
  text === null ? null : among(list, text);

const inStudy = (id: string): string => id.slice(id.indexOf('/') + 1);

const armFacts = (arm: FetchedArm): ArmFacts => ({
  id: inStudy(arm.id),
  kind: among(values.InterventionKind, arm.kind),
  role: among(values.ArmRole, arm.role),
  cellSource: arm.sources[0]?.id ?? null,
  product: arm.products[0]?.id ?? null,
  donor: orNone(values.Donor, arm.donor),
  doseCells: arm.doseCells,
  participants: arm.participants,
});

function studyFacts(study: FetchedStudy): StudyFacts {
  const [population] = study.conditionsConnection.edges;
  if (!population) throw new Error(`${study.id} has no condition`);
  return {
    id: study.id,
    status: among(values.StudyStatus, study.status),
    retracted: study.retracted,
    design: among(values.StudyDesign, study.design),
    year: study.year,
    participants: study.participants,
    condition: population.node.id,
    scale: orNone(values.GradingScale, population.properties.scale),
    grades: population.properties.grades ?? [],
    masking: orNone(values.Masking, study.masking),
    // Kept in the record alone: a peer that follows arrows cannot have it.
    withinPerson: false,
    followUpMonths: study.followUpMonths,
    ageMean: population.properties.ageMean,
    sameAs: study.sameAs ?? [],
    mechanisms: study.mechanismsConnection.edges.map(({ node, properties }) => ({
      id: node.id,
      relation: among(values.MechanismRelation, properties.relation),
      direction: orNone(values.MechanismDirection, properties.direction),
    })),
    riskOfBias: [],
  };
}

const readEffect: (text: string) => EffectRecord = JSON.parse;

function numbersOf(finding: FetchedFinding, arm: FetchedArm | undefined): ArmNumbers | null {
  const found = finding.valuesConnection.edges.find(({ node }) => node.id === arm?.id);
  if (!found) return null;
  return Object.fromEntries(Object.entries(found.properties).filter(([, value]) => value !== null));
}

/** True when an arm without regenerative treatment worsened at the same outcome, instrument and time. */
const othersWorsened = (finding: FetchedFinding, all: readonly FetchedFinding[]): boolean =>
  finding.comparison === 'WITHIN_ARM' &&
  finding.direction === 'NO_DIFFERENCE' &&
  all.some(
    (other) =>
      other.studies[0]?.id === finding.studies[0]?.id &&
      other.direction === 'WORSENED' &&
      other.within.some(({ kind }) => !isRegenerative(among(values.InterventionKind, kind))) &&
      other.outcomes[0]?.id === finding.outcomes[0]?.id &&
      other.instruments[0]?.id === finding.instruments[0]?.id &&
      other.timepointMonths === finding.timepointMonths,
  );

function findingFacts(finding: FetchedFinding, all: readonly FetchedFinding[]): FindingFacts | null {
  const own = finding.experimental[0] ?? finding.within[0];
  const outcome = finding.outcomes[0]?.id;
  if (!own || outcome === undefined) return null;
  const [comparator] = finding.comparator;
  return {
    id: inStudy(finding.id),
    outcome,
    outcomeAsReported: null,
    instrument: finding.instruments[0]?.id ?? null,
    instrumentAsReported: null,
    timepointMonths: finding.timepointMonths,
    lastFollowUp: finding.lastFollowUp ?? false,
    comparison: among(values.Comparison, finding.comparison),
    arm: armFacts(own),
    comparator: comparator ? armFacts(comparator) : null,
    direction: orNone(values.Direction, finding.direction),
    othersWorsened: othersWorsened(finding, all),
    valueKind: orNone(values.ValueKind, finding.valueKind),
    changeIs: null,
    eventIs: null,
    armNumbers: numbersOf(finding, own),
    comparatorNumbers: comparator ? numbersOf(finding, comparator) : null,
    effect: finding.effect === null ? null : readEffect(finding.effect),
    reportRetracted: finding.reports.some(({ retracted }) => retracted),
  };
}

const outlineOf = (study: AwaitedStudy): QuestionRows['outlines'][number] => ({
  study: studyFacts(study),
  arms: study.arms.map((arm) => ({ ...armFacts(arm), guidance: orNone(values.Guidance, arm.guidance) })),
  completionDate: study.completionDate,
  hasFindings: false,
  newestReportYear: null,
  countries: [],
  identifiers: [],
  firstAuthor: null,
  seriousEvents: [],
});

/** What a peer fetched, as the rows that the rules take. */
export function rowsOfFetched({ findings, awaited, newest }: FetchedFlagship, datasetVersion: string): QuestionRows {
  const rows = findings.flatMap((fetched) => {
    const finding = findingFacts(fetched, findings);
    const [study] = fetched.studies;
    return finding && study ? { finding, study: studyFacts(study) } : [];
  });
  const present = new Map(rows.map(({ study }) => [study.id, study]));
  const others = (study: StudyFacts): { id: string; namesBack: boolean }[] =>
    study.sameAs.flatMap((id) => {
      const other = present.get(id);
      return other && !other.retracted ? { id, namesBack: other.sameAs.includes(study.id) } : [];
    });
  return {
    datasetVersion,
    vocabularyVersion: null,
    rows,
    stoodFor: new Set([...present.values()].filter((study) => isStoodFor(study, others(study))).map(({ id }) => id)),
    outlines: awaited.map(outlineOf),
    newestReportYear: newest[0]?.newestReportYear ?? null,
  };
}
