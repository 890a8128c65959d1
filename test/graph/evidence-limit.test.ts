import { afterAll, beforeAll, expect, it } from 'vitest';
import { rowsReader } from '../../src/features/evidence/evidence.loaders.js';
import { FactsStore } from '../../src/features/evidence/facts.store.js';
import { TagQuery } from '../../src/features/study/tag-query.js';
import type { Graph } from '../../src/graph/graph.js';
import { seededGraph } from '../support/graph.js';

const facts = new FactsStore(0);
let graph: Graph;
beforeAll(async () => {
  graph = await seededGraph();
});
afterAll(() => graph.close());

const pain = (): TagQuery[] => [new TagQuery('finding').anyOf('outcome', ['pain'])];

it('a question that takes in more than a process can hold is refused, and one that just fits is answered whole', async () => {
  const { rows } = await rowsReader(graph, facts, new Map())(pain());
  expect(rows.length).toBeGreaterThan(100);
  expect((await rowsReader(graph, facts, new Map(), rows.length)(pain())).rows).toEqual(rows);
  await expect(rowsReader(graph, facts, new Map(), rows.length - 1)(pain())).rejects.toMatchObject({
    code: 'LIMIT_EXCEEDED',
    details: { limit: rows.length - 1 },
  });
});
