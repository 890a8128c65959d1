import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { inject, onTestFinished } from 'vitest';
import { packageFolder } from '../../../src/shared/package-folder.js';

/** Builds what is stale, so that the tests run the program as it is now. */
export const build = (): Promise<unknown> =>
  promisify(execFile)(process.execPath, [path.join(packageFolder(), 'scripts', 'build.mjs')]);

/** How long a build may take. */
export const buildMilliseconds = 180_000;

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** A folder that is gone when the test ends. */
export function testFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'chondrograph-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function runIn(environment: NodeJS.ProcessEnv, args: readonly string[]): Promise<Ended> {
  const folder = mkdtempSync(path.join(tmpdir(), 'chondrograph-cli-'));
  const program = path.join(packageFolder(), 'bin', 'chondrograph.js');
  const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], CHONDROGRAPH_DATA: folder, ...environment };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const ended: Ended = { code: null, stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (ended.stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (ended.stderr += text));
    child.once('error', reject);
    child.once('close', (code) => {
      rmSync(folder, { recursive: true, force: true });
      resolve({ ...ended, code });
    });
  });
}

/** Runs the built command on the database of the tests. */
export function chondrograph(...args: readonly string[]): Promise<Ended> {
  const { uri, user, password, database } = inject('neo4j');
  const address = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database };
  return runIn({ ...address, CHONDROGRAPH_SEED: 'none' }, args);
}

/** Runs the built command with a data folder of its own, whose database it makes and runs itself. */
export const chondrographLocal = (data: string, ...args: readonly string[]): Promise<Ended> =>
  runIn({ CHONDROGRAPH_DATA: data, CHONDROGRAPH_DATABASE: 'local', CHONDROGRAPH_SEED: 'none' }, args);

/** Runs the built command where no database answers and none may be started. */
export const chondrographAlone = (...args: readonly string[]): Promise<Ended> =>
  runIn({ NEO4J_URI: 'bolt://127.0.0.1:1' }, args);
