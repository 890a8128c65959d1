import type { Command } from 'commander';
import type { Config } from '../config.js';
import type { LocalStatus } from '../graph/local/local-neo4j.js';
import { progressOn, type Progress } from './progress.js';
import { Refused } from './refused.js';
import { settings } from './settings.js';

/** Runs work on the managed database of the settings; tells when the settings name another one. */
const onManaged =
  (work: (folder: string, config: Config, progress: Progress) => Promise<void>) => async (): Promise<void> => {
    const { localFolder } = await import('../graph/find-database.js');
    const progress = progressOn(process.stderr);
    const config = settings(progress);
    if (config.neo4j.uri !== undefined) {
      progress.warn('NEO4J_URI is set: the other commands use that database, not the local one');
    }
    try {
      await work(localFolder(config.dataFolder), config, progress);
    } finally {
      progress.end();
    }
  };

function described(folder: string, { running, uri, pid, ownerPid }: LocalStatus): string {
  if (!running) return `The local Neo4j in ${folder} is not running\n`;
  const until = ownerPid === undefined ? 'until "chondrograph db stop"' : `as long as process ${ownerPid} wants it`;
  return `The local Neo4j in ${folder} runs at ${uri ?? ''} as process ${pid ?? ''}, ${until}\n`;
}

async function start(folder: string, config: Config, progress: Progress): Promise<void> {
  const { startLocalNeo4j, localStatus } = await import('../graph/local/local-neo4j.js');
  const { startedOrInterrupted } = await import('./database.js');
  const { interruption } = await import('./interruption.js');
  const interrupt = interruption();
  try {
    const starting = startLocalNeo4j({
      dataFolder: folder,
      heapMegabytes: config.heapMegabytes,
      pageCacheMegabytes: config.pageCacheMegabytes,
      onProgress: (line) => progress.step(line),
    });
    const database = await startedOrInterrupted(starting, (late) => late.stop(), config, interrupt);
    await database.leaveRunning();
    progress.end();
    process.stdout.write(described(folder, await localStatus(folder)));
  } finally {
    interrupt.dismiss();
  }
}

async function stop(folder: string): Promise<void> {
  const { stopLocalNeo4j } = await import('../graph/local/local-neo4j.js');
  process.stdout.write((await stopLocalNeo4j(folder)) ? 'Stopped the local Neo4j\n' : 'The local Neo4j did not run\n');
}

async function status(folder: string): Promise<void> {
  const { localStatus } = await import('../graph/local/local-neo4j.js');
  const found = await localStatus(folder);
  process.stdout.write(described(folder, found));
  if (!found.running) throw new Refused();
}

/** `chondrograph db`: the managed local Neo4j by itself, so that commands find it running. */
export function dbCommand(program: Command): void {
  const db = program.command('db').description('the local Neo4j that chondrograph manages');
  db.command('start').description('start it and leave it running').action(onManaged(start));
  db.command('stop').description('stop it, whoever started it').action(onManaged(stop));
  db.command('status').description('tell whether it runs; exit code 1 when it does not').action(onManaged(status));
}
