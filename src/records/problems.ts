import type * as z from 'zod';
import { nearest } from '../shared/nearest.js';
import type { ProblemCode } from './values.js';

/** One thing that is wrong (or, as a warning, odd) in a record: where, and what is allowed. */
export interface Problem {
  code: ProblemCode;
  /** JSON path from the record's root, such as `$.findings[2].outcome`. */
  path: string;
  message: string;
}

export function jsonPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    const key = String(step);
    return /^[A-Za-z_]\w*$/.test(key) ? `${text}.${key}` : `${text}[${JSON.stringify(key)}]`;
  }, '$');
}

export const invalid = (path: readonly PropertyKey[], message: string): Problem => ({
  code: 'INVALID',
  path: jsonPath(path),
  message,
});

const list = (values: readonly unknown[]): string => values.map((value) => String(value)).join(', ');

const kindOf = (value: unknown): string =>
  value === null ? 'null (leave the field out where nothing is known)' : Array.isArray(value) ? 'a list' : typeof value;

function typeSentence(expected: string, input: unknown): string {
  const names: Record<string, string> = { int: 'a whole number', array: 'a list', object: 'an object' };
  if (input === undefined) return 'is required';
  return `must be ${names[expected] ?? `a ${expected}`}, not ${kindOf(input)}`;
}

const bound = (issue: { inclusive?: boolean; origin: string }, more: boolean, limit: number | bigint): string => {
  const what = issue.origin === 'array' ? `hold ${more ? 'at least' : 'at most'} ${limit} entries` : null;
  if (what) return `must ${what}`;
  const word = more ? (issue.inclusive ? 'at least' : 'more than') : issue.inclusive ? 'at most' : 'less than';
  return `must be ${word} ${limit}`;
};

function sentence(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return typeSentence(issue.expected, issue.input);
    case 'invalid_value': {
      const near = typeof issue.input === 'string' ? nearest(issue.input, issue.values.map(String), 1) : [];
      const hint = near.length > 0 && issue.values.length > 1 ? ` (nearest: ${list(near)})` : '';
      return issue.input === undefined
        ? `is required: ${list(issue.values)}`
        : `must be one of ${list(issue.values)}${hint}`;
    }
    case 'too_small':
      return bound(issue, true, issue.minimum);
    case 'too_big':
      return bound(issue, false, issue.maximum);
    case 'invalid_union':
      return issue.message === 'Invalid input' ? 'has none of the allowed shapes' : `must be ${issue.message}`;
    case 'invalid_format':
    case 'custom':
      return `must be ${issue.message}`;
    default:
      return issue.message;
  }
}

/** Every issue that zod found, as problems in the words of this product. */
export function problemsOf(error: z.ZodError): Problem[] {
  return error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => invalid([...issue.path, key], 'is not a field of this format'))
      : [invalid(issue.path, sentence(issue))],
  );
}
