import { normalInference } from '../../../statistics/index.js';
import type { Analysis } from '../analysis.js';
import { axisOver, linearTicks, type Axis } from './axis.js';
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
import { isOnLogScale, modelLine, sides, sizeLine, studyNames, type PlotNames } from './labels.js';
import { fixed, pValueText } from './numbers.js';
import { funnelSpan } from './span.js';
import { element, escapeXml, line, polygon, svgDocument, text } from './svg.js';

/** Fewer studies do not show whether a funnel is lopsided. */
const leastStudies = 10;

const plotHeight = 330;
const left = 90;
const right = 620;
const width = 670;

/** How many standard errors a 95 % interval reaches to each side. */
const reach = normalInference(0, 1).ciHigh;

interface Depth {
  most: number;
  top: number;
  y: (standardError: number) => number;
}

/** Standard errors from 0 at the top down. */
function depthOf({ included }: Analysis, top: number): Depth {
  const most = Math.max(...included.map(({ variance }) => Math.sqrt(variance))) * 1.05;
  return { most, top, y: (standardError) => top + (standardError / most) * plotHeight };
}

function drawDepth({ most, top, y }: Depth, ratios: boolean): string[] {
  const middle = top + plotHeight / 2;
  const name = ratios ? 'Standard error (log scale)' : 'Standard error';
  return [
    line(left, top, left, top + plotHeight),
    ...linearTicks({ low: 0, high: most }, 5).flatMap(({ value, label }) => [
      line(left - 5, y(value), left, y(value)),
      text(left - 9, y(value) + 4, label, { 'text-anchor': 'end' }),
    ]),
    text(edge + 10, middle, name, {
      'text-anchor': 'middle',
      'font-style': 'italic',
      transform: `rotate(-90 ${edge + 10} ${middle})`,
    }),
  ];
}

/** Where 95 % of studies would lie if all had the pooled effect and only chance differed. */
const drawFunnel = ({ x }: Axis, { most, y }: Depth, middle: number): string =>
  polygon(
    [
      [x(middle), y(0)],
      [x(middle + reach * most), y(most)],
      [x(middle - reach * most), y(most)],
    ],
    { fill: '#f0f0f0', stroke: '#777' },
  );

function drawStudies(analysis: Analysis, names: PlotNames, { x }: Axis, { y }: Depth): string[] {
  const labels = studyNames(analysis, names);
  return analysis.included.map(({ estimate, variance }, index) =>
    element(
      'circle',
      { cx: x(estimate), cy: y(Math.sqrt(variance)), r: 4, fill: '#fff', 'fill-opacity': 0.7, stroke: '#000' },
      element('title', {}, escapeXml(labels[index] ?? '')),
    ),
  );
}

function eggerLine({ egger }: Analysis): string {
  if (!egger) return "Egger's test: not estimable";
  const { intercept, statistic, df, pValue } = egger;
  return `Egger's test: intercept ${fixed(intercept, 2)}, t = ${fixed(statistic, 2)}, df = ${df} (${pValueText(pValue)})`;
}

/**
 * A funnel plot as an SVG document: effects of the studies against their standard errors, with pseudo 95 % limits
 * around the pooled effect and Egger's test. Null below ten studies.
 */
export function funnelPlot(analysis: Analysis, names: PlotNames): string | null {
  const { pooled, k } = analysis;
  if (!pooled || k < leastStudies) return null;
  const ratios = isOnLogScale(analysis);
  const depth = depthOf(analysis, headingsHeight + 8);
  const axis = axisOver(funnelSpan(analysis, reach * depth.most), left, right, ratios);
  const heading = headings(names, analysis);
  const bottom = depth.top + plotHeight;
  const notesTop = bottom + scaleHeight + lineHeight + 8;
  const notes = [
    sizeLine(analysis),
    eggerLine(analysis),
    modelLine(analysis),
    'Grey: pseudo 95 % limits around the pooled effect (dotted); dashed: no effect',
  ];
  const pixels = width - 2 * edge;
  const content = [
    ...drawHeadings(heading, pixels),
    drawFunnel(axis, depth, pooled.estimate),
    ...referenceLines(axis, analysis, depth.top, bottom),
    ...drawDepth(depth, ratios),
    ...drawStudies(analysis, names, axis, depth),
    ...drawScale(axis, analysis, names, bottom),
    ...drawNotes(notes, notesTop, pixels),
  ];
  const sideNames = sides(analysis);
  const description = `Funnel plot of ${k} studies: effects to the right, standard errors downwards. Left of no effect: ${sideNames.left}; right: ${sideNames.right}. ${eggerLine(analysis)}.`;
  const size = { width, height: notesTop + (notes.length - 1) * lineHeight + edge };
  return svgDocument(size, { title: `Funnel plot: ${heading.title}. ${heading.subtitle}`, description }, content);
}
