export type Cell = string | number | null;

/** A number with as many digits as can be trusted; nothing measured is a dash. */
export function shown(value: Cell): string {
  if (value === null) return '-';
  if (typeof value === 'string') return value;
  if (value === 0 || Math.abs(value) >= 100) return value.toFixed(0);
  return Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(2);
}

/** Prints rows under their headings; the first column is text, the others stand to the right. */
export function printTable(title: string, headings: readonly string[], rows: readonly (readonly Cell[])[]): void {
  const texts = [headings, ...rows.map((row) => row.map(shown))];
  const widths = headings.map((_, column) => Math.max(...texts.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row
      .map((text, column) => (column === 0 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0)))
      .join('  ');
  console.log(`\n${title}`);
  for (const row of texts) console.log(line(row));
}
