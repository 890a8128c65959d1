/** What a set of measurements comes to. */
export interface Figures {
  count: number;
  mean: number;
  p50: number;
  p95: number;
  p99: number;
}

/** The smallest measurement that a share of all does not exceed (nearest rank); `sorted` goes up and is not empty. */
export function percentile(sorted: readonly number[], share: number): number {
  const at = Math.max(0, Math.ceil(share * sorted.length) - 1);
  const found = sorted[at];
  if (found === undefined) throw new Error('no measurement: nothing was run');
  return found;
}

export function figuresOf(samples: readonly number[]): Figures {
  const sorted = [...samples].sort((a, b) => a - b);
  return {
    count: sorted.length,
    mean: sorted.reduce((sum, value) => sum + value, 0) / sorted.length,
    p50: percentile(sorted, 0.5),
    p95: percentile(sorted, 0.95),
    p99: percentile(sorted, 0.99),
  };
}

export const median = (samples: readonly number[]): number => figuresOf(samples).p50;
