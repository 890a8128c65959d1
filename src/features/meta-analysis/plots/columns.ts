import type { IncludedStudy } from '../analysis.js';
import { commonDecimals, decimalsFor, fixed } from './numbers.js';
import { textWidth } from './text-width.js';

/** A column of the table beside the plot: one cell a study, and one of the total. */
export interface Column {
  header: string;
  cells: string[];
  total: string;
  width: number;
}

/** The columns of one arm, under its name. */
export interface ArmColumns {
  arm: string;
  columns: Column[];
}

type ArmKey = 'experimental' | 'comparator';

/** A column as wide as its widest text. */
export function column(header: string, cells: string[], total = ''): Column {
  const widths = [...cells, header, total].map((content, index) => textWidth(content, { bold: index >= cells.length }));
  return { header, cells, total, width: Math.max(...widths) };
}

const arms = [
  ['experimental', 'Experimental'],
  ['comparator', 'Comparator'],
] as const;

/** Numbers as a column: alike in decimals; blank where a study has none. */
function numbers(header: string, values: readonly (number | null)[], most: number, withTotal = false): Column {
  const known = values.filter((value) => value !== null);
  const decimals = commonDecimals(known, most);
  const sum = known.reduce((all, value) => all + value, 0);
  const cells = values.map((value) => (value === null ? '' : fixed(value, decimals)));
  return column(header, cells, withTotal && known.length === values.length ? fixed(sum, decimals) : '');
}

function meanColumns(studies: readonly IncludedStudy[], key: ArmKey): Column[] {
  const of = studies.map(({ means }) => means?.[key] ?? null);
  const spreads = of.flatMap((arm) => arm?.sd ?? []);
  const most = decimalsFor(Math.min(...spreads));
  return [
    numbers(
      'n',
      of.map((arm) => arm?.n ?? null),
      1,
      studies.length > 1,
    ),
    numbers(
      'Mean',
      of.map((arm) => arm?.mean ?? null),
      most,
    ),
    numbers(
      'SD',
      of.map((arm) => arm?.sd ?? null),
      most,
    ),
  ];
}

function countColumn(studies: readonly IncludedStudy[], key: ArmKey): Column {
  const of = studies.map(({ counts }) => counts?.[key] ?? null);
  const known = of.filter((arm) => arm !== null);
  const decimals = commonDecimals(
    known.flatMap(({ events, total }) => [events, total]),
    1,
  );
  const write = (events: number, total: number): string => `${fixed(events, decimals)}/${fixed(total, decimals)}`;
  const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
  const complete = studies.length > 1 && known.length === of.length;
  return column(
    'Events/total',
    of.map((arm) => (arm ? write(arm.events, arm.total) : '')),
    complete ? write(sum(known.map(({ events }) => events)), sum(known.map(({ total }) => total))) : '',
  );
}

/** What the effects were computed from; none where all are as printed. A printed effect among others is a blank. */
export function armColumns(studies: readonly IncludedStudy[]): ArmColumns[] {
  if (studies.some(({ means }) => means))
    return arms.map(([key, arm]) => ({ arm, columns: meanColumns(studies, key) }));
  if (studies.some(({ counts }) => counts))
    return arms.map(([key, arm]) => ({ arm, columns: [countColumn(studies, key)] }));
  return [];
}
