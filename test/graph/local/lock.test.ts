import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { lockOwner, tryLock } from '../../../src/graph/local/lock.js';
import { identify } from '../../../src/graph/local/processes.js';
import { temporaryFolder } from './programs.js';

const folder = temporaryFolder();
afterAll(() => rmSync(folder, { recursive: true }));

const fileFor = (test: string): string => join(folder, test);

describe('tryLock', () => {
  it('gives the lock once and names its owner to the next', () => {
    const file = fileFor('once');
    const first = tryLock(file);
    expect('lock' in first).toBe(true);
    expect(tryLock(file)).toEqual({ owner: identify(process.pid) });
    if ('lock' in first) first.lock.release();
    expect(existsSync(file)).toBe(false);
    expect('lock' in tryLock(file)).toBe(true);
  });

  it('takes over from an owner that has died, also when its number is in use again', () => {
    const file = fileFor('reused');
    writeFileSync(file, JSON.stringify({ pid: process.pid, start: 'an earlier boot:1', nonce: 'x' }));
    expect(lockOwner(file)).toBeNull();
    expect('lock' in tryLock(file)).toBe(true);
    expect(lockOwner(file)).toEqual(identify(process.pid));
  });

  it('takes over a file that is no lock, and past a taker that died while taking over', () => {
    const file = fileFor('garbage');
    writeFileSync(file, '{"pid":');
    writeFileSync(`${file}.takeover`, JSON.stringify({ pid: process.pid, start: 'an earlier boot:2', nonce: 'y' }));
    expect('lock' in tryLock(file)).toBe(true);
    expect(existsSync(`${file}.takeover`)).toBe(false);
  });

  it('does not remove a lock that another has taken over', () => {
    const file = fileFor('stolen');
    const first = tryLock(file);
    const stolen = JSON.stringify({ ...identify(process.pid), nonce: 'another' });
    writeFileSync(file, stolen);
    if ('lock' in first) first.lock.release();
    expect(existsSync(file)).toBe(true);
  });
});
