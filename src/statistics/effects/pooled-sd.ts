import { square } from '../basis/sums.js';
import type { ArmMean } from './arms.js';

/** Standard deviation within arms, from both: the square root of the variances weighted by n − 1. Unit of the instrument. */
export function pooledSd(experimental: ArmMean, comparator: ArmMean): number {
  const within = (arm: ArmMean) => (arm.n - 1) * square(arm.sd);
  return Math.sqrt((within(experimental) + within(comparator)) / (experimental.n + comparator.n - 2));
}
