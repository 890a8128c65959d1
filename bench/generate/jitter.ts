import type { ArmValueRecord, EffectRecord } from '../../src/records/finding.js';
import type { Random } from './random.js';

const rounded = (value: number): number => Math.round(value * 100) / 100;

const scaled = (value: number | undefined, factor: number): number | undefined =>
  value === undefined ? undefined : rounded(value * factor);

/** A size that is never below one. */
export const sized = (count: number | undefined, factor: number): number | undefined =>
  count === undefined ? undefined : Math.max(1, Math.round(count * factor));

/** Leaves out what is not stated: a record has no empty fields. */
export function stated<T extends object>(record: T): T {
  const copy = { ...record };
  for (const [name, value] of Object.entries(copy)) if (value === undefined) Reflect.deleteProperty(copy, name);
  return copy;
}

/** The numbers of an arm moved a little together, so that quartiles stay in order; counts follow the size of the arm. */
export function movedNumbers(value: ArmValueRecord, size: number, random: Random): ArmValueRecord {
  const factor = Math.max(0.5, 1 + 0.08 * random.normal());
  const total = sized(value.total, size);
  const events =
    value.events !== undefined && value.total !== undefined && total !== undefined
      ? Math.min(total, Math.round((value.events / Math.max(value.total, 1)) * total))
      : value.events;
  return stated({
    arm: value.arm,
    n: sized(value.n, size),
    mean: scaled(value.mean, factor),
    sd: scaled(value.sd, factor),
    se: scaled(value.se, factor),
    median: scaled(value.median, factor),
    q1: scaled(value.q1, factor),
    q3: scaled(value.q3, factor),
    min: scaled(value.min, factor),
    max: scaled(value.max, factor),
    events,
    total,
    percent: value.percent,
  });
}

const ratios: readonly (string | undefined)[] = ['RR', 'OR', 'HR'];

/** An effect moved a little with its interval: ratios by a factor, differences by a step. */
export function movedEffect(effect: EffectRecord, random: Random): EffectRecord {
  const factor = Math.exp(0.1 * random.normal());
  const step = 0.1 * Math.abs(effect.estimate ?? 0) * random.normal();
  const moved = (value: number | undefined): number | undefined =>
    value === undefined ? undefined : rounded(ratios.includes(effect.measure) ? value * factor : value + step);
  return stated({
    ...effect,
    estimate: moved(effect.estimate),
    ciLow: moved(effect.ciLow),
    ciHigh: moved(effect.ciHigh),
  });
}
