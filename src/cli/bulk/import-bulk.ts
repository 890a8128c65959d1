import { randomUUID } from 'node:crypto';
import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { openAt, prepareGraph } from '../../compose.js';
import type { Config } from '../../config.js';
import { localFolder, whyNotLocal } from '../../graph/find-database.js';
import { importArguments, type ImportFiles } from '../../graph/local/admin-import.js';
import { makeStore, type NewStore } from '../../graph/local/new-store.js';
import { separatorArguments } from '../../import/bulk/cell.js';
import { systemClock } from '../../shared/clock.js';
import { packageFolder } from '../../shared/package-folder.js';
import { reportOf } from '../files/counts.js';
import type { Source } from '../files/sources.js';
import { interruption } from '../interruption.js';
import { progressOn, type Progress } from '../progress.js';
import { Refused } from '../refused.js';
import { settings } from '../settings.js';
import { BulkRecords, type BulkDone } from './records.js';
import { BulkVocabulary } from './vocabulary.js';

export interface BulkOptions {
  dryRun: boolean;
  reason: string | null;
  /** Puts the new graph in the place of the one that is there. */
  replace: boolean;
  /** Only the files are written, into this folder. */
  csv: string | null;
}

/** One bulk import: what it is told, and where it says how far it is. */
class BulkImport {
  private readonly now = systemClock.now();

  constructor(
    private readonly sources: readonly Source[],
    private readonly options: BulkOptions,
    private readonly config: Config,
    private readonly progress: Progress,
    private readonly signal: AbortSignal,
  ) {}

  async run(): Promise<BulkDone> {
    const { csv, dryRun, replace } = this.options;
    if (dryRun) return await this.records('');
    if (csv !== null) return await this.onlyFiles(csv);
    const { neo4j, forcedDatabase: force, dataFolder, heapMegabytes, pageCacheMegabytes } = this.config;
    const why = whyNotLocal({ neo4jUri: neo4j.uri, force, dataFolder });
    if (why !== null) {
      throw new Refused(
        `A bulk import makes the store of the local Neo4j that chondrograph runs; ${why}. Import without --bulk, or write the files alone by --csv <folder> and load them with neo4j-admin where that database is.`,
      );
    }
    const onProgress = (line: string): void => this.progress.step(line);
    const local = { heapMegabytes, pageCacheMegabytes, signal: this.signal, onProgress };
    return await makeStore({ ...local, dataFolder: localFolder(dataFolder) }, { replace }, (store) => this.load(store));
  }

  private async load(store: NewStore): Promise<BulkDone> {
    const done = await this.records(store.files);
    this.progress.step('Loading the files into a new store');
    await store.load(this.filesOf(store.files, done));
    const running = await store.start();
    try {
      const graph = openAt(running.address, this.config.statementMilliseconds);
      try {
        this.progress.step('Making constraints and indexes');
        await prepareGraph(graph, null, systemClock, this.progress);
      } finally {
        await graph.close();
      }
    } finally {
      await running.stop();
    }
    return done;
  }

  private async onlyFiles(folder: string): Promise<BulkDone> {
    await mkdir(folder, { recursive: true });
    if ((await readdir(folder)).length > 0) throw new Refused(`${folder}: is not empty; give another folder`);
    const done = await this.records(folder);
    this.progress.end();
    const told = importArguments(this.filesOf(folder, done), this.config.neo4j.database);
    process.stdout.write(`In ${folder}: neo4j-admin ${told.map((word) => `'${word}'`).join(' ')}\n`);
    return done;
  }

  private filesOf(folder: string, { groups }: BulkDone): ImportFiles {
    const longestValue = Math.max(0, ...groups.flatMap(({ files }) => files.map(({ longest }) => longest)));
    return { folder, groups, separators: separatorArguments, longestValue };
  }

  private async records(folder: string): Promise<BulkDone> {
    const { options, progress, signal, now, sources } = this;
    const { reason, dryRun } = options;
    const activity = { id: randomUUID(), kind: 'IMPORT', actor: 'command line', at: now.toISOString(), reason };
    const seeds = { shipped: path.join(packageFolder(), 'seed'), folder: this.config.seedFolder };
    const vocabulary = await BulkVocabulary.read(sources, seeds, activity, now);
    return await new BulkRecords(sources, vocabulary, { dryRun, activity, folder, signal }, progress).run();
  }
}

/** Makes a whole new graph of the sources, offline. Ends in order on Ctrl-C: what was there before stays as it was. */
export async function importInBulk(sources: readonly Source[], options: BulkOptions): Promise<void> {
  const progress = progressOn(process.stderr);
  const interrupt = interruption();
  const stop = new AbortController();
  try {
    const working = new BulkImport(sources, options, settings(progress), progress, stop.signal).run();
    const done = await Promise.race([working, interrupt.signalled]).catch(async (error: unknown) => {
      stop.abort();
      await working.catch(() => undefined);
      throw error;
    });
    progress.end();
    process.stdout.write(reportOf(done.counts, options.dryRun));
    if (done.counts.REFUSED > 0) throw new Refused();
  } finally {
    progress.end();
    interrupt.dismiss();
  }
}
