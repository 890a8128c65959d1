import { readdirSync, readFileSync } from 'node:fs';
import * as z from 'zod';

/** Data sets with published results, copied from the collection that the project is checked against. See their `note`. */
const folder = new URL('../../../fixtures/reference-stats/', import.meta.url);

const number = z.number().nullish();
const row = z.looseObject({
  study: z.string(),
  group: z.union([z.string(), z.number()]).optional(),
  yi: number,
  vi: number,
  sei: number,
  e1: number,
  n1: number,
  e2: number,
  n2: number,
  mean1: number,
  sd1: number,
  mean2: number,
  sd2: number,
  n: number,
  min: number,
  q1: number,
  median: number,
  q3: number,
  max: number,
});

/** Strict, so that no qualifier of a number is overlooked. */
const expectation = z.strictObject({
  method: z.string(),
  quantity: z.string(),
  value: z.number().nullable(),
  tolerance: z.number().nullable(),
  precise: z.number().optional(),
  origin: z.enum(['printed', 'computed']),
  remark: z.string().optional(),
  scale: z.enum(['log', 'ratio', 'percentage points']).optional(),
  effect: z.enum(['RR', 'OR', 'RD']).optional(),
  convention: z.string().optional(),
  variance: z.enum(['pooled SD', 'separate SDs']).optional(),
  subset: z.string().optional(),
  level: z.number().optional(),
  study: z.string().optional(),
  row: z.number().optional(),
  omitted: z.string().optional(),
  group: z.union([z.string(), z.number()]).optional(),
  tau2Method: z.string().optional(),
  predictor: z.string().optional(),
  side: z.enum(['left', 'right']).optional(),
  index: z.number().optional(),
  // Said about the number, without bearing on how it is computed here.
  printedIn: z.string().optional(),
  preciseFrom: z.string().optional(),
  computedBy: z.string().optional(),
  expectation: z.string().optional(),
  estimable: z.literal(false).optional(),
  // Of methods that are not offered.
  continuityCorrection: z.boolean().optional(),
  targetLogRR: z.number().optional(),
});

const fixture = z.looseObject({
  name: z.string(),
  measure: z.enum(['RR', 'OR', 'RD', 'MD', 'SMD', 'GENERIC', 'GENERIC_SMD', 'CONVERSION']),
  data: z.array(row),
  expected: z.array(expectation),
});

export type Row = z.infer<typeof row>;
export type Expectation = z.infer<typeof expectation>;
export type Fixture = z.infer<typeof fixture>;

export function readFixtures(): Fixture[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return names.map((name) => fixture.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))));
}

/** The number, or a failure that says which is missing. */
export function given(value: number | null | undefined, name: string): number {
  if (value === null || value === undefined) throw new Error(`The fixture has no ${name}`);
  return value;
}
