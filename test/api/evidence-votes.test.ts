import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Direction } from '../../src/records/values.js';
import { startApp, type TestApp } from '../support/app.js';
import { evidence, overall } from '../support/evidence.js';
import { vocabularyGraph, withoutStudies } from '../support/graph.js';
import { between, cells, control, study, within, type FindingInput } from '../support/records.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp(await vocabularyGraph());
});
beforeEach(() => withoutStudies(app.graph));
afterAll(() => app.close());

/** The vote of a study with these findings, each with an id of its own. */
async function voteOf(...findings: FindingInput[]): Promise<string> {
  await app.bring(study('a', { findings: findings.map((finding, index) => ({ ...finding, id: `f-${index}` })) }));
  const { tally } = await overall(app);
  const {
    improved,
    noDifference,
    worsened,
    mixed,
    uncontrolledImproved,
    uncontrolledNoDifference,
    uncontrolledWorsened,
  } = tally;
  const votes = Object.entries({
    ...{ IMPROVED: improved, NO_DIFFERENCE: noDifference, WORSENED: worsened, MIXED: mixed },
    'uncontrolled IMPROVED': uncontrolledImproved,
    'uncontrolled NO_DIFFERENCE': uncontrolledNoDifference,
    'uncontrolled WORSENED': uncontrolledWorsened,
  }).filter(([, count]) => count > 0);
  expect(tally.studies, 'one vote a study').toBeLessThanOrEqual(1);
  return votes.map(([direction]) => direction).join() || (tally.uncontrolled > 0 ? 'uncontrolled MIXED' : 'none');
}

const [I, N, W, M] = ['IMPROVED', 'NO_DIFFERENCE', 'WORSENED', 'MIXED'] as const;

describe('the findings of a study at one time make one vote', () => {
  const table: [Direction[], Direction][] = [
    [[I], I],
    [[N], N],
    [[W], W],
    [[M], M],
    [[I, I, N], I],
    [[I, N], M],
    [[I, N, N], N],
    [[W, W, N], W],
    [[W, N], M],
    [[W, N, N], N],
    [[I, W], M],
    [[I, I, I, W], M],
    [[I, I, M], M],
    [[N, M], M],
  ];
  it.each(table)('%j is %s', async (directions, vote) => {
    expect(await voteOf(...directions.map((direction) => between(direction)))).toBe(vote);
  });

  it('those without a control are counted apart', async () => {
    expect(await voteOf(within(I))).toBe('uncontrolled IMPROVED');
    expect(await voteOf(within(N))).toBe('uncontrolled NO_DIFFERENCE');
    expect(await voteOf(within(W))).toBe('uncontrolled WORSENED');
    expect(await voteOf(within(I), within(W))).toBe('uncontrolled MIXED');
  });
});

describe('of the findings of a study count', () => {
  it('the controlled ones alone where there are any', async () => {
    expect(await voteOf(within(I), within(I, { outcome: 'stiffness' }), between(N))).toBe(N);
  });

  it('none that states no direction: a study of such findings does not vote', async () => {
    expect(await voteOf(between(undefined), within(I))).toBe('uncontrolled IMPROVED');
    expect(await voteOf(between(undefined))).toBe('none');
    expect(await overall(app)).toMatchObject({ verdict: 'NO_EVIDENCE', studies: [], tally: { studies: 0 } });
  });

  it('those at the latest time of the same comparison', async () => {
    expect(await voteOf(between(I, { timepointMonths: 6 }), between(N), between(I, { timepointMonths: 3 }))).toBe(N);
  });

  it('all of them where several share the latest time', async () => {
    expect(await voteOf(between(W, { timepointMonths: 6 }), between(I), between(N))).toBe(M);
  });

  it('the last follow-up as the latest, and an unknown time as the earliest', async () => {
    const last = { timepointMonths: undefined, lastFollowUp: true as const };
    expect(await voteOf(between(I, { timepointMonths: 60 }), between(N, last))).toBe(N);
    expect(await voteOf(between(I, { timepointMonths: undefined }), between(N, { timepointMonths: 1 }))).toBe(N);
  });

  it.each([
    ['outcome', { outcome: 'stiffness' }],
    ['outcome as reported', { outcomeAsReported: 'pain at night' }],
    ['instrument', { instrument: 'koos-pain' }],
    ['instrument as reported', { instrumentAsReported: 'another VAS' }],
  ])('the latest of each %s by itself', async (_what, changes) => {
    expect(await voteOf(between(I, { timepointMonths: 6, ...changes }), between(N))).toBe(M);
  });

  it('the latest inside the window that is asked', async () => {
    await app.bring(study('a', { findings: [between(I, { id: 'early', timepointMonths: 6 }), between(N)] }));
    const early = await overall(app, { timepointMonths: { max: 6 } });
    expect(early).toMatchObject({ findings: ['a/early'], tally: { improved: 1, noDifference: 0 } });
  });

  it('the latest against each comparator, and of each arm, by itself', async () => {
    const arms = [cells(), cells({ id: 'more-cells' }), control(), control('PRP', { id: 'plasma' })];
    const findings = [
      between(I, { id: 'early-plasma', comparator: 'plasma', timepointMonths: 3 }),
      between(I, { id: 'early-more', experimental: 'more-cells', timepointMonths: 3 }),
      between(N, { id: 'late' }),
    ];
    await app.bring(study('a', { arms, findings }));
    expect(await overall(app)).toMatchObject({
      tally: { improved: 1 },
      findings: ['a/early-more', 'a/early-plasma', 'a/late'],
    });
  });
});

describe('a study with arms of two sources', () => {
  it('votes once in the row of each, and once over everything', async () => {
    const arms = [cells(), cells({ id: 'fat' }, { cellSource: 'adipose-tissue' }), control()];
    const findings = [between(I), between(N, { id: 'fat', experimental: 'fat' })];
    await app.bring(study('a', { arms, findings }));
    const { rows, overall: all } = await evidence(app, {});
    expect(rows.map(({ group, tally }) => [group, tally.improved, tally.noDifference, tally.mixed])).toEqual([
      ['adipose-tissue', 0, 1, 0],
      ['bone-marrow', 1, 0, 0],
    ]);
    expect(all.tally).toMatchObject({ studies: 1, mixed: 1 });
  });
});

describe('the people in a vote', () => {
  const size = async (changes: Parameters<typeof study>[1]): Promise<[number, number]> => {
    await app.bring(study('a', changes));
    const { participants, participantsUnknown } = (await overall(app)).tally;
    return [participants, participantsUnknown];
  };

  it('are those in the arms that its findings compare, not in the others', async () => {
    const arms = [
      cells({ participants: 20 }),
      control('SALINE', { participants: 21 }),
      control('PRP', { id: 'plasma' }),
    ];
    expect(await size({ arms, participants: 90 })).toEqual([41, 0]);
  });

  it('are each counted once, however many findings compare them', async () => {
    expect(await size({ findings: [between(I), between(I, { id: 'b', outcome: 'stiffness' })] })).toEqual([60, 0]);
  });

  it('are never more than the study has: knees of the same people', async () => {
    expect(await size({ participants: 30 })).toEqual([30, 0]);
  });

  it('are those of the study where an arm states no size', async () => {
    expect(await size({ arms: [cells({ participants: undefined }), control()], participants: 55 })).toEqual([55, 0]);
  });

  it('are the sum of its arms where the study states none', async () => {
    expect(await size({ participants: undefined })).toEqual([60, 0]);
  });

  it('of arms that state some sizes, in a study that states none, are what those state', async () => {
    const arms = [cells({ participants: undefined }), control()];
    expect(await size({ arms, participants: undefined })).toEqual([30, 0]);
  });

  it('are unknown where nothing is stated, and add nothing', async () => {
    const arms = [cells({ participants: undefined }), control('SALINE', { participants: undefined })];
    expect(await size({ arms, participants: undefined })).toEqual([0, 1]);
  });
});
