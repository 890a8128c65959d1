/** The greatest number of decimals that is of use in a table. */
const mostDecimals = 6;

/** Decimals that leave two significant digits of a number of this size: two for most, more below 0.1, none from 1000 on. */
export function decimalsFor(size: number): number {
  if (size >= 1000) return 0;
  return size > 0 ? Math.min(mostDecimals, Math.max(2, 1 - Math.floor(Math.log10(size)))) : 2;
}

const isHuge = (value: number): boolean => Math.abs(value) >= 1e9;

/** A number with so many decimals; without a sign before zero; huge ones with an exponent. */
export function fixed(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '-∞';
  if (isHuge(value)) return value.toExponential(1);
  const shown = value.toFixed(decimals);
  return Number(shown) === 0 ? shown.replace('-', '') : shown;
}

/** Whether a number is exact with so many decimals, but for the error of floating point. */
const isExact = (value: number, decimals: number): boolean =>
  Math.abs(value - Number(value.toFixed(decimals))) <= 1e-9 * Math.abs(value);

/** The least number of decimals that shows all values as they are; never more than `most`. */
export function commonDecimals(values: readonly number[], most: number): number {
  for (let decimals = 0; decimals < most; decimals += 1) {
    if (values.every((value) => isHuge(value) || isExact(value, decimals))) return decimals;
  }
  return most;
}

/** A ratio from its logarithm: two decimals, more below 0.01, fewer from 100 on. */
export function ratio(log: number): string {
  const value = Math.exp(log);
  if (value >= 0.0095 && value < 100) return value.toFixed(2);
  if (value === 0) return '0';
  if (!Number.isFinite(value)) return '∞';
  if (value >= 100) return value < 1e5 ? value.toFixed(0) : value.toExponential(1);
  return value >= 0.0005 ? value.toFixed(3) : value.toExponential(1);
}

/** A p value as a report prints it. */
export const pValueText = (value: number): string => (value < 0.001 ? 'p < 0.001' : `p = ${value.toFixed(3)}`);
