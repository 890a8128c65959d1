import process from 'node:process';
import { parseArgs } from 'node:util';

/** Options of a bench with whole numbers, such as `--rounds 5`; throws for one that it does not know. */
export function numbersGiven<T extends Record<string, number>>(defaults: T): T {
  const options = Object.fromEntries(Object.keys(defaults).map((name) => [name, { type: 'string' as const }]));
  const { values } = parseArgs({ args: process.argv.slice(2), options });
  const given = Object.entries(values).map(([name, text]) => {
    const value = Number(text);
    if (!Number.isFinite(value) || value < 0) throw new Error(`--${name} must be a number, not ${String(text)}`);
    return [name, value] as const;
  });
  return { ...defaults, ...Object.fromEntries(given) };
}
