import { describe, expect, it } from 'vitest';
import {
  type CountMeasure,
  countEffect,
  hedgesCorrection,
  logOddsRatio,
  logRiskRatio,
  meanDifference,
  riskDifference,
  standardizedMeanDifference,
} from '../../../src/statistics/index.js';
import { arm, table } from './sample.js';

const cells = arm(50, 103, 5.5);
const saline = arm(50, 100, 4.5);

describe('differences of means', () => {
  // Borenstein et al., Introduction to Meta-Analysis, 2009, pages 22 and 27: their J is the approximation.
  it('gives the mean difference of the textbook', () => {
    const { estimate, variance } = meanDifference(cells, saline, 'POOLED');
    expect(estimate).toBe(3);
    expect(variance).toBeCloseTo(1.01, 10);
    expect(meanDifference(cells, saline).variance).toBeCloseTo(1.01, 10);
  });

  it('gives the standardized difference of the textbook', () => {
    const { estimate, variance } = standardizedMeanDifference(cells, saline);
    expect(estimate).toBeCloseTo(0.5924, 4);
    expect(variance).toBeCloseTo(0.0418, 4);
  });

  it('changes sign, and nothing else, when the arms change places', () => {
    for (const difference of [meanDifference, standardizedMeanDifference]) {
      const [there, back] = [difference(cells, saline), difference(saline, cells)];
      expect(back).toEqual({ estimate: -there.estimate, variance: there.variance });
    }
  });

  it('has no unit once standardized', () => {
    const [mm, cm] = [10, 1].map((unit) =>
      standardizedMeanDifference(arm(12, 5 * unit, 2 * unit), arm(9, 4 * unit, 3 * unit)),
    );
    expect(mm?.estimate).toBeCloseTo(cm?.estimate ?? NaN, 12);
  });

  it('corrects less the larger the study', () => {
    expect(hedgesCorrection(2)).toBeCloseTo(0.5642, 4); // 1/√π
    expect(hedgesCorrection(1e6)).toBeCloseTo(1 - 3 / (4e6 - 1), 9);
    expect(() => hedgesCorrection(1)).toThrow(RangeError);
  });

  it.each([
    ['experimental.n', arm(1, 0, 1)],
    ['experimental.n', arm(NaN, 0, 1)],
    ['experimental.mean', arm(10, Infinity, 1)],
    ['experimental.sd', arm(10, 0, 0)],
    ['experimental.sd', arm(10, 0, -2)],
  ])('refuses an impossible %s by name', (name, wrong) => {
    expect(() => meanDifference(wrong, saline)).toThrow(name);
    expect(() => standardizedMeanDifference(wrong, saline)).toThrow(RangeError);
  });
});

describe('effects of counts', () => {
  // Borenstein et al. 2009, pages 34 to 38: 5 of 100 against 10 of 100.
  const deaths = table(5, 100, 10, 100);

  it('gives the three effects of the textbook', () => {
    expect(logRiskRatio(deaths).value?.estimate).toBeCloseTo(-0.6931, 4);
    expect(logRiskRatio(deaths).value?.variance).toBeCloseTo(0.28, 4);
    expect(logOddsRatio(deaths).value?.estimate).toBeCloseTo(-0.7472, 4);
    expect(logOddsRatio(deaths).value?.variance).toBeCloseTo(0.3216, 4);
    expect(riskDifference(deaths).estimate).toBeCloseTo(-0.05, 10);
    expect(riskDifference(deaths).variance).toBeCloseTo(0.001375, 8);
  });

  it('adds 0.5 to all four cells when one is empty', () => {
    const corrected = table(0.5, 21, 3.5, 21);
    expect(logRiskRatio(table(0, 20, 3, 20))).toEqual(logRiskRatio(corrected));
    expect(logOddsRatio(table(0, 20, 3, 20))).toEqual(logOddsRatio(corrected));
    expect(riskDifference(table(0, 20, 3, 20))).toEqual(riskDifference(corrected));
  });

  it.each([
    ['No events in either arm.', table(0, 20, 0, 30)],
    ['Everybody in both arms had the event.', table(20, 20, 30, 30)],
  ])('says of ratios: %s', (reason, silent) => {
    expect(logRiskRatio(silent)).toEqual({ value: null, reason });
    expect(logOddsRatio(silent)).toEqual({ value: null, reason });
    expect(Number.isFinite(riskDifference(silent).variance)).toBe(true);
  });

  it.each<CountMeasure>(['RR', 'OR', 'RD'])('turns %s round when the arms change places', (measure) => {
    const there = countEffect(table(7, 40, 12, 44), measure).value;
    const back = countEffect(table(12, 44, 7, 40), measure).value;
    expect(back?.estimate).toBeCloseTo(-(there?.estimate ?? NaN), 12);
    expect(back?.variance).toBeCloseTo(there?.variance ?? NaN, 12);
  });

  it.each([
    ['experimental.events', table(-1, 10, 1, 10)],
    ['experimental.events must not exceed', table(11, 10, 1, 10)],
    ['comparator.total', table(1, 10, 0, 0)],
    ['comparator.events', table(1, 10, NaN, 10)],
  ])('refuses an impossible %s by name', (name, wrong) => {
    for (const measure of [logRiskRatio, logOddsRatio, riskDifference]) {
      expect(() => measure(wrong)).toThrow(RangeError);
      expect(() => measure(wrong)).toThrow(name);
    }
  });
});
