import type { Finding, Report, Row, Study } from './answer.js';
import { cells, labelled } from './layout.js';
import { identifierOf, words } from './words.js';

function whenSeen({ timepointMonths, lastFollowUp }: Finding): string {
  if (timepointMonths !== null) return `${timepointMonths} months`;
  return lastFollowUp ? 'last follow-up' : 'no time stated';
}

function whatWasSeen({ outcome, outcomeAsReported, instrument, instrumentAsReported, comparator }: Finding): string {
  const measured = instrument?.label ?? instrumentAsReported;
  return [
    outcomeAsReported ?? outcome.label,
    ...(measured === null ? [] : [measured]),
    comparator ? `against ${comparator.label}` : 'against baseline',
  ].join(', ');
}

function findingLines(finding: Finding, main: Report | undefined, width: number): string[] {
  const found = finding.derivedDirection ?? finding.direction;
  const other = finding.report !== null && finding.report.id !== main?.id ? identifierOf(finding.report) : null;
  const rest = Math.max(width - 49, 40);
  return cells(
    [
      whatWasSeen(finding),
      whenSeen(finding),
      found === null ? '-' : words(found),
      other === null ? finding.locator : `${finding.locator}; ${other}`,
    ],
    [{ width: Math.ceil(rest / 2) }, { width: 14 }, { width: 13 }, { width: Math.floor(rest / 2) }],
    '  ',
    8,
  );
}

function studyLines(study: Study, findings: readonly Finding[], width: number): string[] {
  const [main] = study.reports;
  const known = [
    words(study.design),
    study.participants === null ? 'size not stated' : `${study.participants} people`,
    study.id,
    (main && identifierOf(main)) ?? null,
  ].filter((part) => part !== null);
  return [
    ...labelled(`  ${study.year ?? '-'}`, `${study.title} (${known.join(', ')})`, 8, width),
    ...findings.flatMap((finding) => findingLines(finding, main, width)),
  ];
}

/**
 * Every study of a row, and below it each finding that decided its vote: outcome, time, direction, locator; a report is
 * named with the locator where it is not the study's first.
 */
export function studiesOfRow({ studies, findings }: Row, width: number): string[] {
  const byStudy = new Map<string, Finding[]>(studies.nodes.map(({ id }) => [id, []]));
  for (const finding of findings.nodes) byStudy.get(finding.study.id)?.push(finding);
  return studies.nodes.flatMap((study) => studyLines(study, byStudy.get(study.id) ?? [], width));
}
