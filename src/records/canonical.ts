import { createHash } from 'node:crypto';

/** Any JSON value. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * The one text of a JSON value: keys sorted by code unit, no white space, numbers as JavaScript prints them,
 * keys without a value left out (the canonical form of RFC 8785).
 */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item: Json) => canonicalJson(item)).join(',')}]`;
  const entries = Object.entries(value).filter((entry): entry is [string, Json] => entry[1] !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`;
}

/** SHA-256 of a text as 64 hexadecimal digits. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

const revisionDigits = 16;

/**
 * The revision of a record: the first digits of its hash. Together with its id it names one text, so that a node can
 * tell which text it shows.
 */
export const revisionOf = (hash: string): string => hash.slice(0, revisionDigits);

/** The same in Cypher, of a node of the graph that holds the hash. */
export const revisionIn = (node: string): string => `left(${node}.hash, ${revisionDigits})`;
