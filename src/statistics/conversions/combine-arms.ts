import { requireAtLeast, requireFinite } from '../basis/checks.js';
import { square, sumOf } from '../basis/sums.js';
import { type ArmCount, type ArmMean, requireArmCount } from '../effects/arms.js';

/**
 * Several arms as if they had been one: sizes added, the mean weighted by size, and the standard deviation from the
 * spread within and between them. Cochrane Handbook 6.5.2.10, which is exact: the people of all arms together have
 * this mean and standard deviation. Arms must not share people and must be measured alike. An sd of 0 is allowed here.
 */
export function combineMeans(arms: readonly ArmMean[]): ArmMean {
  requireAtLeast('number of arms', arms.length, 1);
  arms.forEach((arm, index) => {
    requireAtLeast(`arms[${index}].n`, arm.n, 1);
    requireFinite(`arms[${index}].mean`, arm.mean);
    requireAtLeast(`arms[${index}].sd`, arm.sd, 0);
  });
  const n = sumOf(arms, (arm) => arm.n);
  const mean = sumOf(arms, (arm) => arm.n * arm.mean) / n;
  const within = sumOf(arms, (arm) => (arm.n - 1) * square(arm.sd));
  const between = sumOf(arms, (arm) => arm.n * square(arm.mean - mean));
  return { n, mean, sd: n > 1 ? Math.sqrt((within + between) / (n - 1)) : 0 };
}

/** Events and totals of several arms, added. Arms must not share people. Cochrane Handbook 23.3.4. */
export function combineCounts(arms: readonly ArmCount[]): ArmCount {
  requireAtLeast('number of arms', arms.length, 1);
  arms.forEach((arm, index) => {
    requireArmCount(`arms[${index}]`, arm);
  });
  return { events: sumOf(arms, (arm) => arm.events), total: sumOf(arms, (arm) => arm.total) };
}
