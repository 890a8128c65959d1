import {
  decodeCursor,
  encodeCursor,
  pageOf,
  pageRequest,
  type OrderedList,
  type Page,
  type PageArgs,
} from '../../shared/page.js';
import type { StudyRecord } from '../../records/study.js';
import type { Request } from '../request.js';
import { tagSearches, type StudySelection } from './study-filter.js';
import { countFacets } from './facets.js';
import type { FacetCount, SortProperty } from './study-list.queries.js';

/** A list of studies, wherever it comes from: a page of it, its length, and what its studies are. */
export interface StudyList {
  page(args: PageArgs): Promise<Page<StudyRecord>>;
  count(): Promise<number>;
  facets(): Promise<FacetCount[]>;
}

/** Studies that are known by id, in an order that was computed. */
export function knownStudies<T>(list: OrderedList<T>, idOf: (item: T) => string, { studies }: Request): StudyList {
  async function records(items: readonly T[]): Promise<StudyRecord[]> {
    const found = await Promise.all(items.map((item) => studies.records.load(idOf(item))));
    return found.map((record, index) => {
      const item = items[index];
      if (!record) throw new Error(`the graph has no record of study ${item === undefined ? '' : idOf(item)}`);
      return record;
    });
  }
  return {
    async page(args) {
      const page = pageOf(list, args);
      const nodes = await records(page.edges.map(({ node }) => node));
      return {
        ...page,
        edges: page.edges.flatMap(({ cursor }, index) => {
          const node = nodes[index];
          return node ? { cursor, node } : [];
        }),
      };
    },
    count: () => Promise.resolve(list.items.length),
    facets: async () => countFacets(await records(list.items)),
  };
}

export interface StudyOrder {
  field: 'YEAR' | 'PARTICIPANTS' | 'TITLE';
  direction: 'ASC' | 'DESC';
}

export const newestFirst: StudyOrder = { field: 'YEAR', direction: 'DESC' };

/** The property that holds the sort key: studies without a value stand last in either direction. */
function sortProperty({ field, direction }: StudyOrder): SortProperty {
  if (field === 'TITLE') return 'titleKey';
  if (field === 'YEAR') return direction === 'ASC' ? 'yearUp' : 'yearDown';
  return direction === 'ASC' ? 'participantsUp' : 'participantsDown';
}

/** A key that stands before all others. */
function beginning(property: SortProperty, scan: 'ASC' | 'DESC'): string | number {
  if (property === 'titleKey') return scan === 'ASC' ? '' : '\u{10ffff}';
  return scan === 'ASC' ? Number.MIN_SAFE_INTEGER : Number.MAX_SAFE_INTEGER;
}

const opposite = { ASC: 'DESC', DESC: 'ASC' } as const;

/** Studies that a filter selects, paged in the graph by keyset. */
export function selectedStudies(selection: StudySelection, order: StudyOrder, { studies }: Request): StudyList {
  const property = sortProperty(order);
  const name = `studies by ${order.field} ${order.direction}`;
  const searches = tagSearches(selection);
  const plain = Object.values(selection).every((value) => value === null);
  const ask = { selection, searches, plain, property, key: 0, id: '', limit: 0 };
  return {
    async page(args) {
      const { size, backward, cursor, cursorArgument } = pageRequest(args);
      const scan = backward ? opposite[order.direction] : order.direction;
      const [key, id] = cursor === null ? [] : decodeCursor(name, cursor, cursorArgument, 2);
      const answer = await studies.lists.load({
        ...ask,
        kind: 'page',
        scan,
        key: typeof key === 'string' || typeof key === 'number' ? key : beginning(property, scan),
        id: typeof id === 'string' ? id : '',
        limit: size + 1,
      });
      const rows = answer.page.slice(0, size);
      const more = answer.page.length > size;
      if (backward) rows.reverse();
      return {
        edges: rows.map((row) => ({ cursor: encodeCursor(name, [row.key, row.id]), node: row.record })),
        hasNextPage: backward ? cursor !== null : more,
        hasPreviousPage: backward ? more : cursor !== null,
      };
    },
    count: async () => (await studies.lists.load({ ...ask, kind: 'count', scan: order.direction })).count,
    facets: async () => (await studies.lists.load({ ...ask, kind: 'facets', scan: order.direction })).facets,
  };
}
