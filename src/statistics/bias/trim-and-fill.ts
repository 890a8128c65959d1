import { requireEffects } from '../basis/checks.js';
import type { Effect } from '../basis/estimate.js';
import { project } from '../basis/projection.js';
import { sumOf } from '../basis/sums.js';
import { weightedMean } from '../basis/weighted-mean.js';
import { estimateTau2, type Tau2Estimator } from '../tau2/estimate-tau2.js';
import { likelihoodTau2 } from '../tau2/likelihood.js';

/** L0 looks at all ranks and is the usual one; R0 only at the run of extreme studies on the full side. */
export type MissingEstimator = 'L0' | 'R0';

export interface TrimAndFillOptions {
  readonly missing?: MissingEstimator;
  /** How the centre of the funnel is found: a common effect, or random effects with this tau2. */
  readonly centre: 'COMMON_EFFECT' | Tau2Estimator;
  /** Where studies are thought to be missing; if not given, on the side that large studies lie nearer to. */
  readonly side?: 'LEFT' | 'RIGHT';
}

export interface TrimAndFill {
  readonly side: 'LEFT' | 'RIGHT';
  /** Effects put in, mirror images of the most extreme ones; pool them with the others for the filled result. */
  readonly filled: readonly Effect[];
  /** R0 only: p value of no study missing on this side. */
  readonly pValue: number | null;
  readonly converged: boolean;
}

const mostRounds = 100;

/**
 * How many studies would have to be added to make the funnel symmetric? Duval and Tweedie, Biometrics 2000; 56:
 * 455-463. A sensitivity analysis: the filled studies do not exist, and heterogeneity alone can call for them.
 * Needs 3 studies. Finds the centre without the most extreme studies until the number missing stands still.
 */
export function trimAndFill(effects: readonly Effect[], options: TrimAndFillOptions): TrimAndFill {
  requireEffects(effects, 3);
  const { missing = 'L0', centre, side = emptySide(effects, centre) } = options;
  const mirror = side === 'RIGHT' ? -1 : 1;
  const sorted = effects
    .map(({ estimate, variance }) => ({ estimate: mirror * estimate, variance }))
    .sort((a, b) => a.estimate - b.estimate || b.variance - a.variance);
  const middleWithout = (count: number) => centreOf(sorted.slice(0, sorted.length - count), centre);

  let count = 0;
  let middle = middleWithout(0);
  let converged = false;
  for (let round = 0; round < mostRounds && !converged; round += 1) {
    middle = middleWithout(count);
    const next = Math.min(missingBeyond(middle, sorted, missing), sorted.length - 1);
    converged = next === count;
    count = next;
  }
  const extremes = sorted.slice(sorted.length - count);
  return {
    side,
    filled: extremes.map(({ estimate, variance }) => ({ estimate: mirror * (2 * middle - estimate), variance })),
    pValue: missing === 'R0' ? 0.5 ** (count + 1) : null,
    converged,
  };
}

function centreOf(effects: readonly Effect[], centre: TrimAndFillOptions['centre']): number {
  return weightedMean(effects, centre === 'COMMON_EFFECT' ? 0 : estimateTau2(effects, centre).tau2).estimate;
}

/** Number missing opposite the right-hand extremes. Duval and Tweedie, J Am Stat Assoc 2000; 95: 89-98. */
function missingBeyond(middle: number, effects: readonly Effect[], missing: MissingEstimator): number {
  const k = effects.length;
  const ranked = effects
    .map(({ estimate }) => estimate - middle)
    .sort((a, b) => Math.abs(a) - Math.abs(b))
    .map((deviation, index) => ({ deviation, rank: index + 1 }));
  if (missing === 'R0') {
    const lastOnTheLeft = Math.max(0, ...ranked.filter(({ deviation }) => deviation < 0).map(({ rank }) => rank));
    return lastOnTheLeft === 0 ? 0 : Math.max(0, k - lastOnTheLeft - 1);
  }
  const rankSum = sumOf(ranked, ({ deviation, rank }) => (deviation > 0 ? rank : 0));
  return Math.max(0, Math.round((4 * rankSum - k * (k + 1)) / (2 * k - 1)));
}

/** Effects that grow with their standard errors leave the left of the funnel empty. */
function emptySide(effects: readonly Effect[], centre: TrimAndFillOptions['centre']): 'LEFT' | 'RIGHT' {
  const columns = [effects.map(() => 1), effects.map(({ variance }) => Math.sqrt(variance))];
  const tau2 = centre === 'COMMON_EFFECT' ? 0 : (likelihoodTau2(effects, columns, 'REML')?.tau2 ?? 0);
  const line = project(
    effects.map(({ estimate }) => estimate),
    columns,
    effects.map(({ variance }) => 1 / (variance + tau2)),
  );
  return line !== null && line.coefficient < 0 ? 'RIGHT' : 'LEFT';
}
