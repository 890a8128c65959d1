import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import process from 'node:process';

export interface ServerProcess {
  url: string;
  pid: number;
  /** From the start of the process to the line with its address. */
  startMilliseconds: number;
  stop: () => Promise<void>;
}

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve());
  });

/** Starts a server of Node's and waits for the line with its address, `http://…`; throws with what it said when it ends before. */
export function startServer(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<ServerProcess> {
  const begun = performance.now();
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  return new Promise((resolve, reject) => {
    const heard = (chunk: Buffer): void => {
      said = (said + chunk.toString('utf8')).slice(-20_000);
    };
    child.stderr.on('data', heard);
    child.stdout.on('data', (chunk: Buffer) => {
      heard(chunk);
      const url = /^(http:\/\/\S+)$/m.exec(said)?.[1];
      if (url === undefined || child.pid === undefined) return;
      const stop = async (): Promise<void> => {
        child.kill('SIGTERM');
        await ended(child);
      };
      const startMilliseconds = performance.now() - begun;
      resolve({ url: `${url}/graphql`, pid: child.pid, startMilliseconds, stop });
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${args.join(' ')} ended with ${code ?? 'a signal'}:\n${said}`)));
  });
}

/** Runs a program of Node's to its end; gives what it wrote to stdout, throws when it refuses. */
export function runProgram(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<string> {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => (err = (err + chunk.toString('utf8')).slice(-20_000)));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0
        ? resolve(out)
        : reject(new Error(`${args.join(' ')} ended with ${code ?? 'a signal'}:\n${out}${err}`)),
    );
  });
}

/** Resident memory of a process in MiB; null where the system does not tell. */
export function residentMiB(pid: number | null): number | null {
  const file = `/proc/${pid ?? 'none'}/status`;
  if (!existsSync(file)) return null;
  const kilobytes = /VmRSS:\s+(\d+) kB/.exec(readFileSync(file, 'utf8'))?.[1];
  return kilobytes === undefined ? null : Number(kilobytes) / 1024;
}
