import { accessSync, constants, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { readJson, replaceFile, systemCode } from './files.js';
import { isRunning, processIdentity } from './processes.js';

/** Where everything of one local Neo4j lies, as absolute paths. */
export interface StoreFolder {
  root: string;
  conf: string;
  data: string;
  /** The data that are being replaced, until those that replace them stand in their place. */
  replacedData: string;
  logs: string;
  lock: string;
  state: string;
  password: string;
  classPath: string;
  consoleLog: string;
}

export function storeFolder(dataFolder: string): StoreFolder {
  const root = resolve(dataFolder);
  return {
    root,
    conf: join(root, 'conf'),
    data: join(root, 'data'),
    replacedData: join(root, 'data.replaced'),
    logs: join(root, 'logs'),
    lock: join(root, 'owner.lock'),
    state: join(root, 'state.json'),
    password: join(root, 'password'),
    classPath: join(root, 'class-path.json'),
    consoleLog: join(root, 'logs', 'console.log'),
  };
}

/** Makes the folders, for this user only; refuses one that cannot be written, saying which and why. */
export function prepareFolder(folder: StoreFolder): void {
  try {
    for (const path of [folder.root, folder.conf, folder.logs]) mkdirSync(path, { recursive: true, mode: 0o700 });
    accessSync(folder.root, constants.W_OK | constants.X_OK);
  } catch (error) {
    const code = systemCode(error);
    if (code === null) throw error;
    throw new Error(
      `The data folder ${folder.root} cannot be written (${code}): give another one by CHONDROGRAPH_DATA.`,
      {
        cause: error,
      },
    );
  }
}

/** Whether a Neo4j has ever been started on the folder. */
export const holdsStore = (folder: StoreFolder): boolean => {
  const data = existsSync(folder.data) ? folder.data : folder.replacedData;
  return existsSync(join(data, 'databases', 'system'));
};

/**
 * Puts other data in the place of the folder's own, which are gone afterwards. The caller holds the folder's lock.
 * Killed at any moment, it leaves the old data or the new ones whole: see `settleData`.
 */
export function replaceData(folder: StoreFolder, newData: string): void {
  settleData(folder);
  if (existsSync(folder.data)) renameSync(folder.data, folder.replacedData);
  try {
    renameSync(newData, folder.data);
  } finally {
    settleData(folder);
  }
}

/** Ends a replacement that was cut short: without new data in place the old ones come back. The caller holds the lock. */
export function settleData(folder: StoreFolder): void {
  if (!existsSync(folder.replacedData)) return;
  if (existsSync(folder.data)) rmSync(folder.replacedData, { recursive: true });
  else renameSync(folder.replacedData, folder.data);
}

const serverState = z.object({
  process: processIdentity,
  port: z.int().positive(),
  /** Left running on purpose: nobody who finds it without an owner stops it at the end. */
  kept: z.boolean(),
  /** Being stopped on request: nobody restarts it. */
  stopping: z.boolean(),
});
export type ServerState = z.infer<typeof serverState>;

/** What was last written about the folder's Neo4j; its process may have ended since. */
export const readState = (folder: StoreFolder): ServerState | null => readJson(folder.state, serverState);

/** The folder's Neo4j, when its process runs. */
export function runningServer(folder: StoreFolder): ServerState | null {
  const state = readState(folder);
  return state !== null && isRunning(state.process) ? state : null;
}

export const writeState = (folder: StoreFolder, state: ServerState): void =>
  replaceFile(folder.state, JSON.stringify(state));
