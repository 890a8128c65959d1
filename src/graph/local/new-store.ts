import { copyFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { importOffline, sizeOf, type ImportFiles } from './admin-import.js';
import { resolveClassPath } from './class-path.js';
import { holdsStore, prepareFolder, replaceData, runningServer, settleData, storeFolder } from './folder.js';
import { startLocalNeo4j, stopLocalNeo4j, type LocalNeo4j, type LocalSettings } from './local-neo4j.js';
import { tryLock } from './lock.js';
import { storePassword } from './password.js';
import { requireTools } from './server-process.js';

/** A store that is being made beside the folder's own. */
export interface NewStore {
  /** An empty folder for the files that the store is made of; it goes when the store is made. */
  files: string;
  load(files: ImportFiles): Promise<void>;
  /** Starts the new store; stop it before the work ends. */
  start(): Promise<LocalNeo4j>;
}

const begun = /^new-store-/;
const gigabytes = (bytes: number): string => (bytes / 1e9).toFixed(1);

/** Throws unless the disk has room for a store of the files: it takes about as much as they do, and its indexes. */
async function requireRoom(folder: string, files: ImportFiles): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  const [free, needed] = [bavail * bsize, sizeOf(files) * 2];
  if (free >= needed) return;
  throw new Error(
    `${folder}: ${gigabytes(needed)} GB are needed for the new store, ${gigabytes(free)} GB are free: make room, or give another folder by CHONDROGRAPH_DATA.`,
  );
}

/**
 * Makes a new store for the data folder, beside the one that is there, and puts it in its place when the work is done;
 * whatever goes wrong before that, the folder is as it was. Nobody else can use the folder meanwhile. Refuses a folder
 * whose Neo4j runs, and one that holds a store unless it is to be replaced.
 */
export async function makeStore<T>(
  settings: LocalSettings,
  { replace }: { replace: boolean },
  work: (store: NewStore) => Promise<T>,
): Promise<T> {
  const folder = storeFolder(settings.dataFolder);
  prepareFolder(folder);
  const attempt = tryLock(folder.lock);
  const running = runningServer(folder)?.process.pid ?? ('owner' in attempt ? attempt.owner.pid : null);
  if (!('lock' in attempt)) throw inUse(folder.root, running ?? attempt.owner.pid);
  try {
    if (running !== null) throw inUse(folder.root, running);
    settleData(folder);
    if (holdsStore(folder) && !replace) {
      throw new Error(
        `${folder.root} holds a graph already. A bulk import makes a new one: give another folder by CHONDROGRAPH_DATA, put the new graph in its place by --replace, or add to it by import without --bulk.`,
      );
    }
    await requireTools(folder, settings);
    for (const name of readdirSync(folder.root).filter((entry) => begun.test(entry))) {
      await stopLocalNeo4j(join(folder.root, name));
      rmSync(join(folder.root, name), { recursive: true });
    }
    return await makeBeside(settings, work);
  } finally {
    attempt.lock.release();
  }
}

const inUse = (root: string, pid: number): Error =>
  new Error(
    `${root} is used by process ${pid}. A bulk import needs it alone: stop the program that uses it, or "chondrograph db stop"; or give another folder by CHONDROGRAPH_DATA.`,
  );

async function makeBeside<T>(settings: LocalSettings, work: (store: NewStore) => Promise<T>): Promise<T> {
  const folder = storeFolder(settings.dataFolder);
  // The same password as the folder's own: it is part of the store, and the folder's stays.
  storePassword(folder);
  const place = storeFolder(join(folder.root, `new-store-${process.pid}-${Date.now()}`));
  const files = join(place.root, 'files');
  try {
    prepareFolder(place);
    mkdirSync(files);
    copyFileSync(folder.password, place.password);
    const done = await work({
      files,
      load: async (given) => {
        await requireRoom(place.root, given);
        await resolveClassPath(folder, settings);
        copyFileSync(folder.classPath, place.classPath);
        await importOffline(place, given, settings);
        rmSync(files, { recursive: true });
      },
      start: () => startLocalNeo4j({ ...settings, dataFolder: place.root }),
    });
    settings.signal?.throwIfAborted();
    replaceData(folder, place.data);
    return done;
  } finally {
    await stopLocalNeo4j(place.root);
    rmSync(place.root, { recursive: true, force: true });
  }
}
