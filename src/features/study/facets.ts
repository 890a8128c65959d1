import type { StudyRecord } from '../../records/study.js';
import type { TermKind } from '../../records/term.js';
import type { Vocabulary } from '../term/vocabulary.js';
import { severitiesOf, yearOf } from './study.js';
import type { FacetCount } from './study-list.queries.js';

/** One way to divide a list of studies, with the count under each value, most first. */
export interface FacetOf {
  name: string;
  values: { value: string; label: string; count: number }[];
}

const order = ['design', 'status', 'year', 'condition', 'cellSource', 'product', 'outcome', 'severity'] as const;
const kinds: Partial<Record<string, TermKind>> = {
  condition: 'condition',
  cellSource: 'cell-source',
  product: 'cell-product',
  outcome: 'outcome',
};

/** The value of studies that state none, so that the counts of a facet add up. */
export const notStated = 'NOT_STATED';

/** Counts as facets with labels: most first, then by value; studies that state nothing stand last. */
export function facetsOf(counts: readonly FacetCount[], vocabulary: Vocabulary): FacetOf[] {
  return order.map((name) => {
    const kind = kinds[name];
    const values = counts
      .filter((entry) => entry.name === name)
      .map(({ value, count }) => {
        if (value === null) return { value: notStated, label: 'Not stated', count };
        const label = kind ? (vocabulary.get(kind, value)?.label ?? value) : value.replaceAll('_', ' ').toLowerCase();
        return { value, label, count };
      });
    const stated = (value: string): number => (value === notStated ? 1 : 0);
    values.sort((a, b) => stated(a.value) - stated(b.value) || b.count - a.count || (a.value < b.value ? -1 : 1));
    return { name, values };
  });
}

const orNothing = (ids: readonly (string | undefined)[]): (string | null)[] => {
  const stated = [...new Set(ids.flatMap((id) => id ?? []))];
  return stated.length > 0 ? stated : [null];
};

/** The same counts for studies whose records are at hand. */
export function countFacets(records: readonly StudyRecord[]): FacetCount[] {
  const counts = new Map<string, FacetCount>();
  const add = (name: string, value: string | null): void => {
    const key = JSON.stringify([name, value]);
    const entry = counts.get(key) ?? { name, value, count: 0 };
    entry.count += 1;
    counts.set(key, entry);
  };
  for (const record of records) {
    const { population, arms, findings } = record;
    const year = yearOf(record);
    add('design', record.design);
    add('status', record.status);
    add('year', year === null ? null : String(year));
    add('condition', population.condition);
    for (const id of orNothing(arms.map(({ intervention }) => intervention.cellSource))) add('cellSource', id);
    for (const id of orNothing(arms.map(({ intervention }) => intervention.product))) add('product', id);
    for (const id of orNothing(findings.map(({ outcome }) => outcome))) add('outcome', id);
    for (const id of orNothing(severitiesOf(population.scale, population.grades ?? []))) add('severity', id);
  }
  return [...counts.values()];
}
