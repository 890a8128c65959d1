import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { readText, systemCode } from './files.js';

/** A process that is told apart from a later one with the same number. `start` is empty where the system has no /proc. */
export const processIdentity = z.object({ pid: z.int().positive(), start: z.string() });
export type ProcessIdentity = z.infer<typeof processIdentity>;

const onLinux = process.platform === 'linux';
const bootId = (): string => readText('/proc/sys/kernel/random/boot_id')?.trim() ?? '';

/** When the process began (ticks after boot), from /proc; null when there is none, or it has wholly ended. */
function linuxStart(pid: number): string | null {
  let stat: string | null = null;
  try {
    stat = readText(`/proc/${pid}/stat`);
  } catch (error) {
    if (systemCode(error) !== 'ESRCH') throw error;
  }
  // The second field, the name in brackets, may itself hold blanks and brackets.
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ') ?? [];
  const { 0: state, 17: threads, 19: start } = fields;
  // A killed process is a zombie at once, but has its files and ports until its last thread is gone.
  const ended = state === 'X' || (state === 'Z' && Number(threads) <= 1);
  return start === undefined || ended ? null : start;
}

function accepts(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal);
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
}

/** The process that has this number now, or null; one that ended and was not yet reaped counts as none. */
export function identify(pid: number): ProcessIdentity | null {
  if (!onLinux) return accepts(pid, 0) ? { pid, start: '' } : null;
  const start = linuxStart(pid);
  return start === null ? null : { pid, start: `${bootId()}:${start}` };
}

export const isRunning = (identity: ProcessIdentity): boolean => identify(identity.pid)?.start === identity.start;

/** Sends the signal unless the process has ended, or another one has got its number. */
export function signalProcess(identity: ProcessIdentity, signal: NodeJS.Signals): void {
  if (isRunning(identity)) accepts(identity.pid, signal);
}

/** True as soon as the process has ended, false when it still runs after the time. */
export async function hasEnded(identity: ProcessIdentity, milliseconds: number): Promise<boolean> {
  const until = Date.now() + milliseconds;
  while (isRunning(identity)) {
    if (Date.now() > until) return false;
    await pause(20);
  }
  return true;
}

/** Ends a process: SIGTERM, after 20 seconds SIGKILL. */
export async function endProcess(identity: ProcessIdentity): Promise<void> {
  signalProcess(identity, 'SIGTERM');
  if (await hasEnded(identity, 20_000)) return;
  signalProcess(identity, 'SIGKILL');
  await hasEnded(identity, 5_000);
}
