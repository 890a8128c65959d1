import { beforeAll, describe, expect, it } from 'vitest';
import { printedSchema } from '../../src/api/schema.js';
import { build, buildMilliseconds, chondrographAlone } from './support/program.js';

beforeAll(build, buildMilliseconds);

describe('the command', () => {
  it('ends with 2 and says why where it is used wrongly', async () => {
    const unknown = await chondrographAlone('aks', 'pain');
    expect(unknown).toMatchObject({ code: 2, stdout: '' });
    expect(unknown.stderr).toContain("unknown command 'aks'");
    expect(await chondrographAlone('ask')).toMatchObject({ code: 2, stdout: '' });
    expect(await chondrographAlone('export', 'folder', '--fast')).toMatchObject({ code: 2, stdout: '' });
  });

  it('ends with 1 and one sentence where the database cannot be used', async () => {
    const { code, stdout, stderr } = await chondrographAlone('ask', 'pain');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('bolt://127.0.0.1:1 (NEO4J_URI) cannot be used');
    expect(stderr).not.toContain('    at ');
  });

  it('prints the schema of the API and nothing else', async () => {
    expect(await chondrographAlone('schema')).toEqual({ code: 0, stdout: printedSchema(), stderr: '' });
  });

  it('tells by its exit code that the local database does not run', async () => {
    const { code, stdout } = await chondrographAlone('db', 'status');
    expect(code).toBe(1);
    expect(stdout).toMatch(/^The local Neo4j in \S+ is not running\n$/);
  });
});
