import { isDeepStrictEqual } from 'node:util';

/** Stops the bench where two answers differ: what is compared must be the same. */
export function mustEqual(what: string, ours: unknown, theirs: unknown): void {
  if (isDeepStrictEqual(ours, theirs)) return;
  throw new Error(`${what}: the answers differ${firstDifference('$', ours, theirs) ?? ''}`);
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function firstDifference(at: string, a: unknown, b: unknown): string | null {
  if (!isObject(a) || !isObject(b)) {
    return isDeepStrictEqual(a, b) ? null : ` at ${at}: ${JSON.stringify(a)} and ${JSON.stringify(b)}`;
  }
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const found = firstDifference(`${at}.${key}`, a[key], b[key]);
    if (found !== null) return found;
  }
  return null;
}
