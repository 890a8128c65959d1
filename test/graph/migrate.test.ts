import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { migrate } from '../../src/graph/migrate.js';
import { updateProjection } from '../../src/import/rebuild.js';
import { dump } from '../support/dump.js';
import { migrationsFolder, openTestGraph, rows, run, valueOf, wipe } from '../support/graph.js';

const names = readdirSync(migrationsFolder).sort();
const folder = mkdtempSync(path.join(tmpdir(), 'chondrograph-test-migrations-'));
let graph: Graph;

beforeAll(async () => {
  for (const name of names) copyFileSync(path.join(migrationsFolder, name), path.join(folder, name));
  graph = openTestGraph();
  await wipe(graph);
});
afterAll(async () => {
  await wipe(graph);
  await graph.close();
  rmSync(folder, { recursive: true, force: true });
});

const schemaOf = (): Promise<unknown[]> =>
  rows(
    graph,
    `SHOW INDEXES YIELD name, state, type WHERE type <> 'LOOKUP' RETURN name + ' ' + type + ' ' + state AS value`,
    (row) => row('value'),
  );

describe('migrations', () => {
  it('run in order, once: a second start runs none and changes nothing', async () => {
    expect(await migrate(graph, folder)).toEqual(names);
    const [schema, content] = [await schemaOf(), await dump(graph)];
    expect(await migrate(graph, folder)).toEqual([]);
    expect([await schemaOf(), await dump(graph)]).toEqual([schema, content]);
  });

  it('leave every index ready, and one constraint on the id of every kind of node', async () => {
    expect((await schemaOf()).filter((line) => !String(line).endsWith(' ONLINE'))).toEqual([]);
    const unique = await rows(graph, 'SHOW CONSTRAINTS YIELD labelsOrTypes RETURN labelsOrTypes[0] AS value', (row) =>
      row('value'),
    );
    for (const label of ['Study', 'Report', 'Arm', 'Finding', 'Outcome', 'Record', 'Activity'])
      expect(unique).toContain(label);
  });

  it('can be repeated where they were interrupted before they were noted', async () => {
    await run(graph, 'MATCH (m:Migration) DETACH DELETE m');
    expect(await migrate(graph, folder)).toEqual(names);
    expect(await valueOf(graph, 'MATCH (m:Migration) RETURN count(m) AS value')).toBe(names.length);
  });

  it('that a newer program brings run on a graph that has the older ones', async () => {
    writeFileSync(
      path.join(folder, '0099-later.cypher'),
      '// Later.\nCREATE (:Migration {number: 98, name: "by 0099"});\n',
    );
    expect(await migrate(graph, folder)).toEqual(['0099-later.cypher']);
    rmSync(path.join(folder, '0099-later.cypher'));
  });

  it('of a newer program are refused by an older one', async () => {
    await expect(migrate(graph, folder)).rejects.toThrow(
      /newer version of chondrograph \(migration 98, 99\); use that version/,
    );
    await run(graph, 'MATCH (m:Migration) WHERE m.number > 90 DELETE m');
    expect(await migrate(graph, folder)).toEqual([]);
  });
});

describe('the projection', () => {
  it('of a newer program is refused by an older one', async () => {
    await run(graph, `MERGE (d:Dataset {id: 'dataset'}) SET d.projectionVersion = 999`);
    await expect(updateProjection(graph)).rejects.toThrow(/newer version of chondrograph/);
  });
});
