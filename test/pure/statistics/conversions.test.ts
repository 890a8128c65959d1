import { describe, expect, it } from 'vitest';
import {
  combineCounts,
  combineMeans,
  logStandardErrorFromInterval,
  meanAndSdFromMedian,
  sdFromInterval,
  sdFromPValue,
  sdFromStandardError,
  standardErrorFromInterval,
  standardErrorFromPValue,
} from '../../../src/statistics/index.js';
import { arm, frozen } from './sample.js';

describe('spread from what is printed', () => {
  it('gives the worked examples of the Cochrane Handbook, 6.5.2.2 and 6.5.2.3', () => {
    expect(sdFromInterval({ low: 30, high: 34.2 }, 25)).toBeCloseTo(5.09, 2);
    expect(standardErrorFromPValue(3.8, 0.008, 45)).toBeCloseTo(1.37, 2);
    expect(sdFromPValue(3.8, 0.008, 25, 22)).toBeCloseTo(4.69, 1);
    expect(sdFromStandardError(2, 25)).toBe(10);
  });

  // metafor, docs/reference/conv.wald.html at 71ae8f5: odds ratios with 95 % intervals.
  it('takes ratios on the log scale', () => {
    expect(logStandardErrorFromInterval({ low: 1.03, high: 1.82 }) ** 2).toBeCloseTo(0.0211, 4);
    expect(logStandardErrorFromInterval({ low: 1.6, high: 2.23 }) ** 2).toBeCloseTo(0.0072, 4);
  });

  it('gives back the standard error that an interval was made from, at any level', () => {
    expect(standardErrorFromInterval({ low: -1.644853627, high: 1.644853627, level: 90 })).toBeCloseTo(1, 8);
    expect(standardErrorFromInterval({ low: -12.7062047362, high: 12.7062047362 }, 1)).toBeCloseTo(1, 8);
  });

  it('does not mind the sign of a difference', () => {
    expect(sdFromPValue(-3.8, 0.008, 25, 22)).toBe(sdFromPValue(3.8, 0.008, 25, 22));
  });

  it.each([
    ['standardError', () => sdFromStandardError(-1, 10)],
    ['n must', () => sdFromStandardError(1, 0)],
    ['low must be below high', () => standardErrorFromInterval({ low: 2, high: 2 })],
    ['high', () => standardErrorFromInterval({ low: 2, high: NaN })],
    ['level', () => standardErrorFromInterval({ low: 1, high: 2, level: 100 })],
    ['level', () => standardErrorFromInterval({ low: 1, high: 2, level: 0 })],
    ['low', () => logStandardErrorFromInterval({ low: 0, high: 2 })],
    ['n must', () => sdFromInterval({ low: 1, high: 2 }, 1)],
    ['pValue', () => sdFromPValue(1, 0, 10, 10)],
    ['pValue', () => sdFromPValue(1, 1, 10, 10)],
    ['difference', () => sdFromPValue(0, 0.5, 10, 10)],
    ['n2', () => sdFromPValue(1, 0.5, 10, 0)],
  ])('refuses an impossible %s by name', (name, convert) => {
    expect(convert).toThrow(RangeError);
    expect(convert).toThrow(name);
  });
});

describe('means from medians', () => {
  it('leaves the middle of a symmetric summary where it is', () => {
    const summary = frozen({ n: 30, median: 5, range: { min: 0, max: 10 }, quartiles: { q1: 3, q3: 7 } });
    expect(meanAndSdFromMedian(summary).mean).toBeCloseTo(5, 12);
    expect(meanAndSdFromMedian({ ...summary, range: undefined }).mean).toBeCloseTo(5, 12);
    expect(meanAndSdFromMedian({ ...summary, quartiles: undefined }).mean).toBeCloseTo(5, 12);
  });

  it('takes 1.35 standard deviations between quartiles in a large sample', () => {
    const { sd } = meanAndSdFromMedian({ n: 1e6, median: 0, quartiles: { q1: -0.67449, q3: 0.67449 } });
    expect(sd).toBeCloseTo(1, 4);
  });

  it('refuses a median alone, and numbers out of order', () => {
    expect(() => meanAndSdFromMedian({ n: 20, median: 5 })).toThrow('range or quartiles');
    expect(() => meanAndSdFromMedian({ n: 20, median: 5, quartiles: { q1: 6, q3: 7 } })).toThrow(RangeError);
    expect(() => meanAndSdFromMedian({ n: 1, median: 5, quartiles: { q1: 4, q3: 7 } })).toThrow('n must');
    expect(() => meanAndSdFromMedian({ n: 20, median: NaN, quartiles: { q1: 4, q3: 7 } })).toThrow(RangeError);
  });
});

describe('combining arms', () => {
  const summaryOf = (values: readonly number[]) => {
    const mean = values.reduce((total, value) => total + value, 0) / values.length;
    const squares = values.reduce((total, value) => total + (value - mean) ** 2, 0);
    return arm(values.length, mean, Math.sqrt(squares / (values.length - 1)));
  };

  it('gives what the people of all arms together would have given', () => {
    const people = [
      [3, 5, 9],
      [2, 2.5, 8, 7],
      [11, 1],
    ];
    const combined = combineMeans(people.map(summaryOf));
    const together = summaryOf(people.flat());
    expect(combined.n).toBe(9);
    expect(combined.mean).toBeCloseTo(together.mean, 12);
    expect(combined.sd).toBeCloseTo(together.sd, 12);
  });

  it('leaves one arm as it is', () => {
    expect(combineMeans([arm(20, 3, 2)])).toEqual(arm(20, 3, 2));
    expect(combineMeans([arm(1, 3, 0)])).toEqual(arm(1, 3, 0));
  });

  it('adds counts', () => {
    const arms = frozen([
      { events: 1, total: 10 },
      { events: 4, total: 12 },
    ]);
    expect(combineCounts(arms)).toEqual({ events: 5, total: 22 });
  });

  it('refuses no arms, and impossible ones by name', () => {
    expect(() => combineMeans([])).toThrow('number of arms');
    expect(() => combineMeans([arm(5, 1, 1), arm(5, 1, -1)])).toThrow('arms[1].sd');
    expect(() => combineCounts([])).toThrow(RangeError);
    expect(() => combineCounts([{ events: 3, total: 2 }])).toThrow('arms[0].events');
  });
});
