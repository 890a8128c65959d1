import { join } from 'node:path';
import type { GraphAddress } from './local/address.js';
import { findEngine, hasVolume, startContainer } from './local/container.js';
import { holdsLocalStore, startLocalNeo4j } from './local/local-neo4j.js';
import { whyUnusable } from './local/readiness.js';
import { Unavailable } from './local/unavailable.js';

export type { GraphAddress } from './local/address.js';

export type DatabaseKind = 'address' | 'local' | 'container';

export interface DatabaseChoice {
  neo4jUri?: string | undefined;
  neo4jUser?: string | undefined;
  neo4jPassword?: string | undefined;
  neo4jDatabase?: string | undefined;
  /** Takes this one or none, whatever else is given. */
  force?: 'local' | 'container' | undefined;
  /** The program's data folder, such as .chondrograph. */
  dataFolder: string;
  heapMegabytes: number;
  pageCacheMegabytes: number;
  javaCommand?: string | undefined;
  mavenCommand?: string | undefined;
  /** Starts sooner and then runs slower: for short test runs. */
  fastStart?: boolean | undefined;
  /** Aborting it ends a search that is under way, and what it had started. */
  signal?: AbortSignal | undefined;
  onProgress: (line: string) => void;
}

export interface FoundDatabase {
  kind: DatabaseKind;
  address: GraphAddress;
  /** One line that says which database was taken. */
  describe: string;
  /** Stops what this program has started and owns; a database that others run stays. */
  close(): Promise<void>;
}

/** Where the managed local Neo4j of a data folder lies. */
export const localFolder = (dataFolder: string): string => join(dataFolder, 'neo4j');
const containerFolder = (dataFolder: string): string => join(dataFolder, 'container');

/**
 * A database that answers: the one at NEO4J_URI, else a managed local Neo4j, else a container. A way that this machine
 * lacks leads to the next; a way that exists and fails is an error, and so is another way than the one in which the
 * data folder already has its graph, since it would show an empty one. Without any, one error lists all three.
 */
export async function findDatabase(choice: DatabaseChoice): Promise<FoundDatabase> {
  if (given(choice) && choice.force === undefined) return await atAddress(choice, choice.neo4jUri);
  const missing = { local: 'not tried', container: 'not tried' };
  for (const kind of candidates(choice)) {
    try {
      return kind === 'local' ? await local(choice) : await container(choice);
    } catch (error) {
      if (!(error instanceof Unavailable)) throw error;
      missing[kind] = error.message;
    }
  }
  throw new Error(noDatabase(choice, missing));
}

const given = <C extends Pick<DatabaseChoice, 'neo4jUri'>>(choice: C): choice is C & { neo4jUri: string } =>
  choice.neo4jUri !== undefined && choice.neo4jUri !== '';

function candidates({
  force,
  dataFolder,
}: Pick<DatabaseChoice, 'force' | 'dataFolder'>): readonly ('local' | 'container')[] {
  if (force !== undefined) return [force];
  if (holdsLocalStore(localFolder(dataFolder))) return ['local'];
  if (hasVolume(containerFolder(dataFolder))) return ['container'];
  return ['local', 'container'];
}

/** Why these settings do not lead to the managed local Neo4j; null when they do, where this machine can run it. */
export function whyNotLocal(choice: Pick<DatabaseChoice, 'neo4jUri' | 'force' | 'dataFolder'>): string | null {
  if (given(choice) && choice.force === undefined) return 'NEO4J_URI is set';
  if (candidates(choice)[0] === 'local') return null;
  return choice.force === undefined
    ? `the graph of ${choice.dataFolder} is in a container`
    : 'CHONDROGRAPH_DATABASE is container';
}

function noDatabase(choice: DatabaseChoice, missing: { local: string; container: string }): string {
  const [only, other] = candidates(choice);
  const why =
    choice.force === undefined
      ? `the graph of ${choice.dataFolder} is kept there`
      : `CHONDROGRAPH_DATABASE=${choice.force}`;
  return [
    `No database was found. Give chondrograph one in any of three ways:`,
    `  1. a Neo4j of your own: NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD; ${given(choice) ? 'not tried' : 'not set'}`,
    `  2. a local Neo4j that chondrograph runs; ${missing.local}`,
    `  3. a Neo4j container that chondrograph runs; ${missing.container}`,
    ...(other === undefined ? [`Only "${only ?? ''}" was tried: ${why}.`] : []),
  ].join('\n');
}

async function atAddress(choice: DatabaseChoice, neo4jUri: string): Promise<FoundDatabase> {
  const { neo4jUser = 'neo4j', neo4jPassword = '', neo4jDatabase = 'neo4j' } = choice;
  const address = { uri: neo4jUri, user: neo4jUser, password: neo4jPassword, database: neo4jDatabase };
  const problem = await whyUnusable(address);
  const shown = neo4jUri.replace(/\/\/[^/]*@/, '//');
  if (problem !== null) throw new Error(`The Neo4j at ${shown} (NEO4J_URI) cannot be used: ${problem}`);
  const describe = `Database: Neo4j at ${shown}, database ${neo4jDatabase} (NEO4J_URI)`;
  return { kind: 'address', address, describe, close: () => Promise.resolve() };
}

async function local(choice: DatabaseChoice): Promise<FoundDatabase> {
  const dataFolder = localFolder(choice.dataFolder);
  const found = await startLocalNeo4j({ ...choice, dataFolder });
  const how = found.owned ? 'run by this program' : 'run by another program';
  const describe = `Database: local Neo4j at ${found.address.uri} in ${dataFolder}, ${how}`;
  return { kind: 'local', address: found.address, describe, close: () => found.stop() };
}

async function container(choice: DatabaseChoice): Promise<FoundDatabase> {
  const engine = await findEngine();
  const found = await startContainer(engine, { ...choice, dataFolder: containerFolder(choice.dataFolder) });
  const how = found.owned ? 'run by this program' : 'run by another program';
  const describe = `Database: Neo4j container at ${found.address.uri} by ${engine}, ${how}`;
  return { kind: 'container', address: found.address, describe, close: () => found.stop() };
}
