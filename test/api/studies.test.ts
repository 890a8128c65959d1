import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StudyRecord } from '../../src/records/study.js';
import { startApp, type TestApp } from '../support/app.js';
import { graphql } from '../support/generated/gql.js';
import type { StudyWhere } from '../support/generated/graphql.js';
import { vocabularyGraph, withoutStudies } from '../support/graph.js';
import { between, cells, control, study } from '../support/records.js';

const graded = (...grades: number[]): Partial<StudyRecord> => ({
  population: { condition: 'knee-osteoarthritis', scale: 'KELLGREN_LAWRENCE', grades },
});

/** Studies that differ from `plain` in what their names say, and in nothing else. */
const fixtures: Record<string, Partial<StudyRecord>> = {
  plain: {},
  defect: { population: { condition: 'cartilage-defect' } },
  kl3: graded(3),
  'kl2-kl3': graded(2, 3),
  adipose: { arms: [cells({}, { cellSource: 'adipose-tissue', product: undefined }), control()] },
  'two-cells': { arms: [cells(), cells({ id: 'svf' }, { cellSource: undefined, product: 'svf' }), control()] },
  stiffness: {
    findings: [between('IMPROVED', { outcome: 'stiffness' }), between('IMPROVED', { id: 'b', outcome: 'mobility' })],
  },
  mechanism: { mechanisms: [{ mechanism: 'immunomodulation', relation: 'PROPOSED', locator: 'text' }] },
  animal: { design: 'ANIMAL' },
  registered: {
    status: 'REGISTERED',
    findings: [],
    reports: [{ id: 'entry', kind: 'REGISTRY', url: 'https://example.org' }],
  },
  retracted: { status: 'RETRACTED' },
  'year-2010': { reports: [{ id: 'main', kind: 'ARTICLE', year: 2010, url: 'https://example.org' }] },
  large: { participants: 500 },
  'size-by-arms': { participants: undefined },
  'size-unknown': { participants: undefined, arms: [], findings: [] },
  titled: { title: 'Exosomes of synovial fluid' },
  noted: { notes: 'Reports on rheumatology wards.' },
};

let app: TestApp;
beforeAll(async () => {
  app = await startApp(await vocabularyGraph());
  await withoutStudies(app.graph);
  await app.bring(...Object.entries(fixtures).map(([id, changes]) => study(id, changes)));
});
afterAll(() => app.close());

const listDocument = graphql(`
  query StudyList($where: StudyWhere) {
    studies(where: $where, first: 100) {
      totalCount
      nodes {
        id
      }
      facets {
        name
        values {
          value
          label
          count
        }
      }
    }
  }
`);
const list = async (where: StudyWhere | null) => (await app.ask(listDocument, { where })).studies;

const allBut = (...ids: string[]): string[] =>
  Object.keys(fixtures)
    .filter((id) => !ids.includes(id))
    .sort();

const cases: [StudyWhere | null, string[]][] = [
  [null, allBut()],
  [{}, allBut()],
  [{ condition: 'osteoarthritis' }, allBut('defect')],
  [{ condition: 'MESH:D002357' }, ['defect']],
  [{ condition: 'knee-oa-kl3' }, ['kl2-kl3', 'kl3']],
  [{ condition: 'knee-oa-kl2' }, ['kl2-kl3']],
  [{ severity: 'MODERATE' }, ['kl2-kl3', 'kl3']],
  [{ severity: 'MILD' }, ['kl2-kl3']],
  [{ cellSource: 'adipose-tissue' }, ['adipose', 'two-cells']],
  [{ cellSource: 'msc' }, allBut('adipose', 'size-unknown')],
  [{ product: 'svf' }, ['two-cells']],
  [{ product: 'expanded-msc' }, allBut('adipose', 'size-unknown')],
  [{ outcome: 'stiffness' }, ['stiffness']],
  [{ outcome: 'physical-function' }, ['stiffness']],
  [{ mechanism: 'immunomodulation' }, ['mechanism']],
  [{ designs: ['ANIMAL'] }, ['animal']],
  [{ designs: ['ANIMAL', 'RANDOMIZED'] }, allBut()],
  [{ designs: [] }, allBut()],
  [{ status: ['REGISTERED', 'RETRACTED'] }, ['registered', 'retracted']],
  [{ status: [] }, allBut()],
  [{ publishedYear: { max: 2010 } }, ['year-2010']],
  [{ publishedYear: { min: 2011 } }, allBut('registered', 'year-2010')],
  [{ participants: { min: 61 } }, ['large']],
  [{ participants: { min: 60, max: 60 } }, allBut('large', 'size-unknown')],
  [{ publishedYear: {}, participants: { min: null } }, allBut()],
  [{ hasResults: false }, ['registered', 'size-unknown']],
  [{ hasResults: true }, allBut('registered', 'size-unknown')],
  [{ text: 'exosome' }, ['titled']],
  [{ text: 'SYNOVIAL fluids' }, ['titled']],
  [{ text: 'synovial wards' }, []],
  [{ text: 'rheumat' }, ['noted']],
  [{ text: '   ' }, allBut()],
  [{ text: null, condition: null, designs: null, hasResults: null }, allBut()],
  [{ text: 'fixture', condition: 'cartilage-defect', designs: ['RANDOMIZED'], hasResults: true }, ['defect']],
];

describe('the list of studies holds exactly what its filters let through', () => {
  it.each(cases)('%j', async (where, expected) => {
    const { totalCount, nodes } = await list(where);
    expect(nodes.map(({ id }) => id.replace('study:', '')).sort()).toEqual(expected);
    expect(totalCount).toBe(expected.length);
  });
});

describe('the facets of a list', () => {
  it('name what lists are divided by, each with values in words', async () => {
    const { facets } = await list(null);
    expect(facets.map(({ name }) => name)).toEqual([
      ...['design', 'status', 'year', 'condition', 'cellSource', 'product', 'outcome', 'severity'],
    ]);
    const values = (name: string) => facets.find((facet) => facet.name === name)?.values;
    expect(values('status')).toEqual([
      { value: 'PUBLISHED', label: 'published', count: 15 },
      { value: 'REGISTERED', label: 'registered', count: 1 },
      { value: 'RETRACTED', label: 'retracted', count: 1 },
    ]);
    expect(values('condition')?.[1]).toEqual({
      value: 'cartilage-defect',
      label: 'Articular cartilage defect of the knee',
      count: 1,
    });
    expect(values('severity')).toEqual([
      { value: 'MODERATE', label: 'moderate', count: 2 },
      { value: 'MILD', label: 'mild', count: 1 },
      { value: 'NOT_STATED', label: 'Not stated', count: 15 },
    ]);
  });

  const facetCases: (StudyWhere | null)[] = [
    null,
    { hasResults: true },
    { text: 'fixture' },
    { condition: 'knee-osteoarthritis' },
  ];
  it.each(facetCases)('add up to the list: %j', async (where) => {
    const { facets, totalCount } = await list(where);
    for (const { name, values } of facets) {
      const sum = values.reduce((total, { count }) => total + count, 0);
      if (['design', 'status', 'year', 'condition'].includes(name)) expect(sum, name).toBe(totalCount);
      else expect(sum, name).toBeGreaterThanOrEqual(totalCount);
      for (const { count } of values) expect(count).toBeLessThanOrEqual(totalCount);
    }
  });

  it('agree with the list under each of their values', async () => {
    const { facets } = await list({ hasResults: true });
    const filters: Record<string, (value: string) => StudyWhere> = {
      design: (value) => ({ designs: value === 'ANIMAL' ? ['ANIMAL'] : ['RANDOMIZED'] }),
      status: (value) => ({ status: value === 'PUBLISHED' ? ['PUBLISHED'] : ['RETRACTED'] }),
      year: (value) => ({ publishedYear: { min: Number(value), max: Number(value) } }),
      severity: (value) => ({ severity: value === 'MILD' ? 'MILD' : 'MODERATE' }),
      condition: (condition) => ({ condition }),
    };
    for (const { name, values } of facets) {
      const filter = filters[name];
      if (!filter) continue;
      for (const { value, count } of values.filter((entry) => entry.value !== 'NOT_STATED')) {
        expect((await list({ hasResults: true, ...filter(value) })).totalCount, `${name} ${value}`).toBe(count);
      }
    }
  });

  it('count what a list in memory counts alike: the studies of an answer', async () => {
    const document = graphql(`
      query FacetsBothWays {
        studies(where: { hasResults: true, status: [PUBLISHED], designs: [RANDOMIZED] }) {
          facets {
            name
            values {
              value
              label
              count
            }
          }
        }
        evidence(where: { designs: [RANDOMIZED] }, groupBy: OUTCOME) {
          overall {
            studies {
              facets {
                name
                values {
                  value
                  label
                  count
                }
              }
            }
          }
        }
      }
    `);
    const { studies, evidence } = await app.ask(document, {});
    expect(evidence.overall.studies.facets).toEqual(studies.facets);
  });
});
