import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { StudyRecord } from '../../src/records/study.js';
import { startApp, type TestApp } from '../support/app.js';
import { overall, voting } from '../support/evidence.js';
import { vocabularyGraph, withoutStudies } from '../support/graph.js';
import { between, cells, control, study, within } from '../support/records.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp(await vocabularyGraph());
});
beforeEach(() => withoutStudies(app.graph));
afterAll(() => app.close());

type Reports = StudyRecord['reports'];
const article = (id: string, isRetracted = false): Reports[number] => ({
  id,
  kind: 'ARTICLE',
  year: 2020,
  url: `https://example.org/${id}`,
  ...(isRetracted && { retraction: { date: '2021' } }),
});

describe('a record that says it is the same investigation as another', () => {
  it('does not count while the other is there', async () => {
    await app.bring(study('early', { sameAs: ['late'] }), study('late'));
    expect(await voting(app)).toEqual(['late']);
  });

  it('counts while the other is not there, and stops when it comes', async () => {
    await app.bring(study('early', { sameAs: ['late'] }));
    expect(await voting(app)).toEqual(['early']);
    await app.bring(study('late'));
    expect(await voting(app)).toEqual(['late']);
  });

  it('counts where the other is retracted', async () => {
    await app.bring(study('early', { sameAs: ['late'] }), study('late', { status: 'RETRACTED' }));
    expect(await voting(app)).toEqual(['early']);
  });

  it('counts where it has the smaller id and the other names it too', async () => {
    await app.bring(study('a', { sameAs: ['b'] }), study('b', { sameAs: ['a'] }));
    expect(await voting(app)).toEqual(['a']);
  });

  it('does not count where the other does not answer the question either', async () => {
    await app.bring(study('early', { sameAs: ['late'] }), study('late', { findings: [] }));
    expect(await voting(app)).toEqual([]);
  });
});

describe('a retraction', () => {
  it('of the study, or of all its articles, rules it out unless retracted ones are let in', async () => {
    await app.bring(
      study('whole', { status: 'RETRACTED' }),
      study('articles', { reports: [article('one', true), { ...article('entry'), kind: 'REGISTRY' }] }),
      study('kept'),
    );
    expect(await voting(app)).toEqual(['kept']);
    expect(await voting(app, { includeRetracted: true })).toEqual(['articles', 'kept', 'whole']);
  });

  it('of one of two articles rules out the findings that name it, and no others', async () => {
    const reports = [article('withdrawn', true), article('standing')];
    await app.bring(
      study('names-withdrawn', { reports, findings: [between('IMPROVED', { report: 'withdrawn' })] }),
      study('names-standing', { reports, findings: [between('IMPROVED', { report: 'standing' })] }),
      study('names-none', { reports }),
    );
    expect(await voting(app)).toEqual(['names-none', 'names-standing']);
    expect(await voting(app, { includeRetracted: true })).toHaveLength(3);
  });

  it('of a preprint alone rules out nothing but what names it', async () => {
    const reports: Reports = [{ ...article('preprint', true), kind: 'PREPRINT' }];
    await app.bring(
      study('a', { reports }),
      study('b', { reports, findings: [between('IMPROVED', { report: 'preprint' })] }),
    );
    expect(await voting(app)).toEqual(['a']);
  });
});

describe('a finding counts', () => {
  it('only after the treatment: a baseline never does', async () => {
    await app.bring(study('baseline', { findings: [between('IMPROVED', { timepointMonths: 0 })] }));
    expect(await voting(app)).toEqual([]);
    expect(await voting(app, { timepointMonths: { min: 0 } })).toEqual([]);
  });

  it('not where it compares two regenerative treatments', async () => {
    const arms = [cells(), cells({ id: 'control', role: 'ACTIVE_COMPARATOR' }, { product: 'bmac' })];
    await app.bring(study('head-to-head', { arms }));
    expect(await voting(app)).toEqual([]);
  });

  it('not where the regenerative arm is the comparator', async () => {
    await app.bring(
      study('turned', { findings: [between('WORSENED', { experimental: 'control', comparator: 'cells' })] }),
    );
    expect(await overall(app)).toMatchObject({ verdict: 'NO_EVIDENCE', studies: [], findings: [] });
  });

  it('without a control only in an arm that got a regenerative treatment', async () => {
    await app.bring(
      study('saline', { findings: [within('IMPROVED', { arm: 'control' })] }),
      study('cells', { findings: [within('IMPROVED')] }),
      study('vesicles', { arms: [cells({}, { kind: 'CELL_FREE' })], findings: [within('IMPROVED')] }),
      study('birth-tissue', { arms: [cells({}, { kind: 'BIRTH_TISSUE' })], findings: [within('IMPROVED')] }),
    );
    expect(await voting(app)).toEqual(['birth-tissue', 'cells', 'vesicles']);
  });

  it('by the donor and the cells of the arm under study, not of its comparator', async () => {
    const arms = [
      cells({}, { donor: 'AUTOLOGOUS' }),
      control('OTHER', { intervention: { kind: 'OTHER', donor: 'ALLOGENEIC' } }),
    ];
    await app.bring(study('a', { arms }));
    expect(await voting(app, { donor: 'ALLOGENEIC' })).toEqual([]);
    expect(await voting(app, { donor: 'AUTOLOGOUS' })).toEqual(['a']);
  });
});

describe('an uncontrolled "no difference"', () => {
  const bringWith = (lost: Parameters<typeof within>[1]): Promise<void> =>
    app.bring(
      study('a', {
        findings: [within('NO_DIFFERENCE'), within('WORSENED', { id: 'lost', arm: 'control', ...lost })],
      }),
    );

  it('is mixed where an untreated arm got worse at the same outcome, instrument and time', async () => {
    await bringWith({});
    const { tally } = await overall(app);
    expect(tally).toMatchObject({ uncontrolled: 1, uncontrolledNoDifference: 0, uncontrolledImproved: 0 });
  });

  it.each([
    ['another outcome', { outcome: 'stiffness' }],
    ['another instrument', { instrument: 'koos-pain' }],
    ['no instrument', { instrument: undefined }],
    ['another time', { timepointMonths: 6 }],
  ])('stays what it is where the untreated arm got worse at %s', async (_what, lost) => {
    await bringWith(lost);
    expect((await overall(app)).tally.uncontrolledNoDifference).toBe(1);
  });

  it('is mixed where neither finding states a time or an instrument', async () => {
    const silent = { timepointMonths: undefined, instrument: undefined };
    const findings = [within('NO_DIFFERENCE', silent), within('WORSENED', { ...silent, id: 'lost', arm: 'control' })];
    await app.bring(study('a', { findings }));
    expect((await overall(app)).tally).toMatchObject({ uncontrolled: 1, uncontrolledNoDifference: 0 });
  });
});
