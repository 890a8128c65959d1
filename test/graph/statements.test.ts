import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import type { Parameters, Statement } from '../../src/graph/statement.js';
import { differences, dump } from '../support/dump.js';
import { seededGraph } from '../support/graph.js';
import { allStatements } from '../support/statements.js';

const statements = await allStatements();
const writes = (statement: Statement<Parameters, unknown>): boolean =>
  /\b(MERGE|CREATE|SET|DELETE|REMOVE)\b/.test(statement.text.replace(/'[^']*'/g, ''));

class Undo extends Error {}

/** Runs a statement that writes, and takes back what it wrote. */
async function tryOut(graph: Graph, statement: Statement<Parameters, unknown>): Promise<void> {
  const trial = graph.write(async (transaction) => {
    await transaction.run(statement, statement.sample);
    throw new Undo();
  });
  await expect(trial).rejects.toBeInstanceOf(Undo);
}

let graph: Graph;
beforeAll(async () => {
  graph = await seededGraph();
});
afterAll(() => graph.close());

describe('every statement of the program runs on a real graph with its sample parameters', () => {
  const reading = statements.filter((statement) => !writes(statement));

  it.each(reading)('$name, in a transaction that can only read', async (statement) => {
    await graph.read(statement, statement.sample);
  });

  it('those that write, and the graph is left as it was', async () => {
    const before = await dump(graph);
    const writing = statements.filter(writes);
    for (const statement of writing) await tryOut(graph, statement);
    expect(differences(before, await dump(graph))).toEqual([]);
    expect(writing.length + reading.length).toBe(statements.length);
  });
});
