import { describe, expect, it } from 'vitest';
import type { StudyRecord } from '../../../src/records/study.js';
import { sideOf } from '../../../src/features/meta-analysis/analysis.js';
import { analysisOf } from '../../support/answers.js';
import { between, cells, control, study, type FindingInput } from '../../support/records.js';

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

describe('what is pooled', () => {
  it('points of one instrument where most studies share it, and the others are excluded', () => {
    const records = [
      withFindings('a', [means(40, 50)]),
      withFindings('b', [means(42, 50)]),
      withFindings('c', [means(60, 50, { instrument: 'koos-pain' })]),
    ];
    const three = analysisOf(records, { outcome: 'pain' });
    expect(three).toMatchObject({ measure: 'SMD', k: 3 });
    const md = analysisOf(records, { outcome: 'pain' }, { measure: 'MD' });
    expect(md).toMatchObject({ measure: 'MD', k: 2, instrument: 'vas-pain-100' });
    expect(md.excluded.map(({ code }) => code)).toEqual(['OTHER_INSTRUMENT']);
  });

  it('a standardised difference is positive where the cells are better, whichever way the scale runs', () => {
    const lower = analysisOf([withFindings('a', [means(40, 50)])], { outcome: 'pain' }, { measure: 'SMD' });
    const higher = analysisOf(
      [withFindings('a', [means(60, 50, { instrument: 'koos-pain' })])],
      { outcome: 'pain' },
      { measure: 'SMD' },
    );
    expect(lower.effect?.estimate).toBeCloseTo(higher.effect?.estimate ?? NaN, 12);
    expect(sideOf(lower)).toBe('BENEFIT');
  });

  it('the timepoint nearest to twelve months, the later of two as near', () => {
    const at = (timepointMonths: number): FindingInput =>
      means(40, 50, { id: `pain-${timepointMonths}m`, timepointMonths });
    const { included, excluded } = analysisOf([withFindings('a', [at(6), at(18), at(24)])], { outcome: 'pain' });
    expect(included[0]?.timepoint).toBe(18);
    expect(excluded.map(({ code }) => code)).toEqual(['OTHER_TIMEPOINT', 'OTHER_TIMEPOINT']);
  });

  it('a placebo before an active comparator', () => {
    const arms = [cells(), control(), control('HYALURONIC_ACID', { id: 'ha' })];
    const active = means(45, 50, {
      id: 'pain-ha',
      comparator: 'ha',
      values: [
        { arm: 'cells', n: 30, mean: 45, sd: 10 },
        { arm: 'ha', n: 30, mean: 50, sd: 10 },
      ],
    });
    const { included, excluded } = analysisOf([withFindings('a', [active, means(40, 50)], { arms })], {
      outcome: 'pain',
    });
    expect(included[0]?.findings.map(({ id }) => id)).toEqual(['pain-12m']);
    expect(excluded[0]?.code).toBe('OTHER_COMPARATOR');
  });

  it('several treated arms against one comparator are one, and the comparator counts once', () => {
    const arms = [cells(), cells({ id: 'high' }), control()];
    const high = means(30, 50, {
      id: 'pain-high',
      experimental: 'high',
      values: [
        { arm: 'high', n: 30, mean: 30, sd: 10 },
        { arm: 'control', n: 30, mean: 50, sd: 10 },
      ],
    });
    const { included } = analysisOf([withFindings('a', [means(40, 50), high], { arms, participants: 90 })], {
      outcome: 'pain',
    });
    expect(included[0]?.participants).toBe(90);
    expect(included[0]?.estimate).toBe(-15);
    expect(included[0]?.findings).toHaveLength(2);
  });

  it('of ratios those of the kind of event that most studies count', () => {
    const records = [
      withFindings('a', [counts(20, 10)]),
      withFindings('b', [counts(18, 9)]),
      withFindings('c', [counts(5, 9, { eventIs: 'BAD' })]),
    ];
    const analysis = analysisOf(records, { outcome: 'treatment-response' });
    expect(analysis).toMatchObject({ measure: 'RR', k: 2, event: 'GOOD', benefit: 1 });
    expect(analysis.excluded.map(({ code }) => code)).toEqual(['OTHER_MEASURE']);
  });

  it('studies in which nobody had the event are dropped from ratios', () => {
    const records = [withFindings('a', [counts(20, 10)]), withFindings('b', [counts(0, 0)])];
    const analysis = analysisOf(records, { outcome: 'treatment-response' });
    expect(analysis).toMatchObject({ status: 'SINGLE_STUDY', k: 1 });
    expect(analysis.excluded.map(({ code }) => code)).toEqual(['NO_EVENTS']);
  });

  it('studies left out by the caller, or not at low risk of bias, before anything is chosen', () => {
    const low = withFindings('low', [means(40, 50)], {
      riskOfBias: [{ tool: 'ROB2', domain: 'overall', judgement: 'LOW', support: 's', assessor: 'a' }],
    });
    const records = [low, withFindings('other', [means(42, 50)])];
    expect(
      analysisOf(records, { outcome: 'pain' }, { onlyLowRiskOfBias: true }).excluded.map(({ code }) => code),
    ).toEqual(['RISK_OF_BIAS']);
    expect(
      analysisOf(records, { outcome: 'pain' }, { without: new Set(['low']) }).excluded.map(({ code }) => code),
    ).toEqual(['LEFT_OUT']);
  });

  it('two studies get the Wald interval whatever is asked, and the answer says so', () => {
    const records = [withFindings('a', [means(40, 50)]), withFindings('b', [means(42, 50)])];
    const analysis = analysisOf(records, { outcome: 'pain' }, { intervalMethod: 'HARTUNG_KNAPP' });
    expect(analysis.intervalMethod).toBe('WALD');
    expect(analysis.reason).toContain('Wald');
  });

  it('the order of the records does not matter', () => {
    const records = [40, 42, 44, 55].map((mean, index) => withFindings(`s${index}`, [means(mean, 50)]));
    const { leaveOneOut: _a, ...forward } = analysisOf(records, { outcome: 'pain' });
    const { leaveOneOut: _b, ...backward } = analysisOf([...records].reverse(), { outcome: 'pain' });
    expect(backward).toEqual(forward);
  });

  it('a measure that no finding can be expressed in is not pooled, with the reason', () => {
    const analysis = analysisOf([withFindings('a', [means(40, 50)])], { outcome: 'pain' }, { measure: 'RR' });
    expect(analysis).toMatchObject({ status: 'NOT_POOLABLE', effect: null, k: 0 });
    expect(analysis.reason).toContain('RR');
  });
});
