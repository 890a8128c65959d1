import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';
import { graphql } from '../support/generated/gql.js';
import type { StudyOrder, StudyPageQuery, StudyPageQueryVariables, StudyWhere } from '../support/generated/graphql.js';
import { seededGraphToChange } from '../support/graph.js';
import { study } from '../support/records.js';

const pageDocument = graphql(`
  query StudyPage($where: StudyWhere, $orderBy: StudyOrder, $first: Int, $after: String, $last: Int, $before: String) {
    studies(where: $where, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
      totalCount
      edges {
        cursor
        node {
          id
          title
          year
          participants
        }
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
`);

let app: TestApp;
beforeAll(async () => {
  app = await startApp(await seededGraphToChange());
});
afterAll(() => app.close());

type Page = StudyPageQuery['studies'];
type Entry = Page['edges'][number]['node'];
const page = async (variables: StudyPageQueryVariables): Promise<Page> =>
  (await app.ask(pageDocument, variables)).studies;
const idsOf = (entries: readonly Entry[]): string[] => entries.map(({ id }) => id);

/** The whole list, page by page from one end to the other. */
async function walk(
  from: 'front' | 'end',
  size: number,
  orderBy: StudyOrder | null,
  where: StudyWhere | null = null,
): Promise<Entry[]> {
  const entries: Entry[] = [];
  let cursor: string | null = null;
  for (let more = true; more;) {
    const asked = from === 'front' ? { first: size, after: cursor } : { last: size, before: cursor };
    const { edges, pageInfo, totalCount }: Page = await page({ where, orderBy, ...asked });
    const nodes = edges.map(({ node }) => node);
    if (from === 'front') entries.push(...nodes);
    else entries.unshift(...nodes);
    more = from === 'front' ? pageInfo.hasNextPage : pageInfo.hasPreviousPage;
    cursor = from === 'front' ? pageInfo.endCursor : pageInfo.startCursor;
    expect(entries.length).toBeLessThanOrEqual(totalCount);
    expect(pageInfo.startCursor).toBe(edges[0]?.cursor ?? null);
    expect(pageInfo.endCursor).toBe(edges.at(-1)?.cursor ?? null);
  }
  return entries;
}

/** Whether a list stands in an order: by the field, without a value last, ties by id in the same direction. */
function isOrdered(entries: readonly Entry[], { field, direction }: StudyOrder): boolean {
  const way = direction === 'ASC' ? 1 : -1;
  const keyOf = ({ title, year, participants }: Entry): string | number | null =>
    ({ TITLE: title.toLowerCase(), YEAR: year, PARTICIPANTS: participants })[field];
  return entries.every((entry, index) => {
    const before = entries[index - 1];
    if (!before) return true;
    const [x, y] = [keyOf(before), keyOf(entry)];
    if (x === y) return way * (before.id < entry.id ? -1 : 1) < 0;
    if (x === null || y === null) return y === null;
    return way * (x < y ? -1 : 1) < 0;
  });
}

const orders = (['YEAR', 'PARTICIPANTS', 'TITLE'] as const).flatMap((field) =>
  (['ASC', 'DESC'] as const).map((direction): StudyOrder => ({ field, direction })),
);

describe('the list of studies', () => {
  it.each(orders)(
    'by $field $direction, page by page, shows every study once, in order, from either end',
    async (order) => {
      const forward = await walk('front', 60, order);
      expect(new Set(idsOf(forward)).size).toBe(164);
      expect(forward).toHaveLength(164);
      expect(isOrdered(forward, order)).toBe(true);
      expect(idsOf(await walk('end', 70, order))).toEqual(idsOf(forward));
    },
  );

  it('is by year, newest first, unless ordered otherwise', async () => {
    const newest: StudyOrder = { field: 'YEAR', direction: 'DESC' };
    expect(idsOf(await walk('front', 100, null))).toEqual(idsOf(await walk('front', 50, newest)));
  });

  it('can be paged under a filter, and where no page can be whole', async () => {
    const where = { condition: 'knee-osteoarthritis', hasResults: true };
    const whole = await page({ where, first: 100 });
    expect(whole.totalCount).toBeGreaterThan(50);
    expect(idsOf(await walk('front', 7, null, where))).toEqual(idsOf(await walk('end', 9, null, where)));
    expect(await walk('front', 7, null, where)).toHaveLength(whole.totalCount);
  });

  it('can be paged under words', async () => {
    const where = { text: 'bone marrow' };
    const { totalCount } = await page({ where, first: 1 });
    expect(totalCount).toBeGreaterThan(5);
    const forward = await walk('front', 4, { field: 'TITLE', direction: 'ASC' }, where);
    expect(new Set(idsOf(forward)).size).toBe(totalCount);
  });

  it('gives twenty when no number is asked, and says which side goes on', async () => {
    const first = await page({});
    expect(first.edges).toHaveLength(20);
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    const second = await page({ first: 20, after: first.pageInfo.endCursor });
    expect(second.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    const back = await page({ last: 20, before: second.pageInfo.startCursor });
    expect(back.edges).toEqual(first.edges);
  });

  it('that is empty has an empty page without cursors', async () => {
    expect(await page({ where: { text: 'zzzzzz' } })).toEqual({
      totalCount: 0,
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    });
  });

  it('keeps its cursors good while studies are added, before and after the page', async () => {
    const order: StudyOrder = { field: 'TITLE', direction: 'ASC' };
    const before = await walk('front', 50, order);
    const first = await page({ orderBy: order, first: 50 });
    const titled = (id: string, title: string) => study(id, { title });
    await app.bring(
      titled('before-all', ' first'),
      titled('after-all', 'zzzz last'),
      titled('between', before[49]?.title ?? ''),
    );
    const rest: Entry[] = [];
    let after = first.pageInfo.endCursor;
    for (let more = true; more;) {
      const next = await page({ orderBy: order, first: 50, after });
      rest.push(...next.edges.map(({ node }) => node));
      after = next.pageInfo.endCursor;
      more = next.pageInfo.hasNextPage;
    }
    const seen = new Set(idsOf(rest));
    expect(rest).toHaveLength(seen.size);
    for (const { id } of before.slice(50)) expect(seen).toContain(id);
    for (const { id } of before.slice(0, 50)) expect(seen).not.toContain(id);
    expect(seen).toContain('study:after-all');
    expect(seen).not.toContain('study:before-all');
  });
});

const nestedDocument = graphql(`
  query NestedPages($findings: String, $studies: String, $decided: String, $hits: String) {
    study(id: "lamo-espinosa-2016") {
      findings(first: 7, after: $findings) {
        totalCount
        ...FindingPage
      }
    }
    evidence(where: { outcome: "pain" }, groupBy: CELL_SOURCE) {
      overall {
        studies(first: 9, after: $studies) {
          totalCount
          nodes {
            id
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
        findings(first: 13, after: $decided) {
          totalCount
          ...FindingPage
        }
      }
    }
    search(text: "cartilage", first: 11, after: $hits) {
      totalCount
      nodes {
        node {
          id
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
  fragment FindingPage on FindingConnection {
    nodes {
      id
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
`);

describe('every other list', () => {
  it.each(['findings', 'studies', 'decided', 'hits'] as const)('shows each of its entries once: %s', async (name) => {
    const seen: string[] = [];
    let after: string | null = null;
    let total = 0;
    for (let more = true; more;) {
      const { study: found, evidence, search }: Awaited<ReturnType<typeof nested>> = await nested({ [name]: after });
      const lists = {
        findings: found?.findings,
        studies: evidence.overall.studies,
        decided: evidence.overall.findings,
        hits: { ...search, nodes: search.nodes.map(({ node }) => node) },
      };
      const list = lists[name];
      if (!list) throw new Error('there is no such list');
      seen.push(...list.nodes.map(({ id }) => id));
      total = list.totalCount;
      more = list.pageInfo.hasNextPage;
      after = list.pageInfo.endCursor;
    }
    expect(seen).toHaveLength(total);
    expect(new Set(seen).size).toBe(total);
    expect(total).toBeGreaterThan(20);
  });
  const nested = (cursors: Partial<Record<'findings' | 'studies' | 'decided' | 'hits', string | null>>) =>
    app.ask(nestedDocument, cursors);
});
