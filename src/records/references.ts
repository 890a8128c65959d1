import * as z from 'zod';
import { nearest } from '../shared/nearest.js';
import { invalid, jsonPath, type Problem } from './problems.js';
import type { TermKind } from './term.js';

/** What the reference checks need to know of the vocabulary. */
export interface TermLookup {
  has(kind: TermKind, id: string): boolean;
  ids(kind: TermKind): readonly string[];
}

const word = z.string().optional().catch(undefined);
const listOf = <T extends z.ZodType>(item: T) => z.array(item).catch([]);

/** The ids of a study record, read tolerantly, so that references are checked beside the shape and not after it. */
const view = z.object({
  id: word,
  registrations: listOf(z.unknown()),
  sameAs: listOf(word),
  reports: listOf(z.object({ id: word, doi: word, pmid: word, pmcid: word, url: word }).catch(() => ({}))),
  population: z.object({ condition: word }).catch(() => ({})),
  arms: listOf(
    z
      .object({
        id: word,
        intervention: z.object({ kind: word, cellSource: word, product: word }).catch(() => ({})),
      })
      .catch(() => ({ intervention: {} })),
  ),
  findings: listOf(
    z
      .object({
        id: word,
        outcome: word,
        instrument: word,
        comparison: word,
        experimental: word,
        comparator: word,
        arm: word,
        report: word,
        values: listOf(
          z
            .object({
              arm: word,
              events: z.number().optional().catch(undefined),
              total: z.number().optional().catch(undefined),
            })
            .catch(() => ({})),
        ),
        effect: z
          .object({ ciLow: z.number().optional().catch(undefined), ciHigh: z.number().optional().catch(undefined) })
          .catch(() => ({})),
      })
      .catch(() => ({ values: [], effect: {} })),
  ),
  adverseEvents: listOf(
    z.object({ report: word, values: listOf(z.object({ arm: word }).catch(() => ({}))) }).catch(() => ({ values: [] })),
  ),
  mechanisms: listOf(z.object({ mechanism: word, report: word }).catch(() => ({}))),
});
type StudyView = z.infer<typeof view>;
type FindingView = StudyView['findings'][number];

const regenerative: readonly (string | undefined)[] = ['CELL_THERAPY', 'CELL_FREE', 'BIRTH_TISSUE'];

const kindName: Record<TermKind, string> = {
  'cell-source': 'cell source',
  'cell-product': 'cell product',
  condition: 'condition',
  outcome: 'outcome',
  instrument: 'instrument',
  mechanism: 'mechanism',
};

class ReferenceCheck {
  readonly problems: Problem[] = [];
  readonly warnings: Problem[] = [];
  constructor(
    private readonly study: StudyView,
    private readonly terms: TermLookup,
  ) {}

  term(kind: TermKind, id: string | undefined, path: PropertyKey[]): void {
    if (id === undefined || this.terms.has(kind, id)) return;
    const near = nearest(id, this.terms.ids(kind), 3).join(', ');
    this.problems.push({
      code: 'UNKNOWN_TERM',
      path: jsonPath(path),
      message: `no ${kindName[kind]} has the id "${id}"; the nearest are ${near}`,
    });
  }

  member(list: readonly { id?: string }[], what: string, id: string | undefined, path: PropertyKey[]): void {
    const ids = list.flatMap((entry) => entry.id ?? []);
    if (id === undefined || ids.includes(id)) return;
    const have = ids.length > 0 ? `it has ${ids.join(', ')}` : 'it has none';
    this.problems.push({
      code: 'NOT_FOUND',
      path: jsonPath(path),
      message: `no ${what} of this study has the id "${id}"; ${have}`,
    });
  }

  unique(list: readonly { id?: string }[], name: string): void {
    const seen = new Set<string>();
    for (const [index, { id }] of list.entries()) {
      if (id === undefined) continue;
      if (seen.has(id)) {
        this.problems.push({
          code: 'DUPLICATE',
          path: jsonPath([name, index, 'id']),
          message: `the id "${id}" stands twice in ${name}`,
        });
      }
      seen.add(id);
    }
  }

  finding(finding: FindingView, path: PropertyKey[]): void {
    const { arms, reports } = this.study;
    this.term('outcome', finding.outcome, [...path, 'outcome']);
    this.term('instrument', finding.instrument, [...path, 'instrument']);
    for (const side of ['experimental', 'comparator', 'arm'] as const) {
      this.member(arms, 'arm', finding[side], [...path, side]);
    }
    this.member(reports, 'report', finding.report, [...path, 'report']);
    this.sides(finding, path);
    const compared = [finding.experimental, finding.comparator, finding.arm];
    const valueArms = new Set<string>();
    for (const [index, value] of finding.values.entries()) {
      const at = [...path, 'values', index];
      this.member(arms, 'arm', value.arm, [...at, 'arm']);
      if (value.arm !== undefined) {
        if (valueArms.has(value.arm))
          this.problems.push({
            code: 'DUPLICATE',
            path: jsonPath([...at, 'arm']),
            message: `the arm "${value.arm}" has values twice`,
          });
        valueArms.add(value.arm);
        if (arms.some(({ id }) => id === value.arm) && !compared.includes(value.arm)) {
          this.warnings.push(
            invalid(
              [...at, 'arm'],
              `the arm "${value.arm}" is not one that this finding compares; its values are kept and not used`,
            ),
          );
        }
      }
      if (value.events !== undefined && value.total !== undefined && value.events > value.total) {
        this.problems.push(invalid([...at, 'events'], `must be at most the total of ${value.total}`));
      }
    }
    const { ciLow, ciHigh } = finding.effect;
    if (ciLow !== undefined && ciHigh !== undefined && ciLow > ciHigh) {
      this.problems.push(invalid([...path, 'effect', 'ciLow'], `must be at most ciHigh, which is ${ciHigh}`));
    }
  }

  private sides({ comparison, experimental, comparator, arm }: FindingView, path: PropertyKey[]): void {
    const wanted = { BETWEEN_ARMS: ['experimental', 'comparator'], WITHIN_ARM: ['arm'] }[comparison ?? ''];
    if (!wanted) return;
    for (const [side, id] of Object.entries({ experimental, comparator, arm })) {
      if (wanted.includes(side) && id === undefined)
        this.problems.push(invalid([...path, side], `is required where comparison is ${comparison}`));
      if (!wanted.includes(side) && id !== undefined)
        this.problems.push(invalid([...path, side], `has no place where comparison is ${comparison}`));
    }
    if (comparison !== 'BETWEEN_ARMS' || experimental === undefined) return;
    if (experimental === comparator)
      this.problems.push(invalid([...path, 'comparator'], 'must be another arm than experimental'));
    const kind = (id: string | undefined) => this.study.arms.find((entry) => entry.id === id)?.intervention.kind;
    if (!regenerative.includes(kind(experimental)) && regenerative.includes(kind(comparator))) {
      this.warnings.push(
        invalid(
          [...path, 'comparator'],
          'the comparator is the regenerative arm and the experimental arm is not: this finding counts in no answer; swap the two arms and the direction',
        ),
      );
    }
  }

  run(): void {
    const { study } = this;
    this.unique(study.reports, 'reports');
    this.unique(study.arms, 'arms');
    this.unique(study.findings, 'findings');
    this.term('condition', study.population.condition, ['population', 'condition']);
    for (const [index, { intervention }] of study.arms.entries()) {
      this.term('cell-source', intervention.cellSource, ['arms', index, 'intervention', 'cellSource']);
      this.term('cell-product', intervention.product, ['arms', index, 'intervention', 'product']);
    }
    for (const [index, finding] of study.findings.entries()) this.finding(finding, ['findings', index]);
    for (const [index, event] of study.adverseEvents.entries()) {
      this.member(study.reports, 'report', event.report, ['adverseEvents', index, 'report']);
      for (const [at, { arm }] of event.values.entries())
        this.member(study.arms, 'arm', arm, ['adverseEvents', index, 'values', at, 'arm']);
    }
    for (const [index, { mechanism, report }] of study.mechanisms.entries()) {
      this.term('mechanism', mechanism, ['mechanisms', index, 'mechanism']);
      this.member(study.reports, 'report', report, ['mechanisms', index, 'report']);
    }
    if (study.registrations.length === 0) {
      for (const [index, report] of study.reports.entries()) {
        if (!(report.doi ?? report.pmid ?? report.pmcid ?? report.url)) {
          this.problems.push(
            invalid(['reports', index], 'needs a doi, pmid, pmcid or url, as the study has no registration'),
          );
        }
      }
    }
    const self = study.sameAs.indexOf(study.id ?? '');
    if (study.id !== undefined && self >= 0) this.problems.push(invalid(['sameAs', self], 'must name another study'));
  }
}

/** All references of a study record that lead nowhere or contradict each other; the record need not have passed its schema. */
export function checkReferences(record: unknown, terms: TermLookup): { problems: Problem[]; warnings: Problem[] } {
  const seen = view.safeParse(record);
  if (!seen.success) return { problems: [], warnings: [] };
  const check = new ReferenceCheck(seen.data, terms);
  check.run();
  return { problems: check.problems, warnings: check.warnings };
}
