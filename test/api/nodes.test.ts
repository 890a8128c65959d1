import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';
import { graphql } from '../support/generated/gql.js';
import { seededGraph } from '../support/graph.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp(await seededGraph());
});
afterAll(() => app.close());

const nodesDocument = graphql(`
  query NodesById($ids: [ID!]!) {
    nodes(ids: $ids) {
      __typename
      id
    }
  }
`);
const nodeDocument = graphql(`
  query NodeById($id: ID!) {
    node(id: $id) {
      __typename
      id
    }
  }
`);

const ids = {
  Study: 'study:lee-2019',
  Report: 'report:lee-2019/lee-2019',
  Arm: 'arm:lee-2019/msc',
  Finding: 'finding:lee-2019/womac-6m-msc',
  CellSource: 'cell-source:bone-marrow',
  CellProduct: 'cell-product:bmac',
  Condition: 'condition:knee-oa-kl3',
  Outcome: 'outcome:pain',
  Instrument: 'instrument:koos-pain',
  Mechanism: 'mechanism:immunomodulation',
};

describe('everything with a global id', () => {
  it.each(Object.entries(ids))('is found by it: %s %s', async (type, id) => {
    expect(await app.ask(nodeDocument, { id })).toEqual({ node: { __typename: type, id } });
  });

  it('is found together with others, in the order asked, null where nothing is, twice where asked twice', async () => {
    const asked = [
      ...Object.values(ids).reverse(),
      'study:none',
      'outcome:pain',
      'no id',
      'finding:lee-2019/none',
      'arm:lee-2019/msc/x',
    ];
    const { nodes } = await app.ask(nodesDocument, { ids: asked });
    const expected = [...Object.values(ids).reverse(), null, 'outcome:pain', null, null, null];
    expect(nodes.map((node) => node?.id ?? null)).toEqual(expected);
  });

  it('is found a hundred at a time, and no more', async () => {
    const { data, errors } = await app.send('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      ids: Array.from({ length: 101 }, () => 'outcome:pain'),
    });
    expect(data ?? null).toBeNull();
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'ids', limit: 100 });
  });

  it('every study, report, arm and finding of a page is', async () => {
    const document = graphql(`
      query EveryId {
        studies(first: 40) {
          nodes {
            id
            reports {
              id
            }
            arms {
              id
            }
            findings(first: 100) {
              nodes {
                id
              }
            }
          }
        }
      }
    `);
    const { studies } = await app.ask(document, {});
    const all = studies.nodes.flatMap((study) => [
      study.id,
      ...[...study.reports, ...study.arms, ...study.findings.nodes].map(({ id }) => id),
    ]);
    for (let start = 0; start < all.length; start += 100) {
      const part = all.slice(start, start + 100);
      expect((await app.ask(nodesDocument, { ids: part })).nodes.map((node) => node?.id)).toEqual(part);
    }
  });
});

const termsDocument = graphql(`
  query EveryTerm {
    cellSources {
      ...TermParts
      studies(first: 1) {
        totalCount
      }
    }
    cellProducts {
      ...TermParts
      studies(first: 1) {
        totalCount
      }
    }
    conditions {
      ...TermParts
      severity
      studies(first: 1) {
        totalCount
      }
    }
    outcomes {
      ...TermParts
      instruments {
        id
      }
    }
    instruments {
      ...TermParts
      min
      max
      higherIsBetter
    }
    mechanisms {
      ...TermParts
      leadsTo {
        id
      }
    }
  }
  fragment TermParts on Term {
    id
    label
    xrefs
    broader {
      id
    }
    narrower {
      id
    }
  }
`);

describe('the vocabulary', () => {
  it('is whole, by id, each term with what is broader and narrower', async () => {
    const answer = await app.ask(termsDocument, {});
    const lists = Object.values(answer);
    expect(lists.map((list) => list.length)).toEqual([19, 13, 31, 30, 61, 16]);
    const terms = new Map(lists.flat().map((term) => [term.id, term]));
    expect(terms.size).toBe(170);
    for (const list of lists) expect(list.map(({ id }) => id)).toEqual(list.map(({ id }) => id).sort());
    for (const { id, broader, narrower } of terms.values()) {
      if (broader) expect(terms.get(broader.id)?.narrower).toContainEqual({ id });
      for (const below of narrower) expect(terms.get(below.id)?.broader).toEqual({ id });
    }
    expect(terms.get('cell-product:svf')?.broader).toEqual({ id: 'cell-source:adipose-tissue' });
  });

  it('counts studies with those of narrower terms', async () => {
    const { cellSources, conditions } = await app.ask(termsDocument, {});
    const sources = new Map(cellSources.map(({ id, studies }) => [id, studies.totalCount]));
    expect(sources.get('cell-source:adipose-tissue')).toBeGreaterThan(
      sources.get('cell-source:infrapatellar-fat-pad') ?? 0,
    );
    const knee = conditions.find(({ id }) => id === 'condition:knee-osteoarthritis');
    expect(knee?.studies.totalCount).toBe(140);
  });

  it('gives Kellgren-Lawrence grades their severity, and no other condition', async () => {
    const { conditions } = await app.ask(termsDocument, {});
    const severities = conditions.flatMap(({ id, severity }) =>
      severity ? [[id.replace('condition:', ''), severity]] : [],
    );
    expect(severities).toEqual([
      ['knee-oa-kl1', 'DOUBTFUL'],
      ['knee-oa-kl2', 'MILD'],
      ['knee-oa-kl3', 'MODERATE'],
      ['knee-oa-kl4', 'SEVERE'],
    ]);
  });

  it.each([
    ['outcome', 'pain', 'outcome:pain'],
    ['outcome', 'outcome:pain', 'outcome:pain'],
    ['outcome', 'MESH:D018771', 'outcome:pain'],
    ['outcome', 'hp:0002829', 'outcome:pain'],
    ['condition', 'MONDO:0005178', 'condition:osteoarthritis'],
    ['cellSource', 'uberon:0001013', 'cell-source:adipose-tissue'],
    ['cellSource', 'CL:0000134', 'cell-source:msc'],
    ['cellProduct', 'mesh:D000090002', 'cell-product:svf'],
    ['cellSource', 'svf', null],
    ['cellProduct', 'cell-source:bone-marrow', null],
  ])('%s(id: "%s") is %s', async (field, id, expected) => {
    const { data } = await app.send<Record<string, { id: string } | null>>(
      `query ($id: ID!) { ${field}(id: $id) { id } }`,
      { id },
    );
    expect(data?.[field]?.id ?? null).toBe(expected);
  });
});

describe('the dataset', () => {
  it('says its version, size, licence, and that it is no medical advice', async () => {
    const document = graphql(`
      query WholeDataset {
        dataset {
          version
          rulesVersion
          studies
          findings
          updatedAt
          licence
          notice
        }
        evidence(where: {}, groupBy: OUTCOME) {
          datasetVersion
          rulesVersion
        }
      }
    `);
    const { dataset, evidence } = await app.ask(document, {});
    expect(dataset).toMatchObject({ rulesVersion: '1', studies: 164, findings: 831 });
    expect(dataset.version).toMatch(/^[0-9a-f]{16}$/);
    expect(dataset.updatedAt).toMatch(/^\d{4}-\d\d-\d\dT/);
    expect(dataset.licence).toContain('CC0');
    expect(dataset.notice).toContain('no medical advice');
    expect(evidence).toEqual({ datasetVersion: dataset.version, rulesVersion: dataset.rulesVersion });
  });
});
