import type { StudyRecord } from '../../records/study.js';
import type { FindingFacts, StudyFacts } from '../evidence/facts.js';
import { isRegenerative, severitiesOf } from './study.js';

/** What a tag tells of a finding or a study; each is kept as `kind:value` in the one index that questions are sought in. */
export type TagKind =
  | 'is'
  | 'condition'
  | 'outcome'
  | 'cells'
  | 'treatedWith'
  | 'donor'
  | 'instrument'
  | 'comparator'
  | 'comparison'
  | 'mechanism'
  | 'design'
  | 'status'
  | 'severity'
  | 'grade'
  | 'year';

/** What a tagged node is: `is` has these values. */
export type Tagged = 'finding' | 'study' | 'awaited' | 'treating' | 'examining' | 'countsSerious';

/** The severity of studies that state no Kellgren-Lawrence grade. */
export const severityNotStated = 'NOT_STATED';

export const tag = (kind: TagKind, value: string): string => `${kind}:${value}`;
export const gradeTag = (scale: string, grade: number): string => `${scale}/${grade}`;
/** Years as four digits, so that their order as texts is their order. */
export const yearTag = (year: number): string => String(Math.min(9999, Math.max(0, year))).padStart(4, '0');

type Tags = Partial<Record<TagKind, readonly (string | null | undefined | false)[]>>;

const written = (tags: Tags): string[] => {
  const kinds: TagKind[] = [
    ...(['is', 'condition', 'outcome', 'cells', 'treatedWith', 'donor', 'instrument', 'comparator'] as const),
    ...(['comparison', 'mechanism', 'design', 'status', 'severity', 'grade', 'year'] as const),
  ];
  return kinds.flatMap((kind) => [...new Set(tags[kind] ?? [])].flatMap((value) => (value ? tag(kind, value) : [])));
};

const ofStudy = ({ condition, design, mechanisms, scale, grades, year }: StudyFacts) => ({
  condition: [condition],
  design: [design],
  mechanism: mechanisms.map(({ id }) => id),
  severity: scale === 'KELLGREN_LAWRENCE' && grades.length > 0 ? severitiesOf(scale, grades) : [severityNotStated],
  grade: scale === null ? [] : grades.map((grade) => gradeTag(scale, grade)),
  year: year === null ? [] : [yearTag(year)],
});

/** What a finding is found by; null for a finding about an arm without regenerative treatment, which answers nothing. */
export function findingTags(study: StudyFacts, finding: FindingFacts): string[] | null {
  const { arm, comparator } = finding;
  if (!isRegenerative(arm.kind)) return null;
  return written({
    ...ofStudy(study),
    is: ['finding'],
    outcome: [finding.outcome],
    cells: [arm.cellSource, arm.product],
    donor: [arm.donor],
    instrument: [finding.instrument],
    comparator: [comparator?.kind],
    comparison: [finding.comparison],
  });
}

/** What a study is found by: by all of its arms, and by those of regenerative treatment apart. */
export function studyTags(record: StudyRecord, study: StudyFacts): string[] {
  const interventions = record.arms.map(({ intervention }) => intervention);
  const treating = interventions.filter(({ kind }) => isRegenerative(kind));
  const awaited = record.status === 'REGISTERED' && record.findings.length === 0;
  const serious = record.adverseEvents.some(({ serious: isSerious }) => isSerious);
  const treats = [
    'treating',
    awaited && 'awaited',
    study.mechanisms.length > 0 && 'examining',
    serious && 'countsSerious',
  ];
  return written({
    ...ofStudy(study),
    is: ['study', ...(treating.length > 0 ? treats : [])],
    status: [record.status],
    outcome: record.findings.map(({ outcome }) => outcome),
    cells: interventions.flatMap(({ cellSource, product }) => [cellSource, product]),
    treatedWith: treating.flatMap(({ cellSource, product }) => [cellSource, product]),
    donor: treating.map(({ donor }) => donor),
    comparator: interventions.map(({ kind }) => kind),
  });
}
