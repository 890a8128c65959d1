import type { Analysis } from '../analysis.js';
import type { Span } from './axis.js';

const quartile = (sorted: readonly number[], part: number): number =>
  sorted[Math.round((sorted.length - 1) * part)] ?? 0;
const sorted = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);

/** How far beyond the estimates an interval may stretch the axis, in parts of what they span. */
const most = 0.6;
const margin = 0.03;

/** A span widened a little on both sides. */
export function padded({ low, high }: Span): Span {
  const room = (high - low) * margin;
  return { low: low - room, high: high + room };
}

/**
 * What the axis of a forest plot covers: no effect, the pooled interval and the estimates of the studies, and of
 * their intervals and the prediction interval what does not squeeze the rest. Estimates far off the others are left out.
 */
export function forestSpan({ included, effect, pooled }: Analysis): Span {
  const estimates = sorted(included.map(({ estimate }) => estimate));
  const width = quartile(sorted(included.map(({ ciLow, ciHigh }) => ciHigh - ciLow)), 0.5);
  const [q1, q3] = [quartile(estimates, 0.25), quartile(estimates, 0.75)];
  const reach = 3 * Math.max(q3 - q1, width);
  const near = included.filter(({ estimate }) => estimate >= q1 - reach && estimate <= q3 + reach);
  const core = [0, ...near.map(({ estimate }) => estimate), ...(effect ? [effect.ciLow, effect.ciHigh] : [])];
  const [low, high] = [Math.min(...core), Math.max(...core)];
  const room = most * Math.max(high - low, width);
  const lows = [low, ...near.map(({ ciLow }) => ciLow), pooled?.predictionLow ?? low];
  const highs = [high, ...near.map(({ ciHigh }) => ciHigh), pooled?.predictionHigh ?? high];
  return padded({ low: Math.max(Math.min(...lows), low - room), high: Math.min(Math.max(...highs), high + room) });
}

/** Room for the names of the sides, in parts of the axis. */
const sideRoom = 0.23;

/** What the axis of a funnel plot covers: every estimate, the funnel at its widest, and some way to both sides of no effect. */
export function funnelSpan({ included, effect }: Analysis, reach: number): Span {
  const middle = effect?.estimate ?? 0;
  const values = [0, middle - reach, middle + reach, ...included.map(({ estimate }) => estimate)];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const least = sideRoom / (1 - sideRoom);
  return padded({ low: Math.min(low, -high * least), high: Math.max(high, -low * least) });
}
