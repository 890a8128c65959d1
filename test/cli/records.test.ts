import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { asText } from '../../src/graph/decode.js';
import { sha256 } from '../../src/records/canonical.js';
import { rows, seededGraphToChange, valueOf } from '../support/graph.js';
import { study } from '../support/records.js';
import { build, buildMilliseconds, chondrograph, chondrographAlone, testFolder } from './support/program.js';

let graph: Graph;
beforeAll(build, buildMilliseconds);
beforeAll(async () => {
  graph = await seededGraphToChange();
});
afterAll(() => graph.close());

const countRecords = (): Promise<unknown> => valueOf(graph, 'MATCH (r:Record) RETURN count(r) AS value');

/** Three lines of records: a sound one, a broken one, and none. */
function mixedFile(): string {
  const file = path.join(testFolder(), 'mixed.ndjson');
  const broken = { ...study('cli-broken'), design: 'RANDOMISED', findings: [{ id: 'pain', outcome: 'pian' }] };
  writeFileSync(file, `${JSON.stringify(study('cli-sound'))}\n${JSON.stringify(broken)}\n{"format":\n`);
  return file;
}

describe('chondrograph validate', () => {
  it('lists every problem with file and path, without a database', async () => {
    const file = mixedFile();
    const { code, stdout, stderr } = await chondrographAlone('validate', file);
    expect(code).toBe(1);
    expect(stdout).toContain(`${file}:2 (cli-broken): refused, `);
    expect(stdout).toMatch(/\$\.design must be one of .*\(nearest: RANDOMIZED\)/);
    expect(stdout).toMatch(/\$\.findings\[0\]\.comparison is required/);
    expect(stdout).toMatch(/\$\.findings\[0\]\.outcome no outcome has the id "pian"; the nearest are .*pain/);
    expect(stdout).toContain(`${file}:3: refused, is no JSON`);
    expect(stderr).toBe('1 records are sound, 2 are refused\n');
  });

  it('finds nothing wrong with the shipped corpus', async () => {
    const { code, stderr } = await chondrographAlone('validate', path.join(import.meta.dirname, '../../seed'));
    expect(code).toBe(0);
    expect(stderr).toMatch(/^\d+ records are sound, 0 are refused\n$/);
  });
});

describe('chondrograph import', () => {
  it('writes nothing on a dry run, and tells what it would write', async () => {
    const before = await countRecords();
    const { code, stdout, stderr } = await chondrograph('import', mixedFile(), '--dry-run');
    expect(code).toBe(1);
    expect(stdout).toBe('Dry run, nothing written; it would be: 1 created, 0 changed, 0 unchanged, 2 refused\n');
    expect(stderr).toContain('$.findings[0].outcome no outcome has the id "pian"');
    expect(await countRecords()).toBe(before);
  });

  it('writes the sound records, and nothing when it is repeated', async () => {
    const file = mixedFile();
    expect(await chondrograph('import', file, '--reason', 'a test')).toMatchObject({
      code: 1,
      stdout: '1 created, 0 changed, 0 unchanged, 2 refused\n',
    });
    const after = await countRecords();
    expect(await chondrograph('import', file)).toMatchObject({
      code: 1,
      stdout: '0 created, 0 changed, 1 unchanged, 2 refused\n',
    });
    expect(await countRecords()).toBe(after);
    const text = `MATCH (:Record {current: 'study:cli-sound'})<-[:CREATED]-(a:Activity) RETURN a.reason AS value`;
    expect(await valueOf(graph, text)).toBe('a test');
  });
});

describe('chondrograph export', () => {
  it('gives back the text that is kept of each record, and import takes it without a change', async () => {
    const folder = path.join(testFolder(), 'corpus');
    expect(await chondrograph('export', folder)).toMatchObject({ code: 0, stdout: '' });

    const text = `MATCH (r:Record) WHERE r.current STARTS WITH 'study:' RETURN r.recordId AS id, r.hash AS hash ORDER BY id`;
    const kept = await rows(graph, text, (row) => [`${asText(row('id'))}.json`, asText(row('hash'))]);
    const written = readdirSync(path.join(folder, 'studies')).sort();
    expect(written.map((name) => [name, sha256(readFileSync(path.join(folder, 'studies', name), 'utf8'))])).toEqual(
      kept.sort(([a = ''], [b = '']) => (a < b ? -1 : 1)),
    );

    const total = await valueOf(graph, 'MATCH (r:Record) WHERE r.current IS NOT NULL RETURN count(r) AS value');
    expect(await chondrograph('import', folder)).toMatchObject({
      code: 0,
      stdout: `0 created, 0 changed, ${String(total)} unchanged, 0 refused\n`,
    });
    expect(await chondrograph('export', folder)).toMatchObject({
      code: 1,
      stderr: `${folder}: is not empty; give another, or --force\n`,
    });
  });
});
