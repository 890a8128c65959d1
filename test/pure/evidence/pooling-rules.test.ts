import { describe, expect, it } from 'vitest';
import type { StudyRecord } from '../../../src/records/study.js';
import { analysisOf } from '../../support/answers.js';
import { between, cells, study, within, type FindingInput } from '../../support/records.js';

const means = (cellsMean: number, controlMean: number, changes: Partial<FindingInput> = {}): FindingInput =>
  between(undefined, {
    valueKind: 'ENDPOINT',
    values: [
      { arm: 'cells', n: 30, mean: cellsMean, sd: 10 },
      { arm: 'control', n: 30, mean: controlMean, sd: 10 },
    ],
    ...changes,
  });
const counts = (cellsEvents: number, controlEvents: number, changes: Partial<FindingInput> = {}): FindingInput =>
  between(undefined, {
    outcome: 'treatment-response',
    instrument: undefined,
    valueKind: 'COUNT',
    eventIs: 'GOOD',
    values: [
      { arm: 'cells', events: cellsEvents, total: 30 },
      { arm: 'control', events: controlEvents, total: 30 },
    ],
    ...changes,
  });
const withFindings = (id: string, findings: FindingInput[], changes: Partial<StudyRecord> = {}): StudyRecord =>
  study(id, { findings, ...changes });
const codeOf = (findings: FindingInput[], changes: Partial<StudyRecord> = {}, filter = {}): string | undefined =>
  analysisOf([withFindings('a', findings, changes)], { outcome: 'pain', ...filter }).excluded[0]?.code;

describe('which findings can be pooled', () => {
  it.each<[string, FindingInput, Partial<StudyRecord>]>([
    ['UNCONTROLLED', within('IMPROVED'), {}],
    ['BASELINE', means(50, 50, { timepointMonths: 0 }), {}],
    ['NO_TIMEPOINT', means(40, 50, { timepointMonths: undefined }), {}],
    ['NO_NUMBERS', between('IMPROVED'), {}],
    ['NO_NUMBERS', means(40, 50, { valueKind: undefined }), {}],
    [
      'NO_SPREAD',
      means(40, 50, {
        values: [
          { arm: 'cells', n: 30, mean: 40 },
          { arm: 'control', n: 30, mean: 50 },
        ],
      }),
      {},
    ],
    [
      'NO_SPREAD',
      means(40, 50, {
        values: [
          { arm: 'cells', n: 30, mean: 40, sd: 0 },
          { arm: 'control', n: 30, mean: 50, sd: 3 },
        ],
      }),
      {},
    ],
    [
      'MEDIAN_ONLY',
      means(40, 50, {
        values: [
          { arm: 'cells', median: 40 },
          { arm: 'control', median: 50 },
        ],
      }),
      {},
    ],
    ['PERCENT_CHANGE', means(40, 50, { valueKind: 'PERCENT_CHANGE' }), {}],
    ['SIGN_UNKNOWN', means(20, 5, { valueKind: 'CHANGE', direction: 'IMPROVED' }), {}],
    ['WITHIN_PERSON', means(40, 50), { withinPerson: true }],
    ['UNKNOWN_DIRECTION', counts(20, 10, { outcome: 'pain', eventIs: undefined }), {}],
    ['RETRACTED', means(40, 50), { status: 'RETRACTED' }],
  ])('%s', (code, finding, changes) => {
    expect(codeOf([finding], changes)).toBe(code);
  });

  it('a comparison of two regenerative treatments is head to head', () => {
    const arms = [cells(), cells({ id: 'control' }, { cellSource: 'adipose-tissue' })];
    expect(codeOf([means(40, 50)], { arms })).toBe('HEAD_TO_HEAD');
  });

  it('a timepoint outside the months asked for is excluded as such', () => {
    expect(codeOf([means(40, 50)], {}, { timepointMonths: { min: 1, max: 6 } })).toBe('OTHER_TIMEPOINT');
  });

  it('an explicit sign of a change is trusted', () => {
    const finding = means(20, 5, { valueKind: 'CHANGE', direction: 'IMPROVED', changeIs: 'DIFFERENCE' });
    expect(analysisOf([withFindings('a', [finding])], { outcome: 'pain' })).toMatchObject({
      status: 'SINGLE_STUDY',
      effect: { estimate: 15 },
    });
  });

  it('an improvement counted positive is turned into the direction of the instrument', () => {
    const finding = means(20, 5, { valueKind: 'CHANGE', changeIs: 'IMPROVEMENT' });
    expect(analysisOf([withFindings('a', [finding])], { outcome: 'pain' }).effect?.estimate).toBe(-15);
  });

  it('a standard error gives the spread, and the size of the arm stands in for the number measured', () => {
    const finding = means(40, 50, {
      values: [
        { arm: 'cells', mean: 40, se: 2 },
        { arm: 'control', mean: 50, se: 2 },
      ],
    });
    const { included } = analysisOf([withFindings('a', [finding])], { outcome: 'pain' });
    expect(included[0]?.variance).toBeCloseTo(8, 10);
    expect(included[0]?.notes).toHaveLength(2);
  });

  it('a within-person study is pooled by its printed effect', () => {
    const finding = means(40, 50, { effect: { measure: 'MD', estimate: -10, ciLow: -14, ciHigh: -6 } });
    const { effect } = analysisOf([withFindings('a', [finding], { withinPerson: true })], { outcome: 'pain' });
    expect(effect?.estimate).toBe(-10);
    expect(effect?.standardError).toBeCloseTo(4 / 1.959964, 5);
  });

  it('a printed interval of another level gives its own error', () => {
    const finding = between(undefined, { effect: { measure: 'MD', estimate: -10, ciLow: -14, ciHigh: -6, level: 90 } });
    expect(analysisOf([withFindings('a', [finding])], { outcome: 'pain' }).effect?.standardError).toBeCloseTo(
      4 / 1.644854,
      5,
    );
  });

  it('counts without a timepoint are taken at the follow-up of the study', () => {
    const finding = counts(20, 10, { timepointMonths: undefined });
    expect(analysisOf([withFindings('a', [finding], { followUpMonths: 12 })]).status).toBe('SINGLE_STUDY');
    expect(analysisOf([withFindings('a', [finding])], { outcome: 'treatment-response' }).excluded[0]?.code).toBe(
      'NO_TIMEPOINT',
    );
  });
});
