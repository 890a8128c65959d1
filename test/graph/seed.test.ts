import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { migrate } from '../../src/graph/migrate.js';
import { prepareVocabulary, readCorpus, readVocabulary } from '../../src/import/corpus-folder.js';
import * as queries from '../../src/import/import.queries.js';
import { rebuildProjection } from '../../src/import/rebuild.js';
import { writeRecords } from '../../src/import/record-writer.js';
import { seed } from '../../src/import/seed.js';
import { differences, dump, dumpProjection } from '../support/dump.js';
import { migrationsFolder, openTestGraph, run, seedFolder, testClock, valueOf, wipe } from '../support/graph.js';
import { study } from '../support/records.js';

let graph: Graph;
beforeAll(() => {
  graph = openTestGraph();
});
beforeEach(async () => {
  await wipe(graph);
  await migrate(graph, migrationsFolder);
});
afterAll(async () => {
  await wipe(graph);
  await graph.close();
});

const fill = (folder: string | null = seedFolder): ReturnType<typeof seed> =>
  seed(graph, seedFolder, folder, testClock);
const studies = (): Promise<unknown> => valueOf(graph, 'MATCH (s:Study) RETURN count(s) AS value');
const countFiles = (name: string): number => readdirSync(path.join(seedFolder, name)).length;

describe('an empty graph', () => {
  it('is filled with the shipped corpus, and a second start leaves it as it is', async () => {
    const begun = performance.now();
    const filled = await fill();
    console.log(`Seeding took ${((performance.now() - begun) / 1000).toFixed(1)} s`);
    expect(filled).toMatchObject({ terms: 170 });
    expect(await studies()).toBe(countFiles('studies'));
    expect(await valueOf(graph, 'MATCH (y:Synthesis) RETURN count(y) AS value')).toBe(countFiles('syntheses'));
    expect(await valueOf(graph, 'MATCH (c:Claim) RETURN count(c) AS value')).toBe(31);
    const before = await dump(graph);
    expect(await fill()).toBeNull();
    expect(differences(before, await dump(graph))).toEqual([]);
  });

  it('can be left without studies: the vocabulary is there all the same', async () => {
    expect(await fill(null)).toEqual({ terms: 170, records: 0 });
    expect(await studies()).toBe(0);
    expect(await valueOf(graph, 'MATCH (o:Outcome) RETURN count(o) AS value')).toBe(30);
    expect(await fill()).toBeNull();
  });

  it('can be filled from a folder of one’s own, with the shipped vocabulary where it has none', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'chondrograph-test-seed-'));
    mkdirSync(path.join(folder, 'studies'));
    writeFileSync(path.join(folder, 'studies', 'mine.json'), JSON.stringify(study('mine')));
    expect(await fill(folder)).toEqual({ terms: 170, records: 1 });
    rmSync(folder, { recursive: true });
  });

  it('is left empty where the folder has a problem', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'chondrograph-test-seed-'));
    mkdirSync(path.join(folder, 'studies'));
    writeFileSync(path.join(folder, 'studies', 'mine.json'), JSON.stringify({ ...study('mine'), design: 'RCT' }));
    await expect(fill(folder)).rejects.toThrow(/mine\.json: \$\.design must be one of/);
    expect(await valueOf(graph, 'MATCH (n:Study|Outcome|Record) RETURN count(n) AS value')).toBe(0);
    rmSync(folder, { recursive: true });
  });
});

describe('a seeding that was interrupted', () => {
  it('is finished by the next start, with the same graph as one that was not', async () => {
    await fill();
    const whole = await dumpProjection(graph);
    const version = await valueOf(graph, 'MATCH (d:Dataset) RETURN d.version AS value');
    await wipe(graph);
    await migrate(graph, migrationsFolder);

    const terms = await readVocabulary(path.join(seedFolder, 'vocabulary'));
    const records = await readCorpus(seedFolder, terms);
    await graph.write((transaction) => transaction.run(queries.setSeeding, { folder: seedFolder }));
    const activity = { id: 'seed-1', kind: 'SEED', actor: 'test', at: '2026-01-01T00:00:00Z', reason: null };
    await writeRecords(graph, prepareVocabulary(terms), activity);
    await writeRecords(graph, records.slice(0, 50), { ...activity, id: 'seed-2' });

    expect(await fill(null)).not.toBeNull();
    expect(differences(whole, await dumpProjection(graph))).toEqual([]);
    expect(await valueOf(graph, 'MATCH (d:Dataset) RETURN d.version AS value')).toBe(version);
    expect(await valueOf(graph, 'MATCH (d:Dataset) RETURN d.seeding AS value')).toBeNull();
    expect(await valueOf(graph, 'MATCH (r:Record) WHERE r.number > 1 RETURN count(r) AS value')).toBe(0);
  });
});

describe('the projection', () => {
  it('written anew from the records is the same graph, also when it was emptied before', async () => {
    await fill();
    const before = await dump(graph);
    await rebuildProjection(graph);
    expect(differences(before, await dump(graph))).toEqual([]);
    await run(
      graph,
      `MATCH (n) WHERE NOT head(labels(n)) IN ['Record', 'Activity', 'Dataset', 'Migration'] DETACH DELETE n`,
    );
    await rebuildProjection(graph);
    expect(differences(before, await dump(graph))).toEqual([]);
  });
});
