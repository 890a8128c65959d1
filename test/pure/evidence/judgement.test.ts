import { describe, expect, it } from 'vitest';
import type { StudyRecord } from '../../../src/records/study.js';
import { answerOf } from '../../support/answers.js';
import { between, cells, control, study, type FindingInput } from '../../support/records.js';

const sized = (id: string, size: number, findings: FindingInput[], changes: Partial<StudyRecord> = {}): StudyRecord =>
  study(id, {
    participants: 2 * size,
    arms: [cells({ participants: size }), control('SALINE', { participants: size })],
    findings,
    ...changes,
  });
const means = (cellsMean: number, size = 60, changes: Partial<FindingInput> = {}): FindingInput =>
  between(undefined, {
    valueKind: 'ENDPOINT',
    values: [
      { arm: 'cells', n: size, mean: cellsMean, sd: 10 },
      { arm: 'control', n: size, mean: 50, sd: 10 },
    ],
    ...changes,
  });
const overall = (records: readonly StudyRecord[], filter = {}) =>
  answerOf(records, { outcome: 'pain', ...filter }).overall;
const steps = (records: readonly StudyRecord[], domain: string, filter = {}): number | undefined =>
  overall(records, filter).certainty?.reasons.find((reason) => reason.domain === domain)?.steps;

describe('directions derived from numbers', () => {
  it.each([
    [40, 'IMPROVED'],
    [60, 'WORSENED'],
    [50, 'NO_DIFFERENCE'],
  ])('a mean of %d against 50 on a pain scale is %s', (mean, direction) => {
    expect(overall([sized('a', 60, [means(mean)])]).votes[0]?.direction).toBe(direction);
  });

  it('are not taken where the report states a direction', () => {
    expect(overall([sized('a', 60, [means(40, 60, { direction: 'NO_DIFFERENCE' })])]).votes[0]?.direction).toBe(
      'NO_DIFFERENCE',
    );
  });

  it('are no difference where nobody had the event in either arm', () => {
    const finding = between(undefined, {
      instrument: undefined,
      valueKind: 'COUNT',
      eventIs: 'BAD',
      values: [
        { arm: 'cells', events: 0, total: 30 },
        { arm: 'control', events: 0, total: 30 },
      ],
    });
    expect(overall([study('a', { findings: [finding] })]).votes[0]?.direction).toBe('NO_DIFFERENCE');
  });
});

describe('a verdict by the pooled effect', () => {
  const benefit = [38, 40, 42].map((mean, index) => sized(`b${index}`, 60, [means(mean)]));
  it('supports a benefit whose interval lies on its side', () => {
    expect(overall(benefit)).toMatchObject({ verdict: 'SUPPORTED', method: 'POOLED_EFFECT' });
  });

  it('is harm on the other side against a placebo, and not supported against an active treatment', () => {
    const worse = (kind: 'SALINE' | 'HYALURONIC_ACID') =>
      [58, 60, 62].map((mean, index) =>
        sized(`w${index}`, 60, [means(mean)], {
          arms: [cells({ participants: 60 }), control(kind, { participants: 60 })],
        }),
      );
    expect(overall(worse('SALINE')).verdict).toBe('HARM');
    expect(overall(worse('HYALURONIC_ACID')).verdict).toBe('NOT_SUPPORTED');
  });

  it('conflicts where the studies are far apart', () => {
    const apart = [20, 50, 80].map((mean, index) => sized(`x${index}`, 60, [means(mean)]));
    expect(overall(apart)).toMatchObject({ verdict: 'CONFLICTING', method: 'POOLED_EFFECT' });
  });

  it('is not supported where even the best of the interval is not important', () => {
    const none = [50, 50.2, 49.8].map((mean, index) => sized(`n${index}`, 400, [means(mean, 400)]));
    expect(overall(none)).toMatchObject({ verdict: 'NOT_SUPPORTED', method: 'POOLED_EFFECT' });
  });

  it('is preliminary with fewer than 100 people', () => {
    const few = [30, 31].map((mean, index) => sized(`f${index}`, 20, [means(mean, 20)]));
    expect(overall(few)).toMatchObject({ verdict: 'PRELIMINARY', method: 'POOLED_EFFECT' });
  });

  it('does not decide a row over several outcomes', () => {
    expect(answerOf(benefit).overall.method).toBe('DIRECTION_OF_EFFECT');
    expect(answerOf(benefit, {}, 'OUTCOME').rows[0]?.method).toBe('POOLED_EFFECT');
  });

  it('does not decide when it holds less than half of the votes', () => {
    const silent = Array.from({ length: 5 }, (_, index) => sized(`s${index}`, 60, [between('NO_DIFFERENCE')]));
    expect(overall([...benefit.slice(0, 2), ...silent]).method).toBe('DIRECTION_OF_EFFECT');
  });

  it('calls a benefit small that is below what matters', () => {
    const small = [47, 47.2, 46.8].map((mean, index) => sized(`m${index}`, 400, [means(mean, 400)]));
    expect(overall(small).verdict).toBe('SUPPORTED');
    expect(overall(small).summary).toContain('small');
  });
});

describe('certainty', () => {
  const votes = (count: number, changes: Partial<StudyRecord> = {}, size = 100): StudyRecord[] =>
    Array.from({ length: count }, (_, index) =>
      sized(`v${index}`, size, [between('IMPROVED')], { masking: 'DOUBLE', ...changes }),
    );

  it('starts high for randomised studies and takes nothing without a reason', () => {
    expect(overall(votes(3)).certainty?.level).toBe('HIGH');
  });

  it('starts low where randomised studies hold no more than half of the people', () => {
    expect(overall(votes(3, { design: 'COHORT' })).certainty?.level).toBe('LOW');
  });

  it('is very low without control arms, and absent without evidence', () => {
    expect(answerOf([]).overall.certainty).toBeNull();
  });

  it('risk of bias: by assessments where there are any, else by masking', () => {
    expect(steps(votes(2, { masking: 'SINGLE' }), 'RISK_OF_BIAS')).toBe(1);
    const judged = (judgement: 'HIGH' | 'LOW') =>
      votes(1, { riskOfBias: [{ tool: 'ROB2', domain: 'overall', judgement, support: 's', assessor: 'a' }] });
    expect(steps(judged('HIGH'), 'RISK_OF_BIAS')).toBe(2);
    expect(steps(judged('LOW'), 'RISK_OF_BIAS')).toBe(0);
    const [assessed] = judged('LOW');
    const others = votes(3).slice(1);
    expect(assessed && steps([assessed, ...others], 'RISK_OF_BIAS')).toBe(1);
  });

  it('inconsistency: by how many studies agree', () => {
    const none = (id: string): StudyRecord => sized(id, 100, [between('NO_DIFFERENCE')]);
    const worse = (id: string): StudyRecord => sized(id, 100, [between('WORSENED')]);
    expect(steps([...votes(3), none('n')], 'INCONSISTENCY')).toBe(0);
    expect(steps([...votes(2), none('n')], 'INCONSISTENCY')).toBe(1);
    expect(steps([...votes(2), none('n'), none('m'), worse('w')], 'INCONSISTENCY')).toBe(2);
  });

  it('indirectness: where most studies also include other severities, or all are preclinical', () => {
    const graded = (grades: number[]) =>
      votes(2, { population: { condition: 'knee-osteoarthritis', scale: 'KELLGREN_LAWRENCE', grades } });
    expect(steps(graded([2, 3]), 'INDIRECTNESS', { severity: 'MODERATE' })).toBe(1);
    expect(steps(graded([3]), 'INDIRECTNESS', { severity: 'MODERATE' })).toBe(0);
    expect(steps(votes(2, { design: 'ANIMAL' }), 'INDIRECTNESS', { designs: ['ANIMAL'] })).toBe(2);
  });

  it('imprecision: below 400 people, and below 100', () => {
    expect(steps(votes(2, {}, 100), 'IMPRECISION')).toBe(0);
    expect(steps(votes(1, {}, 100), 'IMPRECISION')).toBe(1);
    expect(steps(votes(1, {}, 30), 'IMPRECISION')).toBe(2);
  });

  it('publication bias: where registered studies that were due number half of the votes', () => {
    const awaited = (completionDate: string | undefined): StudyRecord =>
      study('registered', {
        status: 'REGISTERED',
        findings: [],
        completionDate,
        reports: [{ id: 'r', kind: 'REGISTRY', url: 'https://example.org/r' }],
      });
    expect(steps([...votes(2), awaited('2018-05')], 'PUBLICATION_BIAS')).toBe(1);
    expect(steps([...votes(3), awaited('2018-05')], 'PUBLICATION_BIAS')).toBe(0);
    expect(steps([...votes(2), awaited('2020-01')], 'PUBLICATION_BIAS')).toBe(0);
    expect(steps([...votes(2), awaited(undefined)], 'PUBLICATION_BIAS')).toBe(0);
    expect(overall([...votes(2), awaited(undefined)]).awaited).toHaveLength(1);
  });
});
