import {
  countEffect,
  type CountTable,
  type Effect,
  meanDifference,
  type SmdConvention,
  standardizedMeanDifference,
} from '../../../../src/statistics/index.js';
import { type Expectation, type Fixture, given, type Row } from './fixture.js';

/** One number to check, with the rows that it was computed from. */
export interface Case {
  readonly fixture: Fixture;
  readonly entry: Expectation;
  readonly rows: readonly Row[];
}

export function caseOf(fixture: Fixture, entry: Expectation): Case {
  const leftOut = (/^without ([^(]*)/.exec(entry.subset ?? '')?.[1] ?? '').trim().split(' and ').filter(Boolean);
  const rows = fixture.data.filter(({ study }) => !leftOut.some((name) => study.startsWith(name)));
  if (rows.length !== fixture.data.length - leftOut.length) throw new Error(`Not understood: ${entry.subset ?? ''}`);
  return { fixture, entry, rows };
}

export function tableOf(row: Row): CountTable {
  return {
    experimental: { events: given(row.e1, 'e1'), total: given(row.n1, 'n1') },
    comparator: { events: given(row.e2, 'e2'), total: given(row.n2, 'n2') },
  };
}

export function countMeasureOf({ fixture, entry }: Case): 'RR' | 'OR' | 'RD' {
  const measure = entry.effect ?? fixture.measure;
  if (measure === 'RR' || measure === 'OR' || measure === 'RD') return measure;
  throw new Error(`${measure} is not a measure of counts`);
}

export function effectsOf(test: Case, rows = test.rows): Effect[] {
  return rows.map((row) => effectOf(test, row));
}

export function effectOf(test: Case, row: Row): Effect {
  const { fixture, entry } = test;
  if (typeof row.yi === 'number') return { estimate: row.yi, variance: row.vi ?? given(row.sei, 'sei') ** 2 };
  if (typeof row.e1 === 'number') {
    const effect = countEffect(tableOf(row), countMeasureOf(test)).value;
    if (effect === null) throw new Error(`${row.study} has no effect`);
    return effect;
  }
  const experimental = { n: given(row.n1, 'n1'), mean: given(row.mean1, 'mean1'), sd: given(row.sd1, 'sd1') };
  const comparator = { n: given(row.n2, 'n2'), mean: given(row.mean2, 'mean2'), sd: given(row.sd2, 'sd2') };
  if (fixture.measure === 'SMD' || entry.method.endsWith('REVMAN')) {
    return standardizedMeanDifference(experimental, comparator, conventionOf(entry));
  }
  return meanDifference(experimental, comparator, entry.variance === 'pooled SD' ? 'POOLED' : 'SEPARATE');
}

function conventionOf({ method, convention = '' }: Expectation): SmdConvention {
  if (method.endsWith('REVMAN') || convention.includes('RevMan')) return 'REVMAN';
  if (convention.startsWith('esc')) return 'ESC';
  return convention.startsWith('unbiased') ? 'UNBIASED' : 'HEDGES';
}

/** The row that an entry speaks of: by its number where two studies have the same name. */
export function rowOf({ fixture, entry, rows }: Case): Row {
  const row = entry.row === undefined ? rows.find(({ study }) => study === entry.study) : fixture.data[entry.row - 1];
  if (!row) throw new Error(`No row ${entry.study ?? String(entry.row)}`);
  return row;
}

/** Rows of each group, in the order in which groups first appear. */
export function groupsOf({ rows }: Case): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const name = String(row.group ?? row.allocation);
    groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  return groups;
}
