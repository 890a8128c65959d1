import { duplicateKeys } from '../features/duplicate/duplicate.js';
import { findingFacts, studyFacts } from '../features/evidence/facts.js';
import { storeFinding, storeOutline, storeStudy } from '../features/evidence/stored-facts.js';
import { outlineOf } from '../features/study/outline.js';
import { isRetracted, participantsOf, severitiesOf, yearOf } from '../features/study/study.js';
import { findingTags, studyTags } from '../features/study/tags.js';
import type { Parameter } from '../graph/statement.js';
import type { StudyRecord } from '../records/study.js';
import { phaseOfText } from '../records/values.js';
import { searchKeys } from '../shared/search-key.js';

type Properties = Readonly<Record<string, Parameter | undefined>>;
interface Child {
  readonly [key: string]: Parameter | undefined;
  id: string;
  properties: Properties;
}

/** A study's nodes and arrows, as the import writes them: the projection of its record. */
export interface StudyProjection {
  readonly [key: string]: Parameter | undefined;
  id: string;
  properties: Properties;
  condition: string;
  population: Properties;
  reports: readonly Child[];
  arms: readonly (Child & { source: string | undefined; product: string | undefined })[];
  findings: readonly Parameter[];
  events: readonly Parameter[];
  mechanisms: readonly Parameter[];
}

const distinct = (values: readonly (string | undefined)[]): string[] => [
  ...new Set(values.flatMap((value) => value ?? [])),
];

/** Keys that keep unknown values last in both directions of an ordered list. */
const last = { down: -1, up: 1_000_000_000 };

function studyProperties(record: StudyRecord, revision: string): Properties {
  const { population, arms, reports } = record;
  const year = yearOf(record);
  const participants = participantsOf(record);
  const outline = outlineOf(record);
  return {
    title: record.title,
    titleKey: record.title.toLowerCase().slice(0, 200),
    status: record.status,
    design: record.design,
    phase: record.phase && phaseOfText[record.phase],
    masking: record.masking,
    year: year ?? undefined,
    yearDown: year ?? last.down,
    yearUp: year ?? last.up,
    participants: participants ?? undefined,
    participantsDown: participants ?? last.down,
    participantsUp: participants ?? last.up,
    followUpMonths: record.followUpMonths,
    startDate: record.startDate,
    completionDate: record.completionDate,
    funding: record.funding,
    species: record.species,
    countries: record.countries,
    registrations: record.registrations,
    sameAs: record.sameAs,
    notes: record.notes,
    retracted: isRetracted(record),
    hasResults: record.findings.length > 0,
    conditionId: population.condition,
    scale: population.scale,
    grades: population.grades ?? [],
    severities: severitiesOf(population.scale, population.grades ?? []),
    cellTermIds: distinct(arms.flatMap(({ intervention }) => [intervention.cellSource, intervention.product])),
    sourceIds: distinct(arms.map(({ intervention }) => intervention.cellSource)),
    productIds: distinct(arms.map(({ intervention }) => intervention.product)),
    outcomeIds: distinct(record.findings.map(({ outcome }) => outcome)),
    mechanismIds: distinct(record.mechanisms.map(({ mechanism }) => mechanism)),
    tags: studyTags(record, outline.study),
    revision,
    outline: storeOutline(outline),
    duplicateKeys: duplicateKeys(outline),
    newestReportYear: outline.newestReportYear ?? undefined,
    searchLabel: record.title,
    searchText: [
      record.notes ?? '',
      ...arms.map(({ label }) => label),
      ...reports.map(({ title }) => title ?? ''),
    ].join('\n'),
    searchKeys: searchKeys([
      record.id,
      record.title,
      ...(record.registrations ?? []),
      ...reports.flatMap(({ doi, pmid, pmcid, title }) => [doi, pmid, pmcid, title]),
    ]),
  };
}

function findings(record: StudyRecord, revision: string): Parameter[] {
  const study = studyFacts(record);
  const storedStudy = storeStudy(study);
  const factsById = new Map(findingFacts(record).map((facts) => [facts.id, facts]));
  return record.findings.map((finding) => {
    const facts = factsById.get(finding.id);
    return {
      id: `${record.id}/${finding.id}`,
      outcome: finding.outcome,
      instrument: finding.instrument,
      experimental: finding.experimental && `${record.id}/${finding.experimental}`,
      comparator: finding.comparator && `${record.id}/${finding.comparator}`,
      within: finding.arm && `${record.id}/${finding.arm}`,
      report: finding.report && `${record.id}/${finding.report}`,
      values: (finding.values ?? []).map(({ arm, ...properties }) => ({ arm: `${record.id}/${arm}`, properties })),
      properties: {
        ...(finding.effect && { effect: JSON.stringify(finding.effect) }),
        studyId: record.id,
        conditionId: record.population.condition,
        outcomeId: finding.outcome,
        comparison: finding.comparison,
        direction: finding.direction,
        timepointMonths: finding.timepointMonths,
        lastFollowUp: finding.lastFollowUp,
        valueKind: finding.valueKind,
        locator: finding.locator,
        note: finding.note,
        tags: (facts && findingTags(study, facts)) ?? undefined,
        sameAs: record.sameAs,
        revision,
        facts: facts && storeFinding(facts),
        study: storedStudy,
      },
    };
  });
}

/** The projection of a study record of this revision. Pure: the same record gives the same nodes and arrows. */
export function projectStudy(record: StudyRecord, revision: string): StudyProjection {
  const inStudy = (id: string | undefined): string | undefined => id && `${record.id}/${id}`;
  const { condition, ...population } = record.population;
  return {
    id: record.id,
    properties: studyProperties(record, revision),
    condition,
    population: { ...population, severities: severitiesOf(population.scale, population.grades ?? []) },
    reports: record.reports.map(({ id, retraction, ...report }) => ({
      id: `${record.id}/${id}`,
      properties: {
        ...report,
        studyId: record.id,
        retracted: retraction !== undefined,
        retractionDate: retraction?.date,
        retractionReason: retraction?.reason,
        searchLabel: report.title,
        searchText: [report.journal ?? '', ...(report.authors ?? [])].join('\n'),
        searchKeys: searchKeys([report.title, report.doi, report.pmid, report.pmcid]),
      },
    })),
    arms: record.arms.map(({ id, intervention: { cellSource, product, ...intervention }, ...arm }) => ({
      id: `${record.id}/${id}`,
      source: cellSource,
      product,
      properties: { ...arm, ...intervention, studyId: record.id },
    })),
    findings: findings(record, revision),
    events: record.adverseEvents.map(({ values = [], report, ...event }, index) => ({
      id: `${record.id}/${index + 1}`,
      report: inStudy(report),
      properties: { ...event, studyId: record.id },
      values: values.map(({ arm, ...properties }) => ({ arm: `${record.id}/${arm}`, properties })),
    })),
    mechanisms: record.mechanisms.map(({ mechanism, report, ...properties }, index) => ({
      mechanism,
      properties: { ...properties, index, report: inStudy(report) },
    })),
  };
}
