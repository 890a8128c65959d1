import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { Command, CommanderError } from 'commander';
import { packageFolder } from '../shared/package-folder.js';
import { askCommand } from './ask.js';
import { dbCommand } from './db.js';
import { exportCommand } from './export.js';
import { importCommand } from './import.js';
import { Interrupted } from './interruption.js';
import { Refused } from './refused.js';
import { schemaCommand } from './schema.js';
import { serveCommand } from './serve.js';
import { validateCommand } from './validate.js';

// A command loads what it works with when it is run: help and usage errors need no driver, no schema, no server.
const commands = [serveCommand, askCommand, importCommand, validateCommand, exportCommand, dbCommand, schemaCommand];

function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(path.join(packageFolder(), 'package.json'), 'utf8'));
  const known = typeof manifest === 'object' && manifest !== null && 'version' in manifest ? manifest.version : null;
  return typeof known === 'string' ? known : 'unknown';
}

function program(): Command {
  const made = new Command('chondrograph')
    .description('A knowledge graph of the research on regenerative treatment of joints')
    .version(version())
    .exitOverride()
    .showHelpAfterError('(add --help for how it is used)')
    .addHelpText('after', '\nExit codes: 0 done, 1 refused (the reasons are on stderr), 2 wrong usage.');
  for (const command of commands) command(made);
  return made;
}

/** Failures that are defects of the program: where they come from helps those who mend it. */
const isDefect = (error: Error): boolean =>
  [TypeError, RangeError, ReferenceError, SyntaxError].some((defect) => error instanceof defect) ||
  error.name === 'UnexpectedRow';

async function told(error: unknown): Promise<string> {
  const { isDatabaseFailure, refusalOf } = await import('../graph/failures.js');
  if (isDatabaseFailure(error)) return `${refusalOf(error).message} (${error.code}: ${error.message})`;
  if (!(error instanceof Error)) return String(error);
  return isDefect(error) ? (error.stack ?? error.message) : error.message;
}

/** Runs one command; resolves to its exit code: 0, 1 (refused, the reasons are told on stderr), 2 (wrong usage). */
export async function run(args: readonly string[]): Promise<number> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // The reader has gone, as in `chondrograph ask … | head`: nothing more is wanted.
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  try {
    await program().parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof Interrupted) process.kill(process.pid, error.signal);
    else if (!(error instanceof Refused)) process.stderr.write(`${await told(error)}\n`);
    else if (error.message !== '') process.stderr.write(`${error.message}\n`);
    return 1;
  }
}
