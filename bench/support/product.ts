import path from 'node:path';
import process from 'node:process';
import neo4j from 'neo4j-driver';
import { databaseOf, prepareGraph, openAt } from '../../src/compose.js';
import { readConfig, type Config } from '../../src/config.js';
import { localFolder, type FoundDatabase, type GraphAddress } from '../../src/graph/find-database.js';
import { localStatus } from '../../src/graph/local/local-neo4j.js';
import { systemClock } from '../../src/shared/clock.js';
import { silentLog } from '../../src/shared/log.js';
import { packageFolder } from '../../src/shared/package-folder.js';
import { startServer, type ServerProcess } from './processes.js';

export const program = (): string => path.join(packageFolder(), 'bin', 'chondrograph.js');

/** The data folder of the benches, unless CHONDROGRAPH_DATA says another: never the one that `npm start` uses. */
export const benchFolder = (): string => path.resolve(process.env['CHONDROGRAPH_DATA'] ?? '.chondrograph/bench');

/** The settings of the product, read as the product reads them, with a data folder of the bench's own. */
export function settingsFor(dataFolder: string, given: NodeJS.ProcessEnv = {}): Config {
  return readConfig({ ...process.env, ...given, CHONDROGRAPH_DATA: dataFolder }, packageFolder());
}

export interface BenchDatabase {
  found: FoundDatabase;
  address: GraphAddress;
  config: Config;
  /** As the server names itself, such as Neo4j/5.26.31. */
  version: string;
  /** Process of the database where the product runs it; null for one that others run. */
  pid: number | null;
}

/** Finds or starts the database of a data folder, its schema up to date and its seed in it. */
export async function openDatabase(config: Config): Promise<BenchDatabase> {
  const found = await databaseOf(config, (line) => console.log(line));
  console.log(found.describe);
  const graph = openAt(found.address, 120_000);
  try {
    await prepareGraph(graph, config.seedFolder, systemClock, silentLog);
  } finally {
    await graph.close();
  }
  const pid = found.kind === 'local' ? ((await localStatus(localFolder(config.dataFolder))).pid ?? null) : null;
  return { found, address: found.address, config, version: await versionOf(found.address), pid };
}

async function versionOf({ uri, user, password, database }: GraphAddress): Promise<string> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { telemetryDisabled: true });
  try {
    return (await driver.getServerInfo({ database })).agent ?? 'unknown';
  } finally {
    await driver.close();
  }
}

/** The environment by which a program is told of a database. */
export const environmentOf = ({ uri, user, password, database }: GraphAddress): NodeJS.ProcessEnv => ({
  NEO4J_URI: uri,
  NEO4J_USER: user,
  NEO4J_PASSWORD: password,
  NEO4J_DATABASE: database,
});

/** Starts `chondrograph serve` on a database that runs. */
export const startProduct = (
  { address, config }: BenchDatabase,
  environment: NodeJS.ProcessEnv = {},
  nodeArguments: readonly string[] = [],
): Promise<ServerProcess> =>
  startServer([...nodeArguments, program(), 'serve'], {
    ...environmentOf(address),
    CHONDROGRAPH_DATA: config.dataFolder,
    CHONDROGRAPH_SEED: 'none',
    PORT: '0',
    ...environment,
  });

/** The setting that sizes the answer cache: 0 turns it off. */
export const answerCache = (megabytes: number): NodeJS.ProcessEnv => ({
  CHONDROGRAPH_ANSWER_CACHE_MB: String(megabytes),
});

/** The setting that sizes the store of records that were read: 0 turns it off. */
export const recordCache = (megabytes: number): NodeJS.ProcessEnv => ({
  CHONDROGRAPH_RECORD_CACHE_MB: String(megabytes),
});
