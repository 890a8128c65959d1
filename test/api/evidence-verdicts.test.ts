import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { StudyRecord } from '../../src/records/study.js';
import type { Direction, InterventionKind } from '../../src/records/values.js';
import { startApp, type TestApp } from '../support/app.js';
import { overall } from '../support/evidence.js';
import { vocabularyGraph, withoutStudies } from '../support/graph.js';
import { between, cells, control, study, within } from '../support/records.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp(await vocabularyGraph());
});
beforeEach(() => withoutStudies(app.graph));
afterAll(() => app.close());

interface Trial {
  direction: Direction;
  /** People in each of its two arms. */
  size?: number;
  against?: InterventionKind;
  outcome?: string;
}

const trial = ({ direction, size = 30, against = 'SALINE', outcome = 'pain' }: Trial, index: number): StudyRecord =>
  study(`trial-${index}`, {
    participants: 2 * size,
    arms: [cells({ participants: size }), control(against, { participants: size })],
    findings: [between(direction, { outcome, instrument: undefined })],
  });

/** Verdict and method over trials, each with a control arm and without numbers that could be pooled. */
async function verdictOf(...trials: Trial[]): Promise<string> {
  await app.bring(...trials.map(trial));
  const { verdict, method } = await overall(app);
  expect(method).toBe('DIRECTION_OF_EFFECT');
  return verdict;
}

const I: Trial = { direction: 'IMPROVED' };
const N: Trial = { direction: 'NO_DIFFERENCE' };
const W: Trial = { direction: 'WORSENED' };
const M: Trial = { direction: 'MIXED' };
const small = (trial: Trial): Trial => ({ ...trial, size: 10 });
const active = (trial: Trial): Trial => ({ ...trial, against: 'HYALURONIC_ACID' });

describe('the verdict of controlled studies is what most of them found', () => {
  it.each<[string, Trial[], string]>([
    ['two improved', [I, I], 'SUPPORTED'],
    ['three improved of four', [I, I, I, N], 'SUPPORTED'],
    ['two improved of three', [I, I, N], 'SUPPORTED'],
    ['half improved', [I, I, N, N], 'CONFLICTING'],
    ['improved less worsened is no majority', [I, I, W], 'CONFLICTING'],
    ['two improved, two mixed', [I, I, M, M], 'CONFLICTING'],
    ['one improved, one worsened', [I, W], 'CONFLICTING'],
    ['all mixed', [M, M, M], 'CONFLICTING'],
    ['three without difference', [N, N, N], 'NOT_SUPPORTED'],
    ['most without difference', [N, N, I], 'NOT_SUPPORTED'],
    ['two worsened', [W, W], 'HARM'],
    ['two worsened of three', [W, W, N], 'HARM'],
  ])('%s', async (_what, trials, verdict) => {
    expect(await verdictOf(...trials)).toBe(verdict);
  });
});

describe('one study, or fewer than a hundred people', () => {
  it.each<[string, Trial[], string]>([
    ['make a benefit preliminary: one study, however large', [{ ...I, size: 500 }], 'PRELIMINARY'],
    ['make a benefit preliminary: several small studies', [small(I), small(I), small(I)], 'PRELIMINARY'],
    [
      'do not where together they are a hundred',
      [
        { ...I, size: 25 },
        { ...I, size: 25 },
      ],
      'SUPPORTED',
    ],
    ['make absence inconclusive: one study', [N], 'INCONCLUSIVE'],
    ['make absence inconclusive: several small studies', [small(N), small(N)], 'INCONCLUSIVE'],
    ['never soften harm: one study', [W], 'HARM'],
    ['never soften harm: several small studies', [small(W), small(W)], 'HARM'],
    ['do not settle a conflict', [small(I), small(N)], 'CONFLICTING'],
  ])('%s', async (_what, trials, verdict) => {
    expect(await verdictOf(...trials)).toBe(verdict);
  });

  it('are said in the summary', async () => {
    await verdictOf(small(I));
    expect((await overall(app)).summary).toMatch(/one small study/);
  });
});

describe('worse than an active treatment', () => {
  it.each<[string, Trial[], string]>([
    ['is no benefit, and not yet harm', [active(W), active(W)], 'NOT_SUPPORTED'],
    ['is inconclusive in one study', [active(W)], 'INCONCLUSIVE'],
    ['is inconclusive in small studies', [small(active(W)), small(active(W))], 'INCONCLUSIVE'],
    ['is harm where another study was worse than saline', [active(W), W], 'HARM'],
    ['is harm where another study was worse than usual care', [active(W), { ...W, against: 'USUAL_CARE' }], 'HARM'],
    ['is harm where adverse events are what got worse', [{ ...active(W), outcome: 'serious-adverse-events' }], 'HARM'],
  ])('%s', async (_what, trials, verdict) => {
    expect(await verdictOf(...trials)).toBe(verdict);
  });

  it('is harm where the active-looking treatment is the placebo of its study, or no treatment', async () => {
    for (const role of ['PLACEBO', 'NO_TREATMENT'] as const) {
      const arms = [cells(), control('OTHER', { role })];
      await app.bring(study('a', { arms, findings: [between('WORSENED')] }));
      expect((await overall(app)).verdict).toBe('HARM');
    }
  });
});

describe('without a control arm', () => {
  it('there is nothing to judge: the verdict says so, and controlled studies alone decide where there are any', async () => {
    const uncontrolled = ['a', 'b', 'c'].map((id) => study(id, { findings: [within('IMPROVED')] }));
    await app.bring(...uncontrolled);
    expect(await overall(app)).toMatchObject({ verdict: 'UNCONTROLLED_ONLY', method: 'UNCONTROLLED' });
    await app.bring(trial(N, 1), trial(N, 2));
    expect(await overall(app)).toMatchObject({ verdict: 'NOT_SUPPORTED', tally: { uncontrolled: 3, controlled: 2 } });
  });

  it('and without a direction there is no evidence: the summary tells how many findings state none', async () => {
    await app.bring(study('a', { findings: [within(undefined), within(undefined, { id: 'b' })] }));
    const { verdict, method, summary } = await overall(app);
    expect([verdict, method]).toEqual(['NO_EVIDENCE', 'NONE']);
    expect(summary).toContain('2 findings state no direction');
  });

  it('and without any finding there is no evidence either', async () => {
    expect(await overall(app)).toMatchObject({ verdict: 'NO_EVIDENCE', method: 'NONE', group: null });
  });
});

describe('the summary', () => {
  it('is one sentence with the numbers of the row', async () => {
    await verdictOf(I, I, active(N));
    const { summary } = await overall(app, { outcome: 'pain' });
    expect(summary).toMatch(/against hyaluronic acid and saline/);
    expect(summary).toMatch(/3 controlled studies \(3 randomised, 180 participants\)/);
    expect(summary).toMatch(/2 improved, 1 without difference, 0 worsened/);
    expect(summary).toMatch(/^[^.]*\.$/);
  });

  it('says first that it is over all outcomes, where none was asked', async () => {
    await verdictOf(I);
    expect((await overall(app)).summary).toMatch(/^Over all outcomes/);
    expect((await overall(app, { outcome: 'pain' })).summary).not.toMatch(/all outcomes/);
  });
});
