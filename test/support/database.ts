import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type {} from 'vitest';
import type { TestProject } from 'vitest/node';
import { findDatabase, type FoundDatabase, type GraphAddress, localFolder } from '../../src/graph/find-database.js';
import { defaultMemory, stopLocalNeo4j } from '../../src/graph/local/local-neo4j.js';
import { identify } from '../../src/graph/local/processes.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The database of this test run, by `inject('neo4j')`; its content is the tests' to wipe. */
    neo4j: GraphAddress;
  }
}

interface SharedDatabase {
  found: Promise<FoundDatabase>;
  folder: string;
  users: number;
}
declare global {
  /** Shared by the projects of one run, each of which loads this file for itself. */
  var chondrographTestDatabase: SharedDatabase | undefined;
}

const prefix = 'chondrograph-test-run-';

/** Ends what a killed test run has left running, and removes its folder. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    if (identify(Number.parseInt(name.slice(prefix.length), 10)) !== null) continue;
    await stopLocalNeo4j(localFolder(join(tmpdir(), name)));
    rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
}

function open(): SharedDatabase {
  const folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  const { NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE, CHONDROGRAPH_DATABASE } = process.env;
  const found = sweep().then(() =>
    findDatabase({
      neo4jUri: NEO4J_URI,
      neo4jUser: NEO4J_USER,
      neo4jPassword: NEO4J_PASSWORD,
      neo4jDatabase: NEO4J_DATABASE,
      force:
        CHONDROGRAPH_DATABASE === 'local' || CHONDROGRAPH_DATABASE === 'container' ? CHONDROGRAPH_DATABASE : undefined,
      dataFolder: folder,
      ...defaultMemory,
      fastStart: true,
      onProgress: (line) => console.log(line),
    }),
  );
  return { found, folder, users: 0 };
}

/** Gives every test of the project a database that answers; fails, saying how to get one, when there is none. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const shared = (globalThis.chondrographTestDatabase ??= open());
  shared.users += 1;
  const close = async (): Promise<void> => {
    shared.users -= 1;
    if (shared.users > 0) return;
    globalThis.chondrographTestDatabase = undefined;
    await shared.found.then((database) => database.close()).catch(() => undefined);
    rmSync(shared.folder, { recursive: true, force: true });
  };
  try {
    project.provide('neo4j', (await shared.found).address);
  } catch (error) {
    await close();
    throw error;
  }
  return close;
}
