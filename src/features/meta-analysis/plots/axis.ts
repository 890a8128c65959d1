import { fixed } from './numbers.js';
import { line, text } from './svg.js';
import { textWidth } from './text-width.js';

/** A stretch of values: of estimates, so of logs for ratios. */
export interface Span {
  low: number;
  high: number;
}

export interface Tick {
  value: number;
  label: string;
}

/** A horizontal axis: where values stand, and its ticks. */
export interface Axis {
  span: Span;
  left: number;
  right: number;
  ticks: Tick[];
  /** The place of a value in pixels; outside the axis for values outside its span. */
  x: (value: number) => number;
}

const mostTicks = 9;
const mantissas = [1, 2, 5, 10];

/** Round numbers about so many to a span, always the same distance apart. */
export function linearTicks({ low, high }: Span, count: number): Tick[] {
  const rough = (high - low) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = (mantissas.find((mantissa) => mantissa * power >= rough * (1 - 1e-9)) ?? 10) * power;
  const decimals = Math.max(0, -Math.floor(Math.log10(step * 1.0001)));
  const ticks: Tick[] = [];
  for (let index = Math.ceil(low / step - 1e-9); index * step <= high + step * 1e-9; index += 1) {
    const value = index * step;
    ticks.push({ value, label: decimals > 8 ? value.toExponential(1) : fixed(value, decimals) });
  }
  return ticks;
}

/** A mantissa of one digit after the point at most, times a power of ten. */
function powerLabel(mantissa: number, power: number): string {
  if (power < -3 || power > 5) return `${mantissa}e${power}`;
  const decimals = Math.max(0, -power + (Number.isInteger(mantissa) ? 0 : 1));
  return fixed(mantissa * 10 ** power, decimals);
}

/** Ratios of a span of logs: these mantissas of every so manieth power of ten. */
function powerTicks({ low, high }: Span, of: readonly number[], step = 1): Tick[] {
  const ticks: Tick[] = [];
  for (let power = Math.floor(low / Math.LN10 / step) * step; power * Math.LN10 <= high; power += step) {
    for (const mantissa of of) {
      const value = Math.log(mantissa) + power * Math.LN10;
      if (value >= low && value <= high) ticks.push({ value, label: powerLabel(mantissa, power) });
    }
  }
  return ticks;
}

/** Ratios evenly apart, for a span so short that a log axis looks like a linear one. */
const evenRatios = ({ low, high }: Span, count: number): Tick[] =>
  linearTicks({ low: Math.exp(low), high: Math.exp(high) }, count).map(({ value, label }) => ({
    value: Math.log(value),
    label,
  }));

const evenUntil = Math.log(2.5);
const mantissaSeries = [
  [1, 1.5, 2, 3, 5, 7],
  [1, 2, 5],
  [1, 3],
];

/** Ticks of a span, the closest first. */
function choices(span: Span, ratios: boolean): Tick[][] {
  const counts = [7, 6, 5, 4, 3, 2];
  if (!ratios) return counts.map((count) => linearTicks(span, count));
  const length = span.high - span.low;
  if (length < evenUntil) return counts.map((count) => evenRatios(span, count));
  const decades = length / Math.LN10;
  const steps = [0, 1, 2].flatMap((power) => mantissas.slice(0, 3).map((mantissa) => mantissa * 10 ** power));
  const series = decades < mostTicks ? mantissaSeries.map((of) => powerTicks(span, of)) : [];
  const wide = steps.filter((step) => decades / step < mostTicks);
  return [...series, ...wide.map((step) => powerTicks(span, [1], step))];
}

const tickGap = 12;

function fits(ticks: readonly Tick[], x: (value: number) => number): boolean {
  return ticks.every(({ value, label }, index) => {
    const next = ticks[index + 1];
    return !next || x(next.value) - x(value) >= (textWidth(label) + textWidth(next.label)) / 2 + tickGap;
  });
}

/** An axis over a span, with the closest ticks whose labels do not touch; logs get the labels of their ratios. */
export function axisOver(span: Span, left: number, right: number, ratios: boolean): Axis {
  const x = (value: number): number => left + ((value - span.low) / (span.high - span.low)) * (right - left);
  const found = choices(span, ratios).find((ticks) => ticks.length <= mostTicks && fits(ticks, x));
  return { span, left, right, ticks: found ?? [], x };
}

/** The axis as a line at a height, with ticks and their labels below. */
export function drawAxis({ left, right, ticks, x }: Axis, y: number): string[] {
  return [
    line(left, y, right, y),
    ...ticks.flatMap(({ value, label }) => [
      line(x(value), y, x(value), y + 5),
      text(x(value), y + 18, label, { 'text-anchor': 'middle' }),
    ]),
  ];
}
