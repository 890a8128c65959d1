import { BadInput } from './errors.js';

/** The values that a list is ordered by, as the cursor carries them. */
export type SortKey = readonly (string | number | boolean | null)[];

export interface PageArgs {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}

export interface Edge<T> {
  cursor: string;
  node: T;
}

export interface Page<T> {
  edges: Edge<T>[];
  hasNextPage: boolean;
  hasPreviousPage: boolean;
}

export const defaultPageSize = 20;
export const greatestPageSize = 100;

/** A cursor is opaque to clients: the list's name and the sort key of one entry. */
export const encodeCursor = (list: string, key: SortKey): string =>
  Buffer.from(JSON.stringify([list, ...key])).toString('base64url');

const isSortKey = (value: unknown): value is SortKey =>
  Array.isArray(value) && value.every((item) => item === null || ['string', 'number', 'boolean'].includes(typeof item));

function parsed(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The sort key in a cursor of this list; refuses a text that is none, or a cursor of another list or order. */
export function decodeCursor(list: string, cursor: string, argument: string, length: number): SortKey {
  const value = parsed(cursor);
  if (!isSortKey(value) || value[0] !== list || value.length !== length + 1) {
    throw new BadInput(argument, 'is no cursor of this list and order; take one from its edges or pageInfo');
  }
  return value.slice(1);
}

/** What a page asks for, checked: how many, from which end. */
export interface PageRequest {
  size: number;
  backward: boolean;
  cursor: string | null;
  cursorArgument: 'after' | 'before';
}

export function pageRequest({ first, after, last, before }: PageArgs): PageRequest {
  if (first != null && last != null) throw new BadInput('last', 'give first or last, not both');
  if (last == null && before != null) throw new BadInput('before', 'goes with last; use after with first');
  if (last != null && after != null) throw new BadInput('after', 'goes with first; use before with last');
  const backward = last != null;
  const size = last ?? first ?? defaultPageSize;
  if (size < 1 || size > greatestPageSize) {
    throw new BadInput(
      backward ? 'last' : 'first',
      `must be 1 to ${greatestPageSize}, not ${size}; page on with cursors`,
      {
        limit: greatestPageSize,
      },
    );
  }
  return { size, backward, cursor: (backward ? before : after) ?? null, cursorArgument: backward ? 'before' : 'after' };
}

/** A list that is held in memory, in its order. */
export interface OrderedList<T> {
  name: string;
  items: readonly T[];
  key: (item: T) => SortKey;
  /** The order of the list, on keys: negative when a stands before b. */
  compare: (a: SortKey, b: SortKey) => number;
}

/** The first index whose item does not stand before the key. */
function position<T>(list: OrderedList<T>, key: SortKey): number {
  let low = 0;
  let high = list.items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = list.items[middle];
    if (item !== undefined && list.compare(list.key(item), key) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** One page of a list in memory; cursors stay good while entries come and go. */
export function pageOf<T>(list: OrderedList<T>, args: PageArgs): Page<T> {
  const { size, backward, cursor, cursorArgument } = pageRequest(args);
  const first = list.items[0];
  const length = first === undefined ? 0 : list.key(first).length;
  let start = 0;
  let end = list.items.length;
  if (cursor !== null && first !== undefined) {
    const key = decodeCursor(list.name, cursor, cursorArgument, length);
    const at = position(list, key);
    const item = list.items[at];
    if (backward) end = at;
    else start = item !== undefined && list.compare(list.key(item), key) === 0 ? at + 1 : at;
  }
  if (backward) start = Math.max(start, end - size);
  else end = Math.min(end, start + size);
  return {
    edges: list.items.slice(start, end).map((node) => ({ cursor: encodeCursor(list.name, list.key(node)), node })),
    hasNextPage: end < list.items.length,
    hasPreviousPage: start > 0,
  };
}

const rank = (value: string | number | boolean | null): number => (value === null ? 1 : 0);

/** Compares keys part by part; `directions` says of each part whether it goes up (1) or down (-1). Null stands last. */
export function compareKeys(directions: readonly (1 | -1)[]): (a: SortKey, b: SortKey) => number {
  return (a, b) => {
    for (const [index, direction] of directions.entries()) {
      const x = a[index] ?? null;
      const y = b[index] ?? null;
      if (x === y) continue;
      if (x === null || y === null) return rank(x) - rank(y);
      return (x < y ? -1 : 1) * direction;
    }
    return 0;
  };
}
