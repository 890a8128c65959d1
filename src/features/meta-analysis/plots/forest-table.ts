import type { Analysis } from '../analysis.js';
import { axisOver, type Axis } from './axis.js';
import { armColumns, column, type ArmColumns, type Column } from './columns.js';
import { edge } from './frame.js';
import { effectText, intervalText, isOnLogScale, modelName, studyNames, type PlotNames } from './labels.js';
import { forestSpan } from './span.js';
import { fitted, textWidth } from './text-width.js';

/** A column with its place: the end of its text where it is numbers, the start where it is names. */
export interface Placed extends Column {
  x: number;
}

/** The table of a forest plot, placed from left to right: names, arms, the axis, estimates, weights. */
export interface ForestTable {
  names: Column;
  /** Names whole, where the column has them cut. */
  fullNames: string[];
  arms: { arm: string; from: number; columns: Placed[] }[];
  axis: Axis;
  estimates: Placed;
  weights: Placed | null;
  prediction: string | null;
  width: number;
}

const gap = 14;
const widestName = 230;
/** Room for the name of a side where no effect is at the end of the axis. */
const leastEstimate = 150;
const plotWidth = 330;
const plotGap = 26;

function nameColumn(analysis: Analysis, names: PlotNames): { full: string[]; cut: Column } {
  const full = studyNames(analysis, names);
  const cut = full.map((name) => fitted(name, widestName));
  const { header, cells, total, width } = column('Study', cut, modelName(analysis) ?? '');
  return { full, cut: { header, cells, total, width: Math.max(width, textWidth(predictionName)) } };
}

export const predictionName = '95 % prediction interval';

function estimateColumn(analysis: Analysis): { estimates: Column; prediction: string | null } {
  const write = effectText(analysis);
  const { included, pooled, measure } = analysis;
  const told = (one: { estimate: number; ciLow: number; ciHigh: number }): string =>
    `${write(one.estimate)} ${intervalText(write, one.ciLow, one.ciHigh)}`;
  const low = pooled?.predictionLow ?? null;
  const high = pooled?.predictionHigh ?? null;
  const prediction = low === null || high === null ? null : intervalText(write, low, high);
  const cells = included.map(told);
  const estimates = column(`${measure ?? 'Effect'} [95 % CI]`, cells, pooled ? told(pooled) : '');
  return {
    estimates: { ...estimates, width: Math.max(estimates.width, leastEstimate, textWidth(prediction ?? '')) },
    prediction,
  };
}

function placed(column: Column, from: number): Placed {
  return { ...column, x: from + column.width };
}

/** Columns of an arm side by side, at least as wide as the name of the arm. */
function placeArm({ arm, columns }: ArmColumns, from: number): ForestTable['arms'][number] & { end: number } {
  const own = columns.reduce((sum, { width }) => sum + width, gap * (columns.length - 1));
  let at = from + Math.max(0, textWidth(arm, { bold: true }) - own);
  const set = columns.map((one) => {
    const result = placed(one, at);
    at = result.x + gap;
    return result;
  });
  return { arm, from, columns: set, end: at - gap };
}

/** The table of an analysis that has studies. */
export function forestTable(analysis: Analysis, names: PlotNames): ForestTable {
  const { full, cut } = nameColumn(analysis, names);
  let at = edge + cut.width;
  const arms = armColumns(analysis.included).map((arm) => {
    const { end, ...set } = placeArm(arm, at + plotGap);
    at = end;
    return set;
  });
  const axis = axisOver(forestSpan(analysis), at + plotGap, at + plotGap + plotWidth, isOnLogScale(analysis));
  const { estimates, prediction } = estimateColumn(analysis);
  const set = placed(estimates, axis.right + plotGap);
  const weights = analysis.pooled
    ? placed(
        column(
          'Weight %',
          analysis.included.map(({ weight }) => weight.toFixed(1)),
          '100.0',
        ),
        set.x + gap,
      )
    : null;
  return {
    names: cut,
    fullNames: full,
    arms,
    axis,
    estimates: set,
    weights,
    prediction,
    width: (weights ?? set).x + edge,
  };
}
