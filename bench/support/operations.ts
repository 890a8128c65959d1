import { datasetOf } from './dataset.js';
import { example } from './examples.js';
import { dataOf, good, type Client, type Operation } from './http.js';

const pageQuery = `query Page($after: String, $first: Int!) {
  studies(first: $first, after: $after) {
    nodes { id title year participants design }
    pageInfo { hasNextPage endCursor }
  }
}`;

const hubQuery = `query Dense($where: EvidenceWhere!) {
  evidence(where: $where, groupBy: OUTCOME) {
    rows { group { label } verdict summary tally { studies controlled } }
  }
}`;

/** The condition that most studies are about, and a source of which there are few. */
export const hub = 'knee-osteoarthritis';
const rareSource = 'synovium';

export const flagship = (question = 'Which MSC sources show cartilage regeneration in moderate OA?'): Operation => ({
  ...example('01-ask', 'flagship: ask in words'),
  variables: { question },
});

/** What `ask` answers, asked by a filter: the same rows with the same selection. */
export function flagshipByFilter(where: Record<string, unknown>): Operation {
  const { query } = flagship();
  const rows = query.slice(query.indexOf('evidence {') + 'evidence {'.length, query.lastIndexOf('}\n  }\n}'));
  return {
    name: 'flagship: evidence(where)',
    query: `query Evidence($where: EvidenceWhere!) { evidence(where: $where, groupBy: CELL_SOURCE) {${rows}} }`,
    variables: { where },
  };
}

export const studyPage = (id?: string): Operation => {
  const found = example('03-study', 'study page');
  return id === undefined ? found : { ...found, variables: { id } };
};

export const firstPage: Operation = {
  name: 'studies, page 1',
  query: pageQuery,
  variables: { first: 20, after: null },
};

interface StudyPage {
  studies: { pageInfo: { endCursor: string } };
}

/** The page of twenty that lies so deep, or the last whole one; its cursor is found by paging there as a client would. */
export async function deepPage(client: Client, wanted: number): Promise<Operation & { page: number }> {
  const page = Math.max(1, Math.min(wanted, Math.floor((await datasetOf(client)).studies / 20)));
  let after: string | null = null;
  for (let left = (page - 1) * 20; left > 0; left -= 100) {
    const first = Math.min(100, left);
    const asked: Operation = { name: 'paging', query: pageQuery, variables: { first, after } };
    const { studies }: StudyPage = dataOf(good(await client.post(asked), 'paging'));
    after = studies.pageInfo.endCursor;
  }
  return { name: `studies, page ${page}`, query: pageQuery, variables: { first: 20, after }, page };
}

export const dense = {
  withRare: {
    name: 'dense: the hub with a rare source',
    query: hubQuery,
    variables: { where: { condition: hub, cellSource: rareSource } },
  },
  alone: { name: 'dense: the hub alone', query: hubQuery, variables: { where: { condition: hub } } },
} as const;

const shippedFilter = {
  outcome: 'cartilage-regeneration',
  condition: 'osteoarthritis',
  severity: 'MODERATE',
  cellSource: 'msc',
};

/** The named operations on the shipped corpus or any graph that holds it. */
export async function namedOperations(client: Client): Promise<Operation[]> {
  return [
    flagship(),
    flagshipByFilter(shippedFilter),
    studyPage(),
    example('04-hundred-studies', 'a hundred studies'),
    example('16-search', 'search'),
    example('25-evidence-map', 'evidence map'),
    example('20-meta-analysis', 'meta-analysis'),
    example('29-claims-of-reviews', 'claims with verdicts'),
    firstPage,
    await deepPage(client, 10_000),
    dense.withRare,
    dense.alone,
  ];
}
