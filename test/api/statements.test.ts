import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { statements } from '../../src/graph/statement.js';
import { startApp, type TestApp } from '../support/app.js';
import { graphql } from '../support/generated/gql.js';
import { seededGraph } from '../support/graph.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp(await seededGraph());
});
afterAll(() => app.close());

/** Statements that the graph ran for a request, which must be answered. */
async function statementsFor(query: string, variables: Record<string, unknown> = {}): Promise<number> {
  const { statements: count, errors } = await app.send(query, variables);
  expect(errors).toEqual([]);
  if (count === null) throw new Error('the answer does not say how many statements ran');
  return count;
}

const inside = `
  id title
  reports { id citation }
  population { condition { id label broader { label } } severities }
  arms { id label intervention { kind cellSource { label broader { label } } product { label } } }
  findings(first: 20) {
    totalCount
    nodes {
      outcome { label broader { label } } instrument { label } experimental { label } comparator { label } arm { label }
      values { arm { label } n mean sd } report { citation } derivedDirection study { title arms { label } }
    }
  }
  adverseEvents { term values { arm { label } events total } report { citation } }
  mechanisms { mechanism { label leadsTo { label } } report { citation } }`;

describe('a request runs at most', () => {
  it.each<[string, string, number]>([
    ['one statement for one study, however deep', `{ study(id: "lee-2019") { ${inside} } }`, 1],
    ['one for a hundred studies with everything inside', `{ studies(first: 100) { nodes { ${inside} } } }`, 1],
    [
      'one for a list with its count and its facets',
      '{ studies(first: 20) { totalCount nodes { id } facets { name values { value count } } } }',
      1,
    ],
    [
      'one for several lists in one order',
      '{ a: studies(first: 5) { totalCount nodes { id } } b: studies(first: 5, where: { severity: MODERATE }) { totalCount facets { name } nodes { id } } }',
      1,
    ],
    [
      'one for a question',
      '{ evidence(where: { outcome: "pain" }, groupBy: CELL_SOURCE) { rows { verdict summary group { label broader { label } } tally { studies } } overall { verdict } } }',
      1,
    ],
    [
      'two for a question with studies, findings, harms and mechanisms of every row',
      `{ evidence(where: { condition: "knee-osteoarthritis", severity: MODERATE }, groupBy: CELL_PRODUCT) {
        rows { group { label } verdict safety { events exposed } mechanisms { mechanism { label } measured studies { totalCount nodes { title } } }
          studies(first: 100) { totalCount nodes { ${inside} } facets { name values { count } } }
          findings(first: 100) { nodes { id locator study { title } outcome { label } } } }
        overall { studies(first: 100) { nodes { id } } safety { events } }
        severityUnknown(first: 100) { totalCount nodes { title } } } }`,
      2,
    ],
    [
      'two for a question in words with its studies',
      '{ ask(question: "Which MSC sources show cartilage regeneration in moderate OA?") { evidence { rows { studies { nodes { title } } findings { nodes { locator } } } } } }',
      2,
    ],
    [
      'none for the vocabulary',
      '{ outcomes { label instruments { label } broader { label } } conditions { severity narrower { label } } }',
      0,
    ],
    [
      'one for the studies of every term',
      '{ cellSources { label studies(first: 5) { totalCount nodes { title arms { label } } } } }',
      1,
    ],
    [
      'one for the mechanisms of every cell source',
      '{ cellSources { mechanisms { mechanism { label } measured } } }',
      1,
    ],
    [
      'two for a search and what it found',
      '{ search(text: "knee", kinds: [STUDY, REPORT, CONDITION, INSTRUMENT], first: 50) { totalCount nodes { kind snippet node { id ... on Study { title arms { label } } ... on Report { citation } } } } }',
      2,
    ],
    [
      'one for a hundred nodes of all kinds',
      '{ nodes(ids: ["study:lee-2019", "report:vega-2015/vega-2015", "arm:lee-2019/msc", "outcome:pain", "study:none"]) { id } }',
      1,
    ],
    ['one for the dataset', '{ dataset { version studies findings } }', 1],
  ])('%s', async (_what, query, most) => {
    expect(await statementsFor(query)).toBeLessThanOrEqual(most);
  });

  it('four for a nested query over a hundred studies with arms, findings, outcomes, instruments and reports', async () => {
    const document = graphql(`
      query NestedHundred {
        studies(first: 100) {
          totalCount
          nodes {
            id
            arms {
              label
            }
            findings(first: 50) {
              nodes {
                outcome {
                  label
                  instruments {
                    label
                  }
                }
                instrument {
                  label
                }
                report {
                  citation
                }
              }
            }
            reports {
              citation
            }
          }
        }
      }
    `);
    const { statements: count, data } = await app.answer(document, {});
    expect(data?.studies.nodes).toHaveLength(100);
    expect(count).toBeLessThanOrEqual(4);
  });
});

describe('statements', () => {
  it('are made when the program is loaded and never by a request: no value can get into their text', async () => {
    const before = statements.map(({ text }) => text);
    await statementsFor(
      `{ studies(where: { text: "knee 'a' $b", publishedYear: { min: 2001 } }, first: 7) { totalCount nodes { id } } }`,
    );
    await statementsFor(
      '{ evidence(where: { designs: [RANDOMIZED], cellSource: "msc" }, groupBy: OUTCOME) { rulesVersion } }',
    );
    expect(statements.map(({ text }) => text)).toEqual(before);
  });
});
