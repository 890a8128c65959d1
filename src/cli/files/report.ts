import type { Problem } from '../../records/problems.js';

/** A record and everything that is wrong with it, one problem a line. */
export function refusedLines(place: string, id: string | null, problems: readonly Problem[]): string {
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  const name = id === null ? place : `${place} (${id})`;
  return [`${name}: refused, ${count}`, ...problems.map(({ path, message }) => `    ${path} ${message}`), ''].join(
    '\n',
  );
}

/** What is odd in a record that is taken all the same. */
export const warningLines = (place: string, warnings: readonly Problem[]): string =>
  warnings.map(({ path, message }) => `${place}: warning: ${path} ${message}\n`).join('');
