import type { Analysis } from '../analysis.js';
import { forestTable, predictionName, type ForestTable, type Placed } from './forest-table.js';
import {
  drawHeadings,
  drawNotes,
  drawScale,
  edge,
  headings,
  headingsHeight,
  lineHeight,
  referenceLines,
  scaleHeight,
} from './frame.js';
import { heterogeneityLine, intervalLine, modelLine, overallLine, sides, sizeLine, type PlotNames } from './labels.js';
import { bar, diamond, square, whisker } from './marks.js';
import { line, svgDocument, text, type Attributes } from './svg.js';

const rowHeight = 21;
/** From the middle of a row to the line that its text stands on. */
const toBaseline = 4;

const end = { 'text-anchor': 'end' } as const;
const bold = { 'font-weight': 'bold' } as const;

const numberColumns = ({ arms, estimates, weights }: ForestTable): Placed[] => [
  ...arms.flatMap(({ columns }) => columns),
  estimates,
  ...(weights ? [weights] : []),
];

function drawHeader(table: ForestTable, y: number): string[] {
  const named = table.arms.flatMap(({ arm, from, columns }) => {
    const right = columns.at(-1)?.x ?? from;
    const name = text((from + right) / 2, y - lineHeight - 4, arm, { 'text-anchor': 'middle', ...bold });
    return [name, line(from, y - lineHeight + 1, right, y - lineHeight + 1, { stroke: '#444' })];
  });
  const headers = numberColumns(table).map(({ x, header }) => text(x, y, header, { ...end, ...bold }));
  return [...named, text(edge, y, table.names.header, bold), ...headers, line(edge, y + 7, table.width - edge, y + 7)];
}

/** The numbers of a row, but for blanks. */
const drawCells = (table: ForestTable, y: number, cellOf: (column: Placed) => string, style: Attributes): string[] =>
  numberColumns(table).flatMap((column) => {
    const cell = cellOf(column);
    return cell === '' ? [] : text(column.x, y + toBaseline, cell, style);
  });

/** One study: names and numbers, its interval, and a square by weight. */
function drawStudy(analysis: Analysis, table: ForestTable, index: number, y: number, largest: number): string[] {
  const study = analysis.included[index];
  const name = table.names.cells[index];
  if (!study || name === undefined) return [];
  return [
    text(edge, y + toBaseline, name, {}, table.fullNames[index]),
    ...drawCells(table, y, ({ cells }) => cells[index] ?? '', end),
    whisker(table.axis, y, { low: study.ciLow, high: study.ciHigh }),
    square(table.axis, y, study.estimate, analysis.pooled ? study.weight / largest : 0.45),
  ];
}

/** The pooled effect as a diamond, and below it the prediction interval as a bar. */
function drawPooled({ pooled }: Analysis, table: ForestTable, y: number): string[] {
  if (!pooled) return [];
  const { estimate, ciLow, ciHigh, predictionLow: low, predictionHigh: high } = pooled;
  const drawn = [
    text(edge, y + toBaseline, table.names.total, bold),
    ...drawCells(table, y, ({ total }) => total, { ...end, ...bold }),
    diamond(table.axis, y, estimate, { low: ciLow, high: ciHigh }),
  ];
  if (low === null || high === null || table.prediction === null) return drawn;
  const below = y + rowHeight;
  return [
    ...drawn,
    text(edge, below + toBaseline, predictionName),
    text(table.estimates.x, below + toBaseline, table.prediction, end),
    bar(table.axis, below, { low, high }),
  ];
}

function description(analysis: Analysis, table: ForestTable): string {
  const { left, right } = sides(analysis);
  const lines = table.fullNames.map((name, index) => `${name}: ${table.estimates.cells[index] ?? ''}`);
  return [
    'Forest plot. Squares: effects of the studies, their area by weight; lines: 95 % confidence intervals; diamond: pooled effect; bar: 95 % prediction interval; dashed line: no effect; dotted line: pooled effect.',
    `Left of no effect: ${left}; right: ${right}.`,
    `${lines.join('; ')}.`,
    analysis.pooled ? `${table.names.total}: ${table.estimates.total}.` : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** What stands below the plot. */
function notesOf(analysis: Analysis): string[] {
  if (!analysis.pooled) return [sizeLine(analysis), 'One study: nothing is pooled.'];
  const found = [heterogeneityLine(analysis), overallLine(analysis)];
  return [sizeLine(analysis), ...found.filter((note) => note !== null), modelLine(analysis), intervalLine(analysis)];
}

/**
 * A forest plot as an SVG document: the studies in the order of the analysis with their numbers, the pooled effect of
 * several, and how far they differ. The same analysis gives the same bytes. Null where nothing could be pooled.
 */
export function forestPlot(analysis: Analysis, names: PlotNames): string | null {
  const { included, pooled, status } = analysis;
  if (status === 'NOT_POOLABLE' || included.length === 0) return null;
  const table = forestTable(analysis, names);
  const heading = headings(names, analysis);
  const header = headingsHeight + (table.arms.length > 0 ? 2 : 1) * lineHeight;
  const first = header + 7 + rowHeight * 0.75;
  const total = first + included.length * rowHeight + 5;
  const bottom = pooled ? total + rowHeight * (table.prediction === null ? 0.9 : 1.9) : total - 5;
  const notes = notesOf(analysis);
  const notesTop = bottom + scaleHeight + lineHeight + 8;
  const largest = Math.max(...included.map(({ weight }) => weight));
  const pixels = table.width - 2 * edge;
  const content = [
    ...drawHeadings(heading, pixels),
    ...drawHeader(table, header),
    ...referenceLines(table.axis, analysis, header + 7, bottom),
    ...included.flatMap((_, index) => drawStudy(analysis, table, index, first + index * rowHeight, largest)),
    ...drawPooled(analysis, table, total),
    ...drawScale(table.axis, analysis, names, bottom),
    ...drawNotes(notes, notesTop, pixels),
  ];
  const size = { width: table.width, height: notesTop + (notes.length - 1) * lineHeight + edge };
  const title = `Forest plot: ${heading.title}. ${heading.subtitle}`;
  return svgDocument(size, { title, description: description(analysis, table) }, content);
}
