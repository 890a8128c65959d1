import { randomUUID } from 'node:crypto';
import { linkSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { parseJson, readText, systemCode } from './files.js';
import { identify, isRunning, processIdentity, type ProcessIdentity } from './processes.js';

export interface Lock {
  release(): void;
}
export type LockAttempt = { lock: Lock } | { owner: ProcessIdentity };

const lockContent = processIdentity.extend({ nonce: z.string() });

/** The running process that holds the lock; null when it is free, or its holder has died. */
export function lockOwner(path: string): ProcessIdentity | null {
  const text = readText(path);
  const content = text === null ? null : parseJson(text, lockContent);
  return content !== null && isRunning(content) ? { pid: content.pid, start: content.start } : null;
}

/**
 * Takes the lock, or tells who has it. A lock whose holder died is taken over, by one taker only.
 * The holder is this process; asking again in the same process is refused like asking from another.
 */
export function tryLock(path: string): LockAttempt {
  const nonce = randomUUID();
  const content = JSON.stringify({ ...(identify(process.pid) ?? { pid: process.pid, start: '' }), nonce });
  const draft = `${path}.${nonce}`;
  for (;;) {
    const owner = lockOwner(path);
    if (owner !== null) return { owner };
    writeFileSync(draft, content, { mode: 0o600 });
    try {
      const attempt = place(draft, path) ? 'taken' : takeOver(draft, path);
      if (attempt === 'taken') return { lock: lockWith(path, content) };
      if (attempt !== 'changed') return attempt;
    } finally {
      rmSync(draft, { force: true });
    }
  }
}

/** Creates the lock together with its content, which opening it exclusively and then writing would not. */
function place(draft: string, path: string): boolean {
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Replaces a dead holder's lock. A second lock around it keeps two takers from removing each other's new lock. */
function takeOver(draft: string, path: string): 'taken' | 'changed' | LockAttempt {
  const stale = readText(path);
  if (stale === null) return 'changed';
  const guard = tryLock(`${path}.takeover`);
  if ('owner' in guard) return guard;
  try {
    if (lockOwner(path) !== null || readText(path) !== stale) return 'changed';
    renameSync(draft, path);
    return 'taken';
  } finally {
    guard.lock.release();
  }
}

const lockWith = (path: string, content: string): Lock => ({
  release: () => {
    if (readText(path) === content) rmSync(path, { force: true });
  },
});
