import type { Axis } from './axis.js';
import { element, line, polygon } from './svg.js';

export interface Interval {
  low: number;
  high: number;
}

const headLength = 7;
const headHalf = 4;

/** An arrowhead whose point is at the end of the axis: the interval goes on beyond it. */
function arrowhead({ left, right }: Axis, y: number, toLeft: boolean): string {
  const [tip, base] = toLeft ? [left, left + headLength] : [right, right - headLength];
  return polygon([
    [tip, y],
    [base, y - headHalf],
    [base, y + headHalf],
  ]);
}

function cut({ span, left, right, x }: Axis, { low, high }: Interval) {
  return {
    from: low < span.low ? left : Math.min(x(low), right),
    to: high > span.high ? right : Math.max(x(high), left),
    goesLeft: low < span.low,
    goesRight: high > span.high,
  };
}

/** An interval as a line at a height; where it leaves the axis it ends in an arrowhead. */
export function whisker(axis: Axis, y: number, interval: Interval): string {
  const { from, to, goesLeft, goesRight } = cut(axis, interval);
  const heads = [goesLeft ? arrowhead(axis, y, true) : '', goesRight ? arrowhead(axis, y, false) : ''];
  // Wholly outside: a stub at the end of the axis, so that the arrowhead has something to point from.
  const stub = headLength * 2;
  const start = Math.min(from, goesRight ? axis.right - stub : from);
  const end = Math.max(to, goesLeft ? axis.left + stub : to);
  return line(start, y, end, y) + heads.join('');
}

const largestSquare = 15;
const smallestSquare = 3;

/** A square whose area tells its share of the largest weight; nothing where the estimate is off the axis. */
export function square({ span, x }: Axis, y: number, estimate: number, share: number): string {
  if (estimate < span.low || estimate > span.high) return '';
  const side = Math.max(smallestSquare, largestSquare * Math.sqrt(share));
  return element('rect', { x: x(estimate) - side / 2, y: y - side / 2, width: side, height: side });
}

const diamondHalf = 8;

/** The pooled effect, as wide as its interval. */
export const diamond = ({ x }: Axis, y: number, estimate: number, { low, high }: Interval): string =>
  polygon(
    [
      [x(low), y],
      [x(estimate), y - diamondHalf],
      [x(high), y],
      [x(estimate), y + diamondHalf],
    ],
    { fill: '#fff', stroke: '#000', 'stroke-width': 1.5 },
  );

const barHalf = 3.5;

/** A prediction interval as a bar; where it leaves the axis it ends in an arrowhead. */
export function bar(axis: Axis, y: number, interval: Interval): string {
  const { from, to, goesLeft, goesRight } = cut(axis, interval);
  const start = goesLeft ? from + headLength : from;
  const end = goesRight ? to - headLength : to;
  const body = { x: start, y: y - barHalf, width: Math.max(1, end - start), height: 2 * barHalf, stroke: '#000' };
  const heads = [goesLeft ? arrowhead(axis, y, true) : '', goesRight ? arrowhead(axis, y, false) : ''];
  return element('rect', { ...body, fill: '#bbb' }) + heads.join('');
}
