import { setTimeout as pause } from 'node:timers/promises';
import { type GraphAddress, localAddress, localUri } from './address.js';
import {
  holdsStore,
  prepareFolder,
  readState,
  runningServer,
  type ServerState,
  settleData,
  storeFolder,
  type StoreFolder,
} from './folder.js';
import { type Lock, lockOwner, tryLock } from './lock.js';
import { storePassword } from './password.js';
import { endProcess, hasEnded, isRunning } from './processes.js';
import { untilAnswers } from './readiness.js';
import { endServer, launch, type LaunchSettings, StartFailure, untilStarted } from './server-process.js';
import { Supervisor } from './supervisor.js';

export type { GraphAddress } from './address.js';
export { defaultMemory } from './java-arguments.js';

export interface LocalSettings extends LaunchSettings {
  /** The folder of this one store, such as .chondrograph/neo4j. */
  dataFolder: string;
}

export interface LocalNeo4j {
  readonly address: GraphAddress;
  /** Whether this program stops the database at its end; an attached program becomes the owner when the owner dies. */
  readonly owned: boolean;
  /** Stops the database when it is owned, and only lets go of it otherwise. */
  stop(): Promise<void>;
  /** Lets go of the database and leaves it running until `stopLocalNeo4j`. */
  leaveRunning(): Promise<void>;
}

export interface LocalStatus {
  running: boolean;
  pid?: number;
  uri?: string;
  /** The running program that owns the database. */
  ownerPid?: number;
}

const attachMilliseconds = 180_000;

/**
 * The Neo4j of the data folder, answering: started, or attached to when another program owns it, or adopted when its
 * owner died. It is started again on the same port whenever it dies, until `stop`. Aborting `signal` ends a start.
 */
export async function startLocalNeo4j(settings: LocalSettings): Promise<LocalNeo4j> {
  const folder = storeFolder(settings.dataFolder);
  prepareFolder(folder);
  let waitedFor: number | null = null;
  const until = Date.now() + attachMilliseconds;
  for (;;) {
    settings.signal?.throwIfAborted();
    const attempt = tryLock(folder.lock);
    if ('lock' in attempt) return await own(folder, settings, attempt.lock);
    const state = await attach(folder, settings);
    if (state !== null) return supervised(folder, settings, state, null);
    const { pid } = attempt.owner;
    if (Date.now() > until) throw new Error(`${folder.root} is used by process ${pid}, whose Neo4j does not answer.`);
    if (waitedFor !== pid) settings.onProgress(`Waiting for process ${pid}, which is starting the local Neo4j`);
    waitedFor = pid;
    await pause(200);
  }
}

/** With the lock: what runs is adopted, else a new process is started. Without success the lock is free again. */
async function own(folder: StoreFolder, settings: LocalSettings, lock: Lock): Promise<LocalNeo4j> {
  try {
    settleData(folder);
    const adopted = await adopt(folder, settings);
    if (adopted === null) {
      const state = await launch(folder, settings, readState(folder)?.port);
      return supervised(folder, settings, state, lock);
    }
    if (!adopted.kept) return supervised(folder, settings, adopted, lock);
    lock.release();
    return supervised(folder, settings, adopted, null);
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** The process that runs on the folder, once it answers; null when there is none, or it ended before it answered. */
async function adopt(folder: StoreFolder, settings: LocalSettings): Promise<ServerState | null> {
  const running = await adoptable(folder);
  if (running === null) return null;
  settings.onProgress(`Found the local Neo4j running as process ${running.process.pid}`);
  try {
    await untilStarted(folder, running, settings.signal);
    return running;
  } catch (error) {
    if (!(error instanceof StartFailure)) throw error;
    settings.onProgress('It ended before it answered');
    return null;
  }
}

async function adoptable(folder: StoreFolder): Promise<ServerState | null> {
  const running = runningServer(folder);
  if (running?.stopping !== true) return running;
  if (!(await hasEnded(running.process, 30_000))) await endProcess(running.process);
  return null;
}

/** The owner's Neo4j when it answers; null while it does not. */
async function attach(folder: StoreFolder, settings: LocalSettings): Promise<ServerState | null> {
  const running = runningServer(folder);
  if (running === null || running.stopping) return null;
  const address = localAddress(running.port, storePassword(folder));
  const isAlive = () => isRunning(running.process);
  const outcome = await untilAnswers(address, { milliseconds: 1_000, isAlive, signal: settings.signal });
  return outcome === 'answers' ? running : null;
}

function supervised(folder: StoreFolder, settings: LocalSettings, state: ServerState, lock: Lock | null): LocalNeo4j {
  const supervisor = new Supervisor(folder, settings, state, lock);
  return {
    address: localAddress(state.port, storePassword(folder)),
    get owned() {
      return supervisor.owned;
    },
    stop: () => supervisor.stop(),
    leaveRunning: () => supervisor.leaveRunning(),
  };
}

/** What runs on the folder now; a process or owner that has died does not count. */
export function localStatus(dataFolder: string): Promise<LocalStatus> {
  const folder = storeFolder(dataFolder);
  const running = runningServer(folder);
  const ownerPid = lockOwner(folder.lock)?.pid;
  const owner = ownerPid === undefined ? {} : { ownerPid };
  if (running === null) return Promise.resolve({ running: false, ...owner });
  return Promise.resolve({ running: true, pid: running.process.pid, uri: localUri(running.port), ...owner });
}

/** Stops the folder's Neo4j whoever owns it; its owner does not start it again. False when none was running. */
export const stopLocalNeo4j = (dataFolder: string): Promise<boolean> => endServer(storeFolder(dataFolder));

/** Whether a graph has been kept in the folder. */
export const holdsLocalStore = (dataFolder: string): boolean => holdsStore(storeFolder(dataFolder));
