import type { ArmRecord, ReportRecord, StudyRecord } from '../../records/study.js';
import { severityOfKellgrenLawrence } from '../../records/term.js';
import type { GradingScale, InterventionKind, Severity } from '../../records/values.js';

/** Year of a study: the year of its first report that has one; null when none has. */
export const yearOf = (study: StudyRecord): number | null =>
  study.reports.find((report) => report.year !== undefined)?.year ?? null;

/** People in a study: as stated, else the sum over the arms that state a size, else null. */
export function participantsOf(study: StudyRecord): number | null {
  if (study.participants !== undefined) return study.participants;
  const sizes = study.arms.flatMap((arm) => arm.participants ?? []);
  return sizes.length > 0 ? sizes.reduce((sum, size) => sum + size, 0) : null;
}

/** The severities that the grades of a population stand for; grades of other scales than Kellgren-Lawrence: none. */
export function severitiesOf(scale: GradingScale | null | undefined, grades: readonly number[]): Severity[] {
  if (scale !== 'KELLGREN_LAWRENCE') return [];
  const found = [...new Set(grades)].sort((a, b) => a - b).map((grade) => severityOfKellgrenLawrence[grade]);
  return found.filter((severity) => severity !== undefined);
}

/** True when the study, or every article that reports it, was retracted. */
export function isRetracted(study: StudyRecord): boolean {
  const articles = study.reports.filter(({ kind }) => kind === 'ARTICLE');
  return study.status === 'RETRACTED' || (articles.length > 0 && articles.every(({ retraction }) => retraction));
}

const regenerativeKinds: ReadonlySet<InterventionKind> = new Set(['CELL_THERAPY', 'CELL_FREE', 'BIRTH_TISSUE']);

/** True for the interventions that this graph is about: cells, cell products without cells, birth tissue. */
export const isRegenerative = (kind: InterventionKind): boolean => regenerativeKinds.has(kind);

export const armOf = (study: StudyRecord, id: string | undefined): ArmRecord | null =>
  study.arms.find((arm) => arm.id === id) ?? null;

export const reportOf = (study: StudyRecord, id: string | undefined): ReportRecord | null =>
  study.reports.find((report) => report.id === id) ?? null;

/** A report as a reference list has it: authors, year, title, journal, volume, pages, identifier. */
export function citationOf(report: ReportRecord): string {
  const authors = report.authors ?? [];
  const names = authors.length > 6 ? `${authors.slice(0, 6).join(', ')}, et al` : authors.join(', ');
  const place = [report.journal, report.volume].filter(Boolean).join(' ');
  const where = report.pages === undefined ? place : `${place}${place === '' ? '' : ':'}${report.pages}`;
  const identifier =
    report.doi !== undefined
      ? `doi:${report.doi}`
      : report.pmid !== undefined
        ? `PMID ${report.pmid}`
        : (report.pmcid ?? report.url ?? '');
  const year = report.year === undefined ? '' : `(${report.year})`;
  const lead = [names, year].filter((part) => part !== '').join(' ');
  const parts = [lead, report.title ?? '', where, identifier].filter((part) => part !== '');
  return `${parts.map((part) => part.replace(/\.$/, '')).join('. ')}.`;
}
