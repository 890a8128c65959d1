import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';
import { evidence, overall } from '../support/evidence.js';
import { graphql } from '../support/generated/gql.js';
import { vocabularyGraph, withoutStudies } from '../support/graph.js';
import { between, cells, control, study, within } from '../support/records.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp(await vocabularyGraph());
});
beforeEach(() => withoutStudies(app.graph));
afterAll(() => app.close());

const treated = (intervention: Parameters<typeof cells>[1]) => ({ arms: [cells({}, intervention), control()] });
const groups = (rows: readonly { group: string | null }[]): (string | null)[] => rows.map(({ group }) => group);

describe('the rows by cell source', () => {
  it('are the source of the arm; of a product without one, what it is made from', async () => {
    await app.bring(
      study('marrow', treated({ cellSource: 'bone-marrow', product: 'bmac' })),
      study('concentrate', treated({ cellSource: undefined, product: 'bmac' })),
      study('expanded', treated({ cellSource: undefined, product: 'expanded-msc' })),
      study('suspension', treated({ cellSource: undefined, product: 'amniotic-suspension-allograft' })),
      study('untold', treated({ cellSource: undefined, product: undefined })),
    );
    const { rows } = await evidence(app, {});
    expect(rows.map(({ group, studies }) => [group, studies.sort()])).toEqual([
      ['bone-marrow', ['concentrate', 'marrow']],
      ['amnion', ['suspension']],
      ['msc', ['expanded']],
      [null, ['untold']],
    ]);
  });

  it('stand by most controlled votes, then by id; without a value last', async () => {
    await app.bring(
      study('a', treated({ cellSource: 'synovium', product: undefined })),
      study('b', { ...treated({ cellSource: 'placenta', product: undefined }), findings: [within('IMPROVED')] }),
      study('c', { ...treated({ cellSource: 'placenta', product: undefined }), findings: [within('IMPROVED')] }),
      study('d', treated({ cellSource: 'amnion', product: undefined })),
      study('e', treated({ cellSource: undefined, product: undefined })),
      study('f', treated({ cellSource: undefined, product: undefined })),
    );
    expect(groups((await evidence(app, {})).rows)).toEqual(['amnion', 'synovium', 'placenta', null]);
  });

  it('rolled up are the topmost sources', async () => {
    await app.bring(
      study('pad', treated({ cellSource: 'infrapatellar-fat-pad' })),
      study('fat', treated({ cellSource: 'adipose-tissue' })),
      study('svf', treated({ cellSource: undefined, product: 'svf' })),
    );
    expect(groups((await evidence(app, {})).rows)).toEqual(['adipose-tissue', 'infrapatellar-fat-pad']);
    const { rows } = await evidence(app, {}, 'CELL_SOURCE', true);
    expect(rows.map(({ group, tally }) => [group, tally.controlled])).toEqual([['adipose-tissue', 3]]);
  });
});

describe('the rows by', () => {
  it('product are those of the arms; arms without one stand in the row without a group', async () => {
    await app.bring(study('a'), study('b', treated({ product: 'bmac' })), study('c', treated({ product: undefined })));
    expect(groups((await evidence(app, {}, 'CELL_PRODUCT')).rows)).toEqual(['bmac', 'expanded-msc', null]);
  });

  it('outcome vote anew in each row, and rolled up in each topmost outcome', async () => {
    const findings = [
      between('IMPROVED'),
      between('NO_DIFFERENCE', { id: 'pills', outcome: 'analgesic-use' }),
      between('WORSENED', { id: 'stiff', outcome: 'stiffness' }),
    ];
    await app.bring(study('a', { findings }));
    const { rows, overall: all } = await evidence(app, {}, 'OUTCOME');
    expect(rows.map(({ group, verdict }) => [group, verdict])).toEqual([
      ['analgesic-use', 'INCONCLUSIVE'],
      ['pain', 'PRELIMINARY'],
      ['stiffness', 'HARM'],
    ]);
    expect(all.tally.mixed).toBe(1);
    const rolled = await evidence(app, {}, 'OUTCOME', true);
    expect(rolled.rows.map(({ group, tally }) => [group, tally.mixed])).toEqual([
      ['pain', 1],
      ['stiffness', 0],
    ]);
  });

  it('condition are those of the studies, as recorded or rolled up', async () => {
    await app.bring(study('a'), study('b', { population: { condition: 'osteoarthritis' } }));
    expect(groups((await evidence(app, {}, 'CONDITION')).rows)).toEqual(['knee-osteoarthritis', 'osteoarthritis']);
    expect(groups((await evidence(app, {}, 'CONDITION', true)).rows)).toEqual(['arthropathy']);
  });

  it('mechanism are each of those of a study, once, and one without', async () => {
    const examined = (...mechanisms: string[]) =>
      mechanisms.map((mechanism) => ({ mechanism, relation: 'MEASURED' as const, locator: 'text' }));
    await app.bring(
      study('a', { mechanisms: examined('immunomodulation', 'anti-fibrosis', 'immunomodulation') }),
      study('b', { mechanisms: examined('immunomodulation') }),
      study('c'),
    );
    const { rows } = await evidence(app, {}, 'MECHANISM');
    expect(rows.map(({ group, tally }) => [group, tally.controlled])).toEqual([
      ['immunomodulation', 2],
      ['anti-fibrosis', 1],
      [null, 1],
    ]);
  });
});

const detailsDocument = graphql(`
  query RowDetails($where: EvidenceWhere!) {
    evidence(where: $where, groupBy: CELL_SOURCE) {
      rows {
        group {
          id
        }
        safety {
          studies
          exposed
          events
          seriousEvents
        }
        mechanisms {
          mechanism {
            id
          }
          measured
          contradicted
          proposed
          preclinical
          studies(first: 10) {
            totalCount
            nodes {
              id
            }
          }
        }
      }
    }
  }
`);

describe('a row', () => {
  it('lists the studies that vote: controlled first, then newest, then by id, without a year last', async () => {
    const of = (id: string, year: number | undefined, isControlled: boolean) =>
      study(id, {
        reports: [{ id: 'main', kind: 'ARTICLE', year, url: 'https://example.org' }],
        findings: [isControlled ? between('IMPROVED') : within('IMPROVED')],
      });
    await app.bring(
      ...[of('old', 2010, true), of('b-new', 2022, true), of('a-new', 2022, true), of('undated', undefined, true)],
      ...[of('uncontrolled-new', 2024, false), of('uncontrolled-old', 2000, false)],
      study('silent', { findings: [between(undefined)] }),
    );
    expect((await overall(app)).studies).toEqual([
      ...['a-new', 'b-new', 'old', 'undated'],
      ...['uncontrolled-new', 'uncontrolled-old'],
    ]);
  });

  it('lists the findings that decided, and no others', async () => {
    const findings = [
      between('IMPROVED', { id: 'early', timepointMonths: 3 }),
      between('NO_DIFFERENCE', { id: 'late' }),
      between(undefined, { id: 'silent', outcome: 'stiffness' }),
      within('IMPROVED'),
    ];
    await app.bring(study('a', { findings }));
    expect((await overall(app)).findings).toEqual(['a/late']);
  });

  it('counts harms in its own arms: people as the largest number followed, serious events among all', async () => {
    const arms = [cells(), cells({ id: 'fat' }, { cellSource: 'adipose-tissue' }), control()];
    const findings = [between('IMPROVED'), between('IMPROVED', { id: 'fat', experimental: 'fat' })];
    const count = (arm: string, events?: number, total?: number) => ({ arm, events, total });
    const event = (serious: boolean, ...values: ReturnType<typeof count>[]) => ({
      term: 'Event',
      serious,
      values,
      locator: 'table',
    });
    await app.bring(
      study('a', {
        arms,
        findings,
        adverseEvents: [
          event(false, count('cells', 3, 28), count('fat', 5, 30), count('control', 9, 30)),
          event(true, count('cells', 1, 30), count('fat', 0, 30)),
          { term: 'None', serious: true, locator: 'text' },
        ],
      }),
      study('b', { adverseEvents: [event(false, count('control', 2, 30))] }),
    );
    const { evidence: answer } = await app.ask(detailsDocument, { where: {} });
    expect(answer.rows.map(({ group, safety }) => [group?.id, safety])).toEqual([
      ['cell-source:bone-marrow', { studies: 1, exposed: 30, events: 4, seriousEvents: 1 }],
      ['cell-source:adipose-tissue', { studies: 1, exposed: 30, events: 5, seriousEvents: 0 }],
    ]);
  });

  it('counts the mechanisms of its studies: measured, of these contradicted and preclinical, only proposed', async () => {
    const says = (direction: 'SUPPORTS' | 'CONTRADICTS' | 'MIXED') => ({
      mechanisms: [{ mechanism: 'immunomodulation', relation: 'MEASURED' as const, direction, locator: 'text' }],
    });
    await app.bring(
      study('for', says('SUPPORTS')),
      study('against', says('CONTRADICTS')),
      study('mixed', { ...says('MIXED'), design: 'ANIMAL' }),
      study('proposed', { mechanisms: [{ mechanism: 'immunomodulation', relation: 'PROPOSED', locator: 'text' }] }),
      study('silent', { ...says('SUPPORTS'), findings: [between(undefined)] }),
    );
    const where = { designs: ['RANDOMIZED' as const, 'ANIMAL' as const] };
    const { evidence: answer } = await app.ask(detailsDocument, { where });
    expect(answer.rows[0]?.mechanisms).toEqual([
      {
        mechanism: { id: 'mechanism:immunomodulation' },
        ...{ measured: 3, contradicted: 2, proposed: 1, preclinical: 1 },
        studies: {
          totalCount: 4,
          nodes: ['proposed', 'mixed', 'for', 'against'].map((id) => ({ id: `study:${id}` })),
        },
      },
    ]);
  });
});
