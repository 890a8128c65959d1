import type { Effect } from '../basis/estimate.js';
import { project } from '../basis/projection.js';
import { square, sum, sumOf } from '../basis/sums.js';
import type { Tau2Estimate } from './tau2-estimate.js';

const mostSteps = 2000;
const mostHalvings = 60;
const precision = 1e-12;
/** Likelihoods nearer than this are equal but for rounding. */
const rounding = 1e-10;

interface Point {
  readonly tau2: number;
  readonly logLikelihood: number;
  /** Fisher scoring step from here. */
  readonly step: number;
  readonly standardError: number;
}

/**
 * Maximum likelihood (ML) or restricted maximum likelihood (REML) estimate of the variance left between studies once
 * the columns of a design are accounted for; one column of ones for plain pooling. Viechtbauer 2005, by Fisher
 * scoring. A step below 0 stops at 0, and one that lowers the likelihood is halved, so the search always climbs. The
 * likelihood can have several peaks: it is scanned first, and the search starts where it is highest. ML is too small
 * with few studies. Null when the columns depend on each other.
 */
export function likelihoodTau2(
  effects: readonly Effect[],
  columns: readonly (readonly number[])[],
  kind: 'ML' | 'REML',
): Tau2Estimate | null {
  const at = (tau2: number) => pointAt(tau2, effects, columns, kind);
  const least = Math.min(...effects.map(({ variance }) => variance));
  let here = highest(scanned(effects, columns).map(at));
  if (!here) return null;
  let converged = false;
  let iterations = 0;
  while (!converged && iterations < mostSteps) {
    iterations += 1;
    const next = climb(here, at);
    converged = !next || Math.abs(next.tau2 - here.tau2) <= precision * (here.tau2 + least);
    here = next ?? here;
  }
  return { tau2: here.tau2, standardError: here.standardError, iterations, converged };
}

/** 0, and values that fall by a factor of 5 from the plain variance about the fit, over 10 orders of magnitude. */
function scanned(effects: readonly Effect[], columns: readonly (readonly number[])[]): number[] {
  const plain = project(
    estimatesOf(effects),
    columns,
    effects.map(() => 1),
  );
  const spread = plain ? sumOf(plain.residuals, square) / effects.length : 0;
  return spread > 0 ? [0, ...Array.from({ length: 16 }, (_, i) => spread / 5 ** i)] : [0];
}

function highest(points: readonly (Point | null)[]): Point | null {
  return points
    .filter((point) => point !== null)
    .reduce<Point | null>((best, point) => (best && best.logLikelihood >= point.logLikelihood ? best : point), null);
}

/** The next point that is not lower, or null when none is found however short the step: this is the top. */
function climb(here: Point, at: (tau2: number) => Point | null): Point | null {
  let step = here.step;
  for (let halvings = 0; halvings < mostHalvings; halvings += 1) {
    const next = at(Math.max(0, here.tau2 + step));
    if (next && next.logLikelihood >= here.logLikelihood - rounding) return next;
    step /= 2;
  }
  return null;
}

function pointAt(
  tau2: number,
  effects: readonly Effect[],
  columns: readonly (readonly number[])[],
  kind: 'ML' | 'REML',
): Point | null {
  const weights = effects.map(({ variance }) => 1 / (variance + tau2));
  const fit = project(estimatesOf(effects), columns, weights);
  if (!fit) return null;
  const weightOf = (i: number) => weights[i] ?? 0;
  const scatter = sumOf(fit.residuals, (residual, i) => weightOf(i) * square(residual));
  const pull = sumOf(fit.residuals, (residual, i) => square(weightOf(i) * residual));
  const restricted = kind === 'REML';
  const information = restricted ? fit.tracePSquared : sumOf(weights, square);
  const expected = restricted ? fit.traceP : sum(weights);
  const logDeterminants = sumOf(weights, Math.log) - (restricted ? fit.logDeterminant : 0);
  return {
    tau2,
    logLikelihood: (logDeterminants - scatter) / 2,
    step: information > 0 ? (pull - expected) / information : 0,
    standardError: information > 0 ? Math.sqrt(2 / information) : 0,
  };
}

function estimatesOf(effects: readonly Effect[]): number[] {
  return effects.map(({ estimate }) => estimate);
}
