/** Sum of the numbers that a rule gives for each item; 0 for none. */
export function sumOf<T>(items: readonly T[], of: (item: T, index: number) => number): number {
  let total = 0;
  let index = 0;
  for (const item of items) {
    total += of(item, index);
    index += 1;
  }
  return total;
}

export function sum(values: readonly number[]): number {
  return sumOf(values, (value) => value);
}

export function square(value: number): number {
  return value * value;
}

/** Shares of the total in per cent. All 0 when the total is 0. */
export function percentages(values: readonly number[]): number[] {
  const total = sum(values);
  return values.map((value) => (total > 0 ? (100 * value) / total : 0));
}
