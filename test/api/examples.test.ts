import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseExamples } from '../../src/playground/examples.js';
import { packageFolder } from '../../src/shared/package-folder.js';
import { startApp, type TestApp } from '../support/app.js';
import { seededGraph } from '../support/graph.js';

const folder = path.join(packageFolder(), 'schema', 'examples');
const examples = parseExamples(
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name), 'utf8')])),
);

let app: TestApp;
beforeAll(async () => {
  app = await startApp(await seededGraph());
});
afterAll(() => app.close());

/** Every value in an answer that is no object, list or null. */
function leaves(value: unknown): unknown[] {
  if (value === null || value === undefined) return [];
  return typeof value === 'object' ? Object.values(value).flatMap(leaves) : [value];
}

/** Paths of what is null or empty directly below the root fields, where an example must show something. */
function hollow(data: Record<string, unknown>): string[] {
  return Object.entries(data).flatMap(([name, field]) => {
    if (field === null) return [name];
    if (typeof field !== 'object') return [];
    return Object.entries(field)
      .filter(([key, value]) => ['rows', 'nodes', 'edges'].includes(key) && Array.isArray(value) && value.length === 0)
      .map(([key]) => `${name}.${key}`);
  });
}

describe('the worked examples', () => {
  it('are at least a dozen, each with a title of its own and an explanation', () => {
    expect(examples.length).toBeGreaterThanOrEqual(12);
    expect(new Set(examples.map(({ title }) => title)).size).toBe(examples.length);
    for (const { name, explanation } of examples) expect(explanation.length, name).toBeGreaterThan(60);
  });

  it.each(examples)('$name is answered without an error and with something to see', async ({ query, variables }) => {
    const { status, data, errors } = await app.send<Record<string, unknown>>(query, variables);
    expect(errors).toEqual([]);
    expect(status).toBe(200);
    expect(hollow(data ?? {})).toEqual([]);
    expect(leaves(data).length).toBeGreaterThanOrEqual(7);
  });
});
