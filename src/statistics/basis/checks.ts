import type { Effect } from './estimate.js';

/** Estimates beyond this, and variances beyond its square, would overflow when squared and multiplied. */
const largestMagnitude = 1e50;

function refuse(name: string, rule: string, value: number): never {
  throw new RangeError(`${name} must be ${rule}, but is ${value}`);
}

/** Throws a RangeError that names the argument unless the value is an ordinary number. */
export function requireFinite(name: string, value: number): void {
  if (!Number.isFinite(value)) refuse(name, 'a finite number', value);
}

/** Throws a RangeError that names the argument unless the value is finite and above 0. */
export function requirePositive(name: string, value: number): void {
  if (!Number.isFinite(value) || value <= 0) refuse(name, 'a finite number above 0', value);
}

/** Throws a RangeError that names the argument unless the value is finite and not below the least one allowed. */
export function requireAtLeast(name: string, value: number, least: number): void {
  if (!Number.isFinite(value) || value < least) refuse(name, `a finite number, ${least} or more`, value);
}

/** Throws a RangeError unless 0 < p < 1: a p value of exactly 0 or 1 is a rounded one and carries no size. */
export function requireProbability(name: string, value: number): void {
  if (!(value > 0 && value < 1)) refuse(name, 'between 0 and 1, both excluded', value);
}

/** Confidence levels are two-sided and in per cent: 95, not 0.95 (which would be taken as a level of 0.95 %). */
export function requireLevel(level: number): void {
  if (!(level > 0 && level < 100)) refuse('level', 'per cent, between 0 and 100, both excluded', level);
}

/** Throws a RangeError unless there are enough effects, each finite and with a variance above 0. */
export function requireEffects(effects: readonly Effect[], least: number): void {
  requireAtLeast('number of effects', effects.length, least);
  effects.forEach(({ estimate, variance }, index) => {
    requireFinite(`effects[${index}].estimate`, estimate);
    requirePositive(`effects[${index}].variance`, variance);
    if (Math.abs(estimate) > largestMagnitude) refuse(`effects[${index}].estimate`, 'at most 1e50 in size', estimate);
    if (variance > largestMagnitude ** 2 || variance < 1 / largestMagnitude) {
      refuse(`effects[${index}].variance`, 'between 1e-50 and 1e100', variance);
    }
  });
}
