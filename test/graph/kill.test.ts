import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openAt } from '../../src/compose.js';
import { localFolder } from '../../src/graph/find-database.js';
import type { Graph } from '../../src/graph/graph.js';
import { localStatus, startLocalNeo4j, stopLocalNeo4j } from '../../src/graph/local/local-neo4j.js';
import { identify } from '../../src/graph/local/processes.js';
import { versionOf } from '../../src/import/dataset-sum.js';
import { asText } from '../../src/graph/decode.js';
import { packageFolder } from '../../src/shared/package-folder.js';
import { differences, dumpProjection } from '../support/dump.js';
import { rows, valueOf } from '../support/graph.js';
import { between, study } from '../support/records.js';
import { rebuildProjection } from '../../src/import/rebuild.js';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });
const data = mkdtempSync(path.join(tmpdir(), 'chondrograph-test-kill-'));
const key = 'cg_key-of-the-kill-test';

interface Program {
  child: ChildProcess;
  address: string;
}

/** `npm start` on a data folder of its own, once it answers. */
async function start(): Promise<Program> {
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: packageFolder(),
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('NEO4J_'))),
      CHONDROGRAPH_DATA: data,
      CHONDROGRAPH_SEED: 'none',
      CHONDROGRAPH_DATABASE: 'local',
      CHONDROGRAPH_ADMIN_KEY: key,
      PORT: '0',
    },
  });
  for await (const line of createInterface({ input: child.stdout }))
    if (line.startsWith('http://')) return { child, address: line };
  throw new Error('The program ended before it answered.');
}

const recordsOf = (request: number) =>
  Array.from({ length: 25 }, (_, index) => {
    const findings = Array.from({ length: 8 }, (_, at) =>
      between('IMPROVED', { id: `pain-${at}`, timepointMonths: at + 1 }),
    );
    return study(`study-${request}-${index}`, { findings });
  });

/** Imports by the API; false when it did not answer. */
async function bring(address: string, request: number): Promise<boolean> {
  const query = 'mutation ($records: [JSON!]!) { importStudies(records: $records, dryRun: false) { created } }';
  try {
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: JSON.stringify({ query, variables: { records: recordsOf(request) } }),
    });
    return response.ok && (await response.text()).includes('"created":25');
  } catch {
    return false;
  }
}

async function killBoth({ child }: Program): Promise<void> {
  const { pid } = await localStatus(localFolder(data));
  if (pid === undefined) throw new Error('no database is running');
  const gone = once(child, 'exit');
  process.kill(pid, 'SIGKILL');
  child.kill('SIGKILL');
  await gone;
  while (identify(pid) !== null) await pause(20);
}

const acknowledged: number[] = [];
let graph: Graph;

beforeAll(async () => {
  const program = await start();
  // Several imports at once, until the program and its database are killed in the midst of them.
  let dead = false;
  const importing = Array.from({ length: 3 }, async (_, lane) => {
    for (let request = lane; !dead; request += 3) if (await bring(program.address, request)) acknowledged.push(request);
  });
  while (acknowledged.length < 6) await pause(20);
  await killBoth(program);
  dead = true;
  await Promise.all(importing);
  const settings = { dataFolder: localFolder(data), heapMegabytes: 256, pageCacheMegabytes: 32, fastStart: true };
  const { address } = await startLocalNeo4j({ ...settings, onProgress: () => undefined });
  graph = openAt(address, 20_000);
});
afterAll(async () => {
  await graph.close();
  await stopLocalNeo4j(localFolder(data));
  rmSync(data, { recursive: true, force: true });
});

describe('after the program and its database were killed during imports', () => {
  it('everything that was acknowledged is there', async () => {
    const present = await rows(graph, 'MATCH (s:Study) RETURN s.id AS id', (row) => row('id'));
    const expected = acknowledged.flatMap((request) => recordsOf(request).map(({ id }) => id));
    expect(expected.filter((id) => !present.includes(id))).toEqual([]);
    expect(acknowledged.length).toBeGreaterThanOrEqual(6);
  });

  it('nothing is there in part: every import whole or absent, every study as its record says', async () => {
    const sizes = await rows(
      graph,
      `MATCH (a:Activity {kind: 'IMPORT'}) RETURN COUNT { (a)-[:CREATED]->(:Record)-[:DESCRIBES]->(:Study) } AS size`,
      (row) => row('size'),
    );
    expect(new Set(sizes)).toEqual(new Set([25]));
    const before = await dumpProjection(graph);
    await rebuildProjection(graph);
    expect(differences(before, await dumpProjection(graph))).toEqual([]);
  });

  it('the version of the dataset is that of the records that are there', async () => {
    const hashes = await rows(graph, 'MATCH (r:Record) WHERE r.current IS NOT NULL RETURN r.hash AS hash', (row) =>
      asText(row('hash')),
    );
    const sum = hashes.reduce((total, hash) => total + BigInt(`0x${hash}`), 0n) % 2n ** 256n;
    const version = await valueOf(graph, 'MATCH (d:Dataset) RETURN d.version AS value');
    expect(version).toBe(versionOf(sum.toString(16).padStart(64, '0')));
  });
});
