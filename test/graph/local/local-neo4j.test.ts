import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { storeFolder, writeState } from '../../../src/graph/local/folder.js';
import { localStatus, stopLocalNeo4j, type LocalNeo4j } from '../../../src/graph/local/local-neo4j.js';
import { identify } from '../../../src/graph/local/processes.js';
import { probeDriver, whyUnusable } from '../../../src/graph/local/readiness.js';
import {
  compileOwner,
  databasePid,
  folderLike,
  javaThat,
  killHard,
  ownerOf,
  start,
  temporaryFolder,
} from './programs.js';

const folder = temporaryFolder();
const folders = [folder];
const newFolder = (): string => {
  const made = folderLike(folder);
  folders.push(made);
  return made;
};
vi.setConfig({ testTimeout: 90_000, hookTimeout: 120_000 });
const soon = { timeout: 30_000, interval: 100 };
let database: LocalNeo4j;

beforeAll(async () => {
  database = await start(folder);
});
afterAll(async () => {
  for (const path of folders) {
    await stopLocalNeo4j(path);
    rmSync(path, { recursive: true, force: true });
  }
});

describe('a running local Neo4j', () => {
  it('answers on the loopback, and only with its password', async () => {
    expect(database.owned).toBe(true);
    expect(database.address.uri).toMatch(/^bolt:\/\/127\.0\.0\.1:\d+$/);
    expect(await whyUnusable(database.address)).toBeNull();
    expect(await whyUnusable({ ...database.address, password: 'another' })).toContain('refused user neo4j');
  });

  it('keeps its password in a file that only this user reads, and nowhere else', async () => {
    expect(statSync(join(folder, 'password')).mode & 0o777).toBe(0o600);
    const commandLine = readFileSync(`/proc/${await databasePid(folder)}/cmdline`, 'utf8');
    const log = readFileSync(join(folder, 'logs/console.log'), 'utf8');
    for (const text of [commandLine, log]) expect(text).not.toContain(database.address.password);
    expect(existsSync(join(folder, 'conf/password.args'))).toBe(false);
  });

  it('is attached to by a second start, which leaves it running', async () => {
    const second = await start(folder);
    expect(second.address).toEqual(database.address);
    expect(second.owned).toBe(false);
    await second.stop();
    expect(await whyUnusable(database.address)).toBeNull();
    expect(await localStatus(folder)).toMatchObject({
      running: true,
      uri: database.address.uri,
      ownerPid: process.pid,
    });
  });

  it('is started again at the same address when it is killed', async () => {
    const killed = await databasePid(folder);
    process.kill(killed, 'SIGKILL');
    await vi.waitFor(async () => expect(await whyUnusable(database.address)).toBeNull(), soon);
    expect(await databasePid(folder)).not.toBe(killed);
    expect(database.owned).toBe(true);
  });

  it('stops soon and whole', async () => {
    const pid = await databasePid(folder);
    const begun = Date.now();
    await database.stop();
    expect(Date.now() - begun).toBeLessThan(5_000);
    expect(identify(pid)).toBeNull();
    expect(await localStatus(folder)).toEqual({ running: false });
    expect(existsSync(join(folder, 'owner.lock'))).toBe(false);
  });
});

describe('a local Neo4j whose owner is killed', () => {
  it('is taken over by a program that had attached, and adopted by one that comes later', async () => {
    const program = await compileOwner();
    const owner = await ownerOf(folder, program);
    const attached = await ownerOf(folder, program);
    const pid = await databasePid(folder);
    expect((await localStatus(folder)).ownerPid).toBe(owner.pid);
    await killHard(owner);
    await vi.waitFor(async () => expect((await localStatus(folder)).ownerPid).toBe(attached.pid), soon);
    await killHard(attached);
    expect(await localStatus(folder)).toEqual({ running: true, pid, uri: database.address.uri });
    database = await start(folder);
    expect(database.owned).toBe(true);
    expect(await databasePid(folder)).toBe(pid);
  });

  it('is started again with all that it had acknowledged when it was killed too', async () => {
    const driver = probeDriver(database.address);
    await driver.executeQuery('CREATE (:Kept {number: 7})');
    process.kill(await databasePid(folder), 'SIGKILL');
    await database.stop();
    database = await start(folder);
    const { records } = await driver.executeQuery('MATCH (kept:Kept) RETURN kept.number AS number');
    await driver.close();
    expect(records.map((record) => Number(record.get('number')))).toEqual([7]);
  });

  it('is started anew when the process that was found ends before it answers', async () => {
    await database.stop();
    const dying = spawn('sleep', ['3']);
    const identity = identify(dying.pid ?? 0);
    if (!identity) throw new Error('the process that stands for a dying database did not start');
    writeState(storeFolder(folder), { process: identity, port: 1, stopping: false, kept: false });
    database = await start(folder);
    expect(database.owned).toBe(true);
    expect(await whyUnusable(database.address)).toBeNull();
  });

  it('left running on purpose, belongs to nobody, and stays stopped when that is asked for', async () => {
    const lines: string[] = [];
    await database.leaveRunning();
    const attached = await start(folder, { onProgress: (line) => lines.push(line) });
    expect(attached.owned).toBe(false);
    expect(await stopLocalNeo4j(folder)).toBe(true);
    await vi.waitFor(() => expect(lines).toContain('The local Neo4j was stopped on request'), soon);
    expect(await localStatus(folder)).toEqual({ running: false });
    expect(await stopLocalNeo4j(folder)).toBe(false);
    await attached.stop();
  });
});

describe('a start that cannot succeed', () => {
  it('shows the end of the log and leaves the folder free', async () => {
    const server = 'echo "no room for the page cache" >&2; exit 3';
    const javaCommand = javaThat(folder, `case "$*" in *CommunityEntryPoint*) ${server};; esac\nexec "$real" "$@"`);
    await expect(start(folder, { javaCommand })).rejects.toThrow(
      /ended before it answered[^]*console\.log:\nno room for the page/,
    );
    expect(await localStatus(folder)).toEqual({ running: false });
  });

  it('takes another port when the first one was taken meanwhile; later gives up after three failures', async () => {
    const once = `[ -e "${folder}/tried" ] || { touch "${folder}/tried"; echo "bind: Address already in use"; exit 1; }`;
    const later = `[ -e "${folder}/broken" ] && { echo "worn out"; exit 1; }`;
    const javaCommand = javaThat(
      folder,
      `case "$*" in *CommunityEntryPoint*) ${once}; ${later};; esac\nexec "$real" "$@"`,
    );
    const lines: string[] = [];
    const late = await start(folder, { javaCommand, onProgress: (line) => lines.push(line) });
    expect(await whyUnusable(late.address)).toBeNull();
    writeFileSync(join(folder, 'broken'), '');
    process.kill(await databasePid(folder), 'SIGKILL');
    await vi.waitFor(() => expect(lines.at(-1)).toMatch(/3 times in a row and is given up/), soon);
    expect(lines.filter((line) => line.endsWith('console.log:\nworn out'))).toHaveLength(3);
    expect(late.owned).toBe(false);
    await late.stop();
  });

  it('names the Java that it found when that is of another version', async () => {
    const path = newFolder();
    writeFileSync(join(path, 'java'), `#!/bin/sh\necho 'openjdk version "25.0.1"' >&2\n`, { mode: 0o755 });
    const refused = start(path, { javaCommand: join(path, 'java') });
    await expect(refused).rejects.toThrow(/Java 17 or 21 .*found were .*java is Java 25/);
  });

  it('says which folder cannot be written', async () => {
    const path = newFolder();
    writeFileSync(join(path, 'file'), '');
    await expect(start(join(path, 'file/neo4j'))).rejects.toThrow(
      /data folder .*file\/neo4j cannot be written \(ENOTDIR\)/,
    );
  });

  it('refuses a store whose password file is gone', async () => {
    rmSync(join(folder, 'password'));
    await expect(start(folder)).rejects.toThrow(/password is missing/);
  });

  it('ends its process when it is aborted', async () => {
    const path = newFolder();
    const abort = new AbortController();
    const begun = start(path, { signal: abort.signal });
    await vi.waitFor(() => databasePid(path), soon);
    const pid = await databasePid(path);
    abort.abort();
    await expect(begun).rejects.toThrow(/abort/);
    expect(identify(pid)).toBeNull();
    expect(await localStatus(path)).toEqual({ running: false });
  });
});
