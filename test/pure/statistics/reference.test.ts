import { describe, expect, it } from 'vitest';
import { type Expectation, type Fixture, readFixtures } from './reference/fixture.js';
import { caseOf } from './reference/inputs.js';
import { methodNamed } from './reference/methods.js';
import { notOffered, notPrecise } from './reference/not-offered.js';
import type { Quantities } from './reference/quantities.js';

/** Likelihoods and roots are searched for, and the references' own search stops early. */
const relative = (method: string) => (/REML|ML|PM|EB|Q_PROFILE/.test(method) ? 1e-5 : 1e-6);

const fixtures = readFixtures();

function onScale({ quantity, scale }: Expectation, value: number): number {
  const isSpread = quantity === 'vi' || quantity === 'tau2';
  const isEffect = /^(yi|estimate|ciLow|ciHigh|piLow|piHigh)$/.test(quantity);
  if (scale === 'ratio' && isEffect) return Math.exp(value);
  if (scale === 'percentage points' && isSpread) return 10_000 * value;
  return scale === 'percentage points' && (isEffect || quantity === 'se') ? 100 * value : value;
}

/** What is wrong with a computed value, or null. Printed values are compared as printed, and again to full precision. */
function problem(fixture: Fixture, entry: Expectation, quantities: Quantities): string | null {
  const raw = quantities[entry.quantity];
  const label = `${entry.method} ${entry.quantity} ${entry.study ?? entry.omitted ?? entry.subset ?? ''}`;
  if (raw === undefined) return `${label}: not computed`;
  if (raw === null || entry.value === null) return raw === entry.value ? null : `${label}: ${raw}, not ${entry.value}`;
  const scaled = onScale(entry, raw);
  const value = entry.remark === 'absolute value' ? Math.abs(scaled) : scaled;
  const near = (expected: number, tolerance: number) => Math.abs(value - expected) <= tolerance;
  if (!near(entry.value, entry.tolerance ?? 0)) return `${label}: ${value}, not ${entry.value}`;
  if (entry.precise === undefined || isNotPrecise(fixture, entry)) return null;
  const tolerance = Math.max(relative(entry.method) * Math.abs(entry.precise), 1e-11);
  return near(entry.precise, tolerance) ? null : `${label}: ${value}, not ${entry.precise}`;
}

function isNotPrecise({ name }: Fixture, { method, quantity }: Expectation): boolean {
  return notPrecise.some((one) => one.fixture === name && one.method === method && one.quantity === quantity);
}

function problemsOf(fixture: Fixture, method: string): string[] {
  const compute = methodNamed(method);
  if (compute === undefined) return [`${method}: neither computed nor listed in not-offered.ts`];
  return fixture.expected
    .filter((entry) => entry.method === method)
    .map((entry) => problem(fixture, entry, compute(caseOf(fixture, entry))))
    .filter((found) => found !== null);
}

describe.each(fixtures)('$name', (fixture) => {
  const methods = [...new Set(fixture.expected.map(({ method }) => method))];
  it.each(methods.filter((method) => !(method in notOffered)))('%s', (method) => {
    expect(problemsOf(fixture, method)).toEqual([]);
  });
});

describe('the collection', () => {
  const expected = fixtures.flatMap((fixture) => fixture.expected);

  it('is whole', () => {
    expect(fixtures).toHaveLength(26);
    expect(expected).toHaveLength(1862);
  });

  it('has 17 numbers of methods that are not offered, and no method is listed in vain', () => {
    const left = expected.filter(({ method }) => method in notOffered);
    expect([...new Set(left.map(({ method }) => method))].sort()).toEqual(Object.keys(notOffered).sort());
    expect(left).toHaveLength(17);
  });
});
