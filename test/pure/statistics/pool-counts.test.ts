import { describe, expect, it } from 'vitest';
import {
  type CountMeasure,
  countEffect,
  mantelHaenszel,
  peto,
  poolMantelHaenszel,
  poolPeto,
} from '../../../src/statistics/index.js';
import { bcg, frozen, someText, table } from './sample.js';

const measures: readonly CountMeasure[] = ['RR', 'OR', 'RD'];

describe.each(measures)('Mantel-Haenszel %s', (measure) => {
  it('of studies with the same table is the effect of that table', () => {
    const same = table(8, 40, 15, 50);
    const pooled = poolMantelHaenszel([same, same], measure).value;
    expect(pooled?.estimate).toBeCloseTo(countEffect(same, measure).value?.estimate ?? NaN, 12);
    expect(pooled?.q).toBeCloseTo(0, 12);
  });

  it('does not depend on the order of studies', () => {
    const [forward, back] = [bcg.tables, [...bcg.tables].reverse()].map(
      (tables) => poolMantelHaenszel(frozen(tables), measure).value,
    );
    expect(back?.estimate).toBeCloseTo(forward?.estimate ?? NaN, 12);
    expect(back?.standardError).toBeCloseTo(forward?.standardError ?? NaN, 12);
    expect(back?.q).toBeCloseTo(forward?.q ?? NaN, 9);
  });

  it('is unmoved in its mean by an empty cell that inverse variance would correct', () => {
    const tables = [table(0, 20, 4, 20), table(3, 30, 6, 30)];
    const corrected = [table(0.5, 21, 4.5, 21), table(3, 30, 6, 30)];
    expect(mantelHaenszel(tables, measure).value?.estimate).toBeLessThan(
      mantelHaenszel(corrected, measure).value?.estimate ?? NaN,
    );
  });

  it('has the shape of a common effect', () => {
    const pooled = poolMantelHaenszel(bcg.tables, measure, 90).value;
    expect(pooled).toMatchObject({ k: 13, df: 12, tau2: null, predictionLow: null, intervalMethod: 'WALD' });
    expect(pooled?.weights.reduce((a, b) => a + b, 0)).toBeCloseTo(100, 9);
  });

  it('refuses one table, impossible tables and levels', () => {
    expect(() => poolMantelHaenszel([table(1, 10, 2, 10)], measure)).toThrow('number of tables');
    expect(() => poolMantelHaenszel([table(1, 10, 2, 10), table(9, 8, 1, 8)], measure)).toThrow('tables[1]');
    expect(() => poolMantelHaenszel(bcg.tables, measure, 100)).toThrow('level');
  });
});

describe('counts that say nothing', () => {
  const silent = table(0, 20, 0, 25);
  const telling = [table(3, 20, 6, 25), table(2, 30, 5, 28)];

  it('carry no weight in ratios and do not count in the degrees of freedom of Q', () => {
    for (const measure of ['RR', 'OR'] as const) {
      const [without, withIt] = [telling, [...telling, silent]].map((t) => poolMantelHaenszel(t, measure).value);
      expect(withIt?.estimate).toBe(without?.estimate);
      expect(withIt?.df).toBe(1);
      expect(withIt?.weights[2]).toBe(0);
    }
    expect(poolPeto([...telling, silent]).value).toMatchObject({ df: 1, estimate: poolPeto(telling).value?.estimate });
  });

  it('say so when there is nothing else', () => {
    for (const measure of measures) {
      expect(poolMantelHaenszel([silent, silent], measure)).toMatchObject({ value: null, reason: someText });
    }
    expect(poolPeto([silent, silent]).value).toBeNull();
    expect(poolMantelHaenszel([table(0, 9, 3, 9), table(0, 9, 1, 9)], 'RR').value).toBeNull();
  });
});

describe('Peto', () => {
  it('is 0 where arms do alike, and close to the odds ratio where effects are small', () => {
    expect(peto([table(5, 50, 5, 50)]).value?.estimate).toBe(0);
    const small = table(48, 500, 52, 500);
    const odds = countEffect(small, 'OR').value?.estimate ?? NaN;
    expect(peto([small]).value?.estimate).toBeCloseTo(odds, 3);
  });

  it('refuses one table', () => {
    expect(() => poolPeto([table(1, 10, 2, 10)])).toThrow('number of tables');
    expect(() => peto([])).toThrow(RangeError);
  });
});
