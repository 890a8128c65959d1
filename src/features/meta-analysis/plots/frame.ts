import type { Analysis } from '../analysis.js';
import type { Axis } from './axis.js';
import { drawAxis } from './axis.js';
import { axisTitle, measureNames, sides, type PlotNames } from './labels.js';
import { line, text } from './svg.js';
import { fitted, oneLine } from './text-width.js';

/** Space around a picture. */
export const edge = 16;

export const lineHeight = 18;

/** Text of one line, cut at so many pixels. */
function cutText(x: number, y: number, content: string, pixels: number): string {
  const full = oneLine(content);
  return text(x, y, fitted(full, pixels), {}, full);
}

/** What is pooled, in a title and a line below it. */
export function headings(
  { outcome, instrument, unit }: PlotNames,
  { measure }: Analysis,
): { title: string; subtitle: string } {
  const name = measure === null ? 'Effect' : measureNames[measure];
  const shownUnit = measure === 'MD' && unit !== null && unit !== '' ? ` (${unit})` : '';
  return {
    title: oneLine(outcome),
    subtitle: oneLine(instrument === null ? name : `${name}; ${instrument}${shownUnit}`),
  };
}

const titleSize = 15;

/** Both lines at the top of a picture; what follows starts at headingsHeight. */
export function drawHeadings({ title, subtitle }: { title: string; subtitle: string }, pixels: number): string[] {
  const shown = fitted(title, pixels, { size: titleSize, bold: true });
  return [
    text(edge, edge + titleSize, shown, { 'font-size': titleSize, 'font-weight': 'bold' }, title),
    cutText(edge, edge + titleSize + lineHeight, subtitle, pixels),
  ];
}

export const headingsHeight = edge + titleSize + lineHeight + 10;

/** The lines of no effect (dashed) and of the pooled estimate (dotted), from a height down to another. */
export function referenceLines({ x }: Axis, { pooled }: Analysis, top: number, bottom: number): string[] {
  const none = line(x(0), top, x(0), bottom, { 'stroke-dasharray': '6 4', stroke: '#444' });
  if (!pooled) return [none];
  const at = x(pooled.estimate);
  return [none, line(at, top, at, bottom, { 'stroke-dasharray': '1.5 3' })];
}

/** The height that drawn scales take below their line. */
export const scaleHeight = 62;

/** The axis with what it measures, and which side favours whom. */
export function drawScale(axis: Axis, analysis: Analysis, names: PlotNames, y: number): string[] {
  const { left, right } = sides(analysis);
  const none = axis.x(0);
  const middle = (axis.left + axis.right) / 2;
  const title = axisTitle(analysis, names);
  const shown = fitted(title, axis.right - axis.left + 80);
  return [
    ...drawAxis(axis, y),
    text(none - 10, y + 38, `← ${left}`, { 'text-anchor': 'end' }),
    text(none + 10, y + 38, `${right} →`),
    text(middle, y + 58, shown, { 'text-anchor': 'middle', 'font-style': 'italic' }, title),
  ];
}

/** Lines of text, one below the other from a height down. */
export const drawNotes = (notes: readonly string[], y: number, pixels: number): string[] =>
  notes.map((note, index) => cutText(edge, y + index * lineHeight, note, pixels));
