import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAt } from '../../src/compose.js';
import { localFolder } from '../../src/graph/find-database.js';
import { stored } from '../../src/graph/decode.js';
import type { Graph } from '../../src/graph/graph.js';
import { defaultMemory, startLocalNeo4j, type LocalNeo4j } from '../../src/graph/local/local-neo4j.js';
import { differences, dump } from '../support/dump.js';
import { everything } from '../support/everything.js';
import { rows, seedFolder, vocabularyGraph, withoutStudies } from '../support/graph.js';
import { between, cells, control, study } from '../support/records.js';
import {
  build,
  buildMilliseconds,
  chondrograph,
  chondrographAlone,
  chondrographLocal,
  type Ended,
} from './support/program.js';

const place = mkdtempSync(path.join(tmpdir(), 'chondrograph-bulk-'));
const data = path.join(place, 'data');
const corpus = path.join(place, 'corpus');
const file = path.join(place, 'records.ndjson');
const store = localFolder(data);

/** Texts that a comma-separated file could come to harm by. */
const nasty = 'a "quoted", \\ text; with | and\nlines\r\nof\ttabs,\u2028and\u2029, \u0000 nought, 軟骨 🦵 ""';

const nastyStudies = [
  everything,
  study('nasty-texts', {
    title: nasty,
    notes: nasty,
    registrations: [nasty, '";"', "'"],
    countries: [],
    reports: [{ id: 'main', kind: 'ARTICLE', title: nasty, authors: [], url: 'https://example.org/a' }],
    arms: [cells({ label: nasty }, { adjuncts: [nasty] }), control('SALINE', { label: ',' })],
    findings: [between('IMPROVED', { note: nasty, locator: '"' })],
  }),
  study('nasty-numbers', {
    population: {
      condition: 'knee-osteoarthritis',
      scale: 'KELLGREN_LAWRENCE',
      grades: [],
      ageMean: 60,
      bmiMean: 25.5,
    },
    arms: [cells({}, { doseCells: 1e21 }), control('SALINE', {})],
    findings: [
      between('IMPROVED', { timepointMonths: 12, values: [{ arm: 'cells', n: 3, mean: -0, sd: 1e-7 }] }),
      between('WORSENED', { id: 'b', timepointMonths: 1.5, values: [{ arm: 'control', n: 3, mean: 1.5, sd: 2 }] }),
    ],
  }),
  study('nasty-empty', { arms: [], findings: [], population: { condition: 'knee-osteoarthritis', ageMean: 60.5 } }),
];

function makeRecords(): void {
  for (const folder of ['studies', 'syntheses', 'claims', 'vocabulary'])
    mkdirSync(path.join(corpus, folder), { recursive: true });
  const take = (folder: string, names: string[]): void =>
    names.forEach((name) => copyFileSync(path.join(seedFolder, folder, name), path.join(corpus, folder, name)));
  const named = (folder: string): string[] => readdirSync(path.join(seedFolder, folder)).sort();
  take('studies', named('studies').slice(0, 40));
  take('syntheses', named('syntheses'));
  take('claims', named('claims'));
  const outcomes = stored<{ id: string; label: string }[]>(
    readFileSync(path.join(seedFolder, 'vocabulary', 'outcomes.json'), 'utf8'),
  );
  const changed = outcomes.map((term) => (term.id === 'pain' ? { ...term, label: nasty } : term));
  writeFileSync(path.join(corpus, 'vocabulary', 'outcomes.json'), JSON.stringify(changed));
  writeFileSync(path.join(corpus, 'studies', 'more.ndjson'), `${JSON.stringify(study('from-lines'))}\n`);
  const lines = [
    ...nastyStudies,
    study('nasty-empty', { arms: [], findings: [], population: { condition: 'knee-osteoarthritis', ageMean: 60.5 } }),
    study('nasty-empty', { title: 'Something else' }),
    { ...study('broken'), design: 'RANDOMISED' },
  ].map((record) => JSON.stringify(record));
  writeFileSync(file, `${lines.join('\n')}\n{"format":\n`);
}

/** A dump without what two imports of the same records differ in: when they were, and by what id they are known. */
const timeless = (lines: readonly string[]): string[] =>
  [
    ...new Set(
      lines.map((line) =>
        line
          .replace(/"(at|updatedAt|appliedAt)":\{[^}]*\}/g, '"$1":"then"')
          .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|seed-seed-0-\d+/g, (id) =>
            id.startsWith('seed') ? 'seed' : 'import',
          ),
      ),
    ),
  ].sort();

/** Each property's type: 60 and 60.0 are two values to Cypher. */
async function types(graph: Graph): Promise<string[]> {
  const texts = [
    'MATCH (n) WHERE NOT n:Activity AND NOT n:TestState WITH n, coalesce(n.id, "") AS id',
    'MATCH (a)-[n]->(b) WITH n, coalesce(a.id, "") + b.id AS id',
  ];
  const found = await Promise.all(
    texts.map((text) =>
      rows(graph, `${text} UNWIND keys(n) AS name RETURN id + name + valueType(n[name]) AS value`, (row) =>
        String(row('value')),
      ),
    ),
  );
  return found.flat().sort();
}

const withoutProgress = ({ stderr }: Ended): string =>
  stderr
    .split('\n')
    .filter((line) => line.includes(place) || line.startsWith(' '))
    .sort()
    .join('\n');

let online: Graph;
let server: LocalNeo4j;
let bulk: Graph;
let refusedOver: Ended;
let done: Ended;
let doneOnline: Ended;
beforeAll(build, buildMilliseconds);
beforeAll(async () => {
  makeRecords();
  // A store that is there already, as far as a bulk import looks at it.
  mkdirSync(path.join(store, 'data', 'databases', 'system'), { recursive: true });
  writeFileSync(path.join(store, 'data', 'old'), '');
  writeFileSync(path.join(store, 'password'), 'a-password-that-is-kept');
  refusedOver = await chondrographLocal(data, 'import', '--bulk', corpus, file);
  done = await chondrographLocal(data, 'import', '--bulk', '--replace', corpus, file, '--reason', 'a test');
  if (done.stdout === '') throw new Error(done.stderr);
  online = await vocabularyGraph();
  await withoutStudies(online);
  doneOnline = await chondrograph('import', corpus, file, '--reason', 'a test');
  server = await startLocalNeo4j({ ...defaultMemory, fastStart: true, dataFolder: store, onProgress: () => undefined });
  bulk = openAt(server.address, 20_000);
}, 180_000);
afterAll(async () => {
  await online.close();
  await bulk.close();
  await server.stop();
  rmSync(place, { recursive: true, force: true });
});

describe('a bulk import', () => {
  it('is refused over a graph that is there, and replaces it when asked', () => {
    expect(refusedOver.code).toBe(1);
    expect(refusedOver.stderr).toContain(`${store} holds a graph already.`);
    expect(refusedOver.stderr).toContain('--replace');
    expect(existsSync(path.join(store, 'data', 'old'))).toBe(false);
    expect(readFileSync(path.join(store, 'password'), 'utf8')).toBe('a-password-that-is-kept');
  });

  it('tells and counts the same as an import of the same records', () => {
    expect(done.stdout).toBe(doneOnline.stdout);
    expect(done.code).toBe(1);
    expect(withoutProgress(done).split('\n')).toEqual(withoutProgress(doneOnline).split('\n'));
  });

  it('makes the same graph: nodes, arrows, properties and their types', async () => {
    expect(differences(timeless(await dump(online)), timeless(await dump(bulk)))).toEqual([]);
    expect(differences(await types(online), await types(bulk))).toEqual([]);
  });

  it('gives an export the same bytes', async () => {
    const [a, b] = [path.join(place, 'a'), path.join(place, 'b')];
    await chondrograph('export', a);
    await chondrographLocal(data, 'export', b);
    const files = readdirSync(a, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.json'))
      .sort();
    const texts = (folder: string): string[] => files.map((name) => readFileSync(path.join(folder, name), 'utf8'));
    expect(files.length).toBeGreaterThan(100);
    expect(readdirSync(b, { recursive: true }).length).toBe(readdirSync(a, { recursive: true }).length);
    expect(texts(b)).toEqual(texts(a));
  });

  it('leaves nothing beside the store', () => {
    expect(readdirSync(store).filter((name) => /new-store|replaced/.test(name))).toEqual([]);
  });

  it('is refused while the database runs, and says what to do', async () => {
    const { code, stderr } = await chondrographLocal(data, 'import', '--bulk', '--replace', file);
    expect(code).toBe(1);
    expect(stderr).toContain(`${store} is used by process `);
    expect(stderr).toContain('chondrograph db stop');
  });

  it('is refused where the database is not the local one', async () => {
    const { code, stderr } = await chondrographAlone('import', '--bulk', file);
    expect(code).toBe(1);
    expect(stderr).toContain('NEO4J_URI is set');
    expect(stderr).toContain('--csv <folder>');
  });

  it('writes only the files there, when asked, and says how to load them', async () => {
    const folder = path.join(place, 'csv');
    const { code, stdout } = await chondrographAlone('import', '--bulk', '--csv', folder, file);
    expect(code).toBe(1);
    expect(stdout).toContain(`In ${folder}: neo4j-admin 'database' 'import' 'full' 'neo4j'`);
    const told = [...stdout.matchAll(/=([^=,']+\.csv),([^=,']+\.csv)'/g)].flatMap(([, header = '', lines = '']) => [
      header,
      lines,
    ]);
    expect([...new Set(told)].sort()).toEqual(readdirSync(folder).sort());
  });

  it('that is tried out counts, and makes nothing', async () => {
    const fresh = path.join(place, 'fresh');
    const { stdout } = await chondrographLocal(fresh, 'import', '--bulk', '--dry-run', corpus, file);
    expect(stdout).toBe(`Dry run, nothing written; it would be: ${done.stdout}`);
    expect(existsSync(fresh)).toBe(false);
  });

  it('of a corpus with a problem writes nothing, and leaves no store', async () => {
    const [bad, fresh] = [path.join(place, 'bad'), path.join(place, 'bad-data')];
    mkdirSync(path.join(bad, 'studies'), { recursive: true });
    writeFileSync(path.join(bad, 'studies', 'x.json'), JSON.stringify({ ...study('x'), design: 'X' }));
    const { code, stdout, stderr } = await chondrographLocal(fresh, 'import', '--bulk', bad, file);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/x\.json: \$\.design must be one of /);
    expect(stderr).toContain(`${bad}: refused; nothing was written`);
    expect(existsSync(path.join(localFolder(fresh), 'data'))).toBe(false);
    expect(readdirSync(localFolder(fresh)).filter((name) => name.startsWith('new-store'))).toEqual([]);
  });
});
