import process from 'node:process';
import { parseArgs } from 'node:util';

type Option = number | readonly number[];

function numberIn(name: string, text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value) || value < 0) {
    throw new Error(`--${name} must be a number that is not negative, not "${text}"`);
  }
  return value;
}

/** Options of a bench as numbers, such as `--rounds 5`, or lists, such as `--sizes 10000,100000`; throws for others. */
export function numbersGiven<T extends Record<string, Option>>(defaults: T): T {
  const options = Object.fromEntries(Object.keys(defaults).map((name) => [name, { type: 'string' as const }]));
  const { values } = parseArgs({ args: process.argv.slice(2), options });
  const given = Object.entries(values).map(([name, text]): [string, Option] => {
    const written = String(text);
    return typeof defaults[name] === 'number'
      ? [name, numberIn(name, written)]
      : [name, written.split(',').map((part) => numberIn(name, part))];
  });
  return { ...defaults, ...Object.fromEntries(given) };
}
