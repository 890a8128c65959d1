import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { systemCode } from './files.js';

export interface CommandOptions {
  env?: NodeJS.ProcessEnv;
  cwd?: string;
  signal?: AbortSignal | undefined;
  timeoutMilliseconds?: number;
}

/** `code` is null when the command could not be started or was ended by a signal; `output` then says why. */
export interface CommandResult {
  code: number | null;
  output: string;
}

/** Runs a program to its end and keeps what it printed on either stream. Never rejects, but when aborted: once it has ended. */
export function runCommand(
  command: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<CommandResult> {
  return new Promise((done, failed) => {
    let output = '';
    const keep = (text: string) => (output += text);
    const child = spawn(command, args, {
      env: options.env ?? process.env,
      cwd: options.cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: options.timeoutMilliseconds,
      signal: options.signal,
    });
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);
    let aborted: Error | null = null;
    child.once('error', (error) => {
      if (options.signal?.aborted === true && child.pid !== undefined) aborted = error;
      else if (options.signal?.aborted === true) failed(error);
      else done({ code: null, output: systemCode(error) === 'ENOENT' ? `${command}: not found` : error.message });
    });
    child.once('close', (code, signal) => {
      if (aborted) failed(aborted);
      else done({ code, output: signal === null ? output : `${output}\n${command} was ended by ${signal}`.trim() });
    });
  });
}

/** Whether the command can be found, as a path or on the PATH; it is not run. */
export function commandExists(command: string): boolean {
  const places = command.includes('/')
    ? [command]
    : (process.env.PATH ?? '').split(delimiter).map((dir) => join(dir, command));
  return places.some((place) => {
    try {
      accessSync(place, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** The last lines of a text, for a message. */
export const lastLines = (text: string, count: number): string => text.trimEnd().split('\n').slice(-count).join('\n');

/**
 * The environment for a database process: ours without what is secret or would be taken for its own settings, and with
 * a locale under which Java finds a folder by any name.
 */
export const childEnvironment = (): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(NEO4J|CHONDROGRAPH)_/.test(name))),
  LC_ALL: 'C.UTF-8',
  // glibc would keep an arena for each of the many threads.
  MALLOC_ARENA_MAX: '2',
});
