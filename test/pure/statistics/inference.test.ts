import { describe, expect, it } from 'vitest';
import { confidence, normalInference, tInference } from '../../../src/statistics/index.js';
import { effect } from './sample.js';

describe('inference', () => {
  it('reaches 1.96 standard errors by the normal and 12.71 by t with one degree of freedom', () => {
    expect(normalInference(0, 1).ciHigh).toBeCloseTo(1.959963984540054, 12);
    expect(tInference(0, 1, 1).ciHigh).toBeCloseTo(12.7062047361747, 9);
    expect(normalInference(0, 1, 90).ciHigh).toBeCloseTo(1.6448536269514722, 12);
  });

  it('agrees between t and normal with many degrees of freedom', () => {
    expect(tInference(2, 1, 1e7).pValue).toBeCloseTo(normalInference(2, 1).pValue ?? NaN, 6);
  });

  it('keeps the digits of small p values', () => {
    expect((normalInference(20, 1).pValue ?? NaN) / 5.507248237212471e-89).toBeCloseTo(1, 9);
  });

  it('has no statistic and no p without a standard error', () => {
    expect(normalInference(2, 0)).toEqual({
      estimate: 2,
      standardError: 0,
      statistic: null,
      pValue: null,
      ciLow: 2,
      ciHigh: 2,
    });
  });

  it('gives one study back by Wald, and uses t for 2 by Hartung-Knapp when asked for the bare interval', () => {
    expect(confidence([effect(2, 4)], 0, 'HARTUNG_KNAPP')).toEqual(normalInference(2, 2));
    const two = confidence([effect(1, 1), effect(3, 1)], 0, 'HARTUNG_KNAPP');
    expect((two.ciHigh - two.estimate) / two.standardError).toBeCloseTo(12.7062047361747, 9);
  });

  it('refuses what is impossible by name', () => {
    expect(() => normalInference(NaN, 1)).toThrow('estimate');
    expect(() => normalInference(1, -1)).toThrow('standardError');
    expect(() => tInference(1, 1, 0)).toThrow('df');
    expect(() => normalInference(1, 1, 101)).toThrow('level');
    expect(() => confidence([], 0, 'WALD')).toThrow('number of effects');
    expect(() => confidence([effect(1, 1)], -1, 'WALD')).toThrow('tau2');
  });
});
