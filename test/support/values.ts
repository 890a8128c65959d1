export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const below = (at: string, key: string): string => (at === '' ? key : `${at}.${key}`);

/** Every field that a value has, as paths; entries of lists share the path of their list. */
export function pathsOf(value: unknown, at = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => pathsOf(item, at));
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => [below(at, key), ...pathsOf(inner, below(at, key))]);
}

/** A deterministic stream of numbers from 0 to 1, so that a random test can be run again. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** One of the values, by a random number. */
export function pick<T>(values: readonly T[], random: () => number): T {
  const at = Math.floor(random() * values.length);
  for (const [index, value] of values.entries()) if (index === at) return value;
  throw new Error('there is nothing to pick from');
}

/** The values in another order. */
export function shuffled<T>(values: readonly T[], random: () => number): T[] {
  return values
    .map((value) => ({ value, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value);
}
