import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { localAddress } from './address.js';
import { missingMaven, resolveClassPath } from './class-path.js';
import { childEnvironment, lastLines } from './command.js';
import { readText, replaceFile } from './files.js';
import { holdsStore, prepareFolder, runningServer, type ServerState, type StoreFolder, writeState } from './folder.js';
import { freePort } from './free-port.js';
import { argumentFile, type MemorySettings, serverFlags } from './java-arguments.js';
import { findJava } from './java.js';
import { setFirstPassword, storePassword } from './password.js';
import { endProcess, identify, isRunning, type ProcessIdentity } from './processes.js';
import { untilAnswers } from './readiness.js';
import { serverConf } from './server-conf.js';
import { Unavailable } from './unavailable.js';

export interface LaunchSettings extends MemorySettings {
  javaCommand?: string | undefined;
  mavenCommand?: string | undefined;
  signal?: AbortSignal | undefined;
  onProgress: (line: string) => void;
}

/** How long a start may take; a store that has much to recover takes its time. */
const startMilliseconds = 180_000;

export class StartFailure extends Error {
  override readonly name = 'StartFailure';
}
class PortTaken extends StartFailure {}

/** The end of what the folder's Neo4j printed, without the lines that only a debugger wants. */
function endOfLog(folder: StoreFolder): string {
  const lines = (readText(folder.consoleLog) ?? '')
    .split('\n')
    .filter((line) => !/^\s+(at |\.\.\. \d+ more)/.test(line));
  return `The end of ${folder.consoleLog}:\n${lastLines(lines.join('\n'), 25)}`;
}

/** Starts a process and gives its identity; the program begins only when told to, so that it is on record before it runs. */
async function spawnHeld(
  command: string,
  args: readonly string[],
  folder: StoreFolder,
): Promise<[ChildProcess, ProcessIdentity]> {
  if (existsSync(folder.consoleLog)) renameSync(folder.consoleLog, join(folder.logs, 'console.previous.log'));
  const log = openSync(folder.consoleLog, 'w', 0o600);
  try {
    // A group of its own: Ctrl-C in the terminal reaches our program only, which then stops the database in order.
    const child = spawn('/bin/sh', ['-c', 'read -r go && exec "$@" </dev/null', 'sh', command, ...args], {
      cwd: folder.root,
      detached: true,
      env: childEnvironment(),
      stdio: ['pipe', log, log],
    });
    await once(child, 'spawn');
    child.unref();
    const identity = child.pid === undefined ? null : identify(child.pid);
    if (identity === null) throw new StartFailure(`Neo4j's process ended at once. ${endOfLog(folder)}`);
    return [child, identity];
  } finally {
    closeSync(log);
  }
}

/** The Java to use; throws Unavailable with everything that this machine lacks. */
export async function requireTools(folder: StoreFolder, settings: LaunchSettings): Promise<string> {
  const java = await findJava(settings.javaCommand);
  const maven = missingMaven(folder, settings.mavenCommand);
  if ('command' in java && maven === null) return java.command;
  const missing = ['missing' in java ? java.missing : null, maven].filter((item) => item !== null);
  throw new Unavailable(`missing: ${missing.join('; and ')}`);
}

/** Starts Neo4j on the folder and waits until it answers. The caller holds the folder's lock. */
async function startOn(
  folder: StoreFolder,
  java: string,
  port: number,
  settings: LaunchSettings,
): Promise<ServerState> {
  const jars = await resolveClassPath(folder, settings);
  replaceFile(join(folder.conf, 'neo4j.conf'), serverConf(port, settings.pageCacheMegabytes));
  await setFirstPassword(folder, java, jars, settings.signal);
  const flags = serverFlags(settings, join(folder.logs, 'crash-%p.log'));
  const file = argumentFile(join(folder.conf, 'server.args'), flags, jars);
  const main = ['org.neo4j.server.CommunityEntryPoint', `--home-dir=${folder.root}`, `--config-dir=${folder.conf}`];
  settings.signal?.throwIfAborted();
  const [child, identity] = await spawnHeld(java, [file.argument, ...main, '--console-mode'], folder);
  const state: ServerState = { process: identity, port, kept: false, stopping: false };
  writeState(folder, state);
  child.stdin?.once('error', () => undefined).end('\n');
  await untilStarted(folder, state, settings.signal);
  return state;
}

/** Waits for a Neo4j that is starting; one that dies, or does not come to answer, fails with the end of its log. */
export async function untilStarted(folder: StoreFolder, state: ServerState, signal?: AbortSignal): Promise<void> {
  const address = localAddress(state.port, storePassword(folder));
  const isAlive = () => isRunning(state.process);
  let outcome: 'answers' | 'dead' | 'late' = 'dead';
  try {
    outcome = await untilAnswers(address, { milliseconds: startMilliseconds, isAlive, signal });
  } finally {
    if (outcome !== 'answers') await endProcess(state.process);
  }
  if (outcome === 'answers') return;
  const log = endOfLog(folder);
  if (/PortBindException|Address already in use/.test(log)) throw new PortTaken(`Port ${state.port} was taken. ${log}`);
  if (log.includes('FileLockException'))
    throw new StartFailure(`Another Neo4j has ${folder.data} open: stop it. ${log}`);
  const what = outcome === 'dead' ? 'ended before it answered' : `did not answer within ${startMilliseconds / 1000} s`;
  throw new StartFailure(`The local Neo4j ${what}. ${log}`);
}

/** Starts Neo4j on a free port, the given one when it can be had. The caller holds the folder's lock. */
export async function launch(folder: StoreFolder, settings: LaunchSettings, lastPort?: number): Promise<ServerState> {
  prepareFolder(folder);
  const java = await requireTools(folder, settings);
  settings.onProgress(holdsStore(folder) ? 'Starting the local Neo4j' : 'Making a new local Neo4j');
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await startOn(folder, java, await freePort(attempt === 1 ? lastPort : undefined), settings);
    } catch (error) {
      if (!(error instanceof PortTaken) || attempt === 5) throw error;
      settings.onProgress('Another program took the port of the local Neo4j: trying another port');
    }
  }
}

/** Starts Neo4j again where its clients know it. The caller holds the folder's lock. */
export const relaunch = async (folder: StoreFolder, settings: LaunchSettings, port: number): Promise<ServerState> =>
  await startOn(folder, await requireTools(folder, settings), port, settings);

/** The folder's Neo4j once it has ended on request; nobody restarts it meanwhile. */
export async function endServer(folder: StoreFolder): Promise<boolean> {
  const state = runningServer(folder);
  if (state === null) return false;
  writeState(folder, { ...state, stopping: true });
  await endProcess(state.process);
  return true;
}
