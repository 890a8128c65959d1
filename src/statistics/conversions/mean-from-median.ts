import { requireAtLeast, requireFinite } from '../basis/checks.js';
import { standardNormalQuantile } from '../basis/distributions.js';

/** A median with its range, its quartiles, or both, in the unit of the instrument. */
export interface MedianSummary {
  readonly n: number;
  readonly median: number;
  readonly range?: { readonly min: number; readonly max: number };
  readonly quartiles?: { readonly q1: number; readonly q3: number };
}

/**
 * Mean and standard deviation from a median. Means: Luo et al., Stat Methods Med Res 2018; 27: 1785-1805, equations 7,
 * 11 and 15. Standard deviations: Wan et al., BMC Med Res Methodol 2014; 14: 135, equations 9 and 16; with all five
 * numbers Shi et al., Res Synth Methods 2020; 11: 641-654, equation 10. They assume a roughly normal outcome, and a median is
 * often printed because it is not: use them as a sensitivity analysis. A spread of 0 comes out as 0.
 */
export function meanAndSdFromMedian(summary: MedianSummary): { mean: number; sd: number } {
  requireSummary(summary);
  const { n, median, range, quartiles } = summary;
  const fromRange = range && { middle: (range.min + range.max) / 2, width: range.max - range.min };
  const fromQuartiles = quartiles && { middle: (quartiles.q1 + quartiles.q3) / 2, width: quartiles.q3 - quartiles.q1 };
  const reachOfRange = standardNormalQuantile((n - 0.375) / (n + 0.25));
  const reachOfQuartiles = standardNormalQuantile((0.75 * n - 0.125) / (n + 0.25));

  if (fromRange && fromQuartiles) {
    const ofRange = 2.2 / (2.2 + n ** 0.75);
    const ofQuartiles = 0.7 - 0.72 / n ** 0.55;
    const growth = 0.07 * n ** 0.6;
    return {
      mean: ofRange * fromRange.middle + ofQuartiles * fromQuartiles.middle + (1 - ofRange - ofQuartiles) * median,
      sd:
        fromRange.width / ((2 + 2 * growth) * reachOfRange) +
        fromQuartiles.width / ((2 + 2 / growth) * reachOfQuartiles),
    };
  }
  if (fromQuartiles) {
    const share = 0.7 + 0.39 / n;
    return {
      mean: share * fromQuartiles.middle + (1 - share) * median,
      sd: fromQuartiles.width / (2 * reachOfQuartiles),
    };
  }
  if (fromRange) {
    const share = 4 / (4 + n ** 0.75);
    return { mean: share * fromRange.middle + (1 - share) * median, sd: fromRange.width / (2 * reachOfRange) };
  }
  throw new RangeError('summary must have a range or quartiles: a median alone has no spread');
}

function requireSummary({ n, median, range, quartiles }: MedianSummary): void {
  requireAtLeast('n', n, 2);
  const ordered = [range?.min, quartiles?.q1, median, quartiles?.q3, range?.max].filter((value) => value !== undefined);
  ordered.forEach((value, index) => {
    requireFinite('summary', value);
    if (index > 0 && value < (ordered[index - 1] ?? value)) {
      throw new RangeError(`min, q1, median, q3 and max must not decrease, but are ${ordered.join(', ')}`);
    }
  });
}
