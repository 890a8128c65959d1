import type { StudyRecord } from '../../records/study.js';
import type { Guidance } from '../../records/values.js';
import { armFacts, studyFacts, type ArmFacts, type StudyFacts } from '../evidence/facts.js';

/** What questions across studies need to know of a study beside its findings. Taken from its record and nothing else. */
export interface StudyOutline {
  study: StudyFacts;
  arms: (ArmFacts & { guidance: Guidance | null })[];
  completionDate: string | null;
  hasFindings: boolean;
  /** Year of the newest report. */
  newestReportYear: number | null;
  countries: string[];
  /** Registry numbers, DOIs and PubMed ids, in lower case. */
  identifiers: string[];
  firstAuthor: string | null;
  /** Counts of serious adverse events, one entry an arm and event. */
  seriousEvents: { arm: string; events: number | null; total: number | null }[];
}

export function outlineOf(record: StudyRecord): StudyOutline {
  const years = record.reports.flatMap(({ year }) => year ?? []);
  const identifiers = [
    ...(record.registrations ?? []),
    ...record.reports.flatMap(({ doi, pmid }) => [doi ?? [], pmid === undefined ? [] : `pmid ${pmid}`].flat()),
  ];
  return {
    study: studyFacts(record),
    arms: record.arms.map((arm) => ({ ...armFacts(arm), guidance: arm.intervention.guidance ?? null })),
    completionDate: record.completionDate ?? null,
    hasFindings: record.findings.length > 0,
    newestReportYear: years.length > 0 ? Math.max(...years) : null,
    countries: record.countries ?? [],
    identifiers: [...new Set(identifiers.map((text) => text.toLowerCase().trim()))],
    firstAuthor:
      record.reports.find(({ authors }) => authors && authors.length > 0)?.authors?.[0]?.toLowerCase() ?? null,
    seriousEvents: record.adverseEvents
      .filter(({ serious }) => serious)
      .flatMap(({ values = [] }) =>
        values.map(({ arm, events, total }) => ({ arm, events: events ?? null, total: total ?? null })),
      ),
  };
}
