import { composeCore, openGraph, type Core } from '../compose.js';
import type { Config } from '../config.js';
import { localFolder } from '../graph/find-database.js';
import { localStatus, stopLocalNeo4j } from '../graph/local/local-neo4j.js';
import { systemClock } from '../shared/clock.js';
import { interruption, type Interruption } from './interruption.js';
import { progressOn, type Progress } from './progress.js';
import { settings } from './settings.js';

/** Ends a local Neo4j that this program is still starting. */
async function stopStarting(config: Config): Promise<void> {
  const folder = localFolder(config.dataFolder);
  const { running, ownerPid } = await localStatus(folder);
  if (running && ownerPid === process.pid) await stopLocalNeo4j(folder);
}

/** What was started, unless Ctrl-C comes first: then it is ended, half started or whole, and Interrupted is thrown. */
export async function startedOrInterrupted<T>(
  starting: Promise<T>,
  stop: (started: T) => Promise<void>,
  config: Config,
  { signalled }: Interruption,
): Promise<T> {
  let arrived = false;
  try {
    const started = await Promise.race([starting, signalled]);
    arrived = true;
    return started;
  } finally {
    if (!arrived) {
      await stopStarting(config);
      await starting.then(stop, () => undefined);
    }
  }
}

/**
 * Works with the graph, found or started as the settings say. A database that this command started is stopped at the
 * end, also after Ctrl-C; one that it attached to stays.
 */
export async function withCore<T>(work: (core: Core, progress: Progress) => Promise<T>): Promise<T> {
  const progress = progressOn(process.stderr);
  const config = settings(progress);
  const interrupt = interruption();
  try {
    const open = await startedOrInterrupted(openGraph(config, progress), (late) => late.close(), config, interrupt);
    try {
      const working = composeCore(open.graph, systemClock).then((core) => work(core, progress));
      return await Promise.race([working, interrupt.signalled]);
    } finally {
      await open.close();
    }
  } finally {
    progress.end();
    interrupt.dismiss();
  }
}
