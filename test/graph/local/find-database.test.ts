import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { findDatabase, localFolder, type DatabaseChoice } from '../../../src/graph/find-database.js';
import { quietly, temporaryFolder } from './programs.js';

const dataFolder = temporaryFolder();
afterAll(() => rmSync(dataFolder, { recursive: true }));

const { uri, user, password, database } = inject('neo4j');
const atAddress = { neo4jUri: uri, neo4jUser: user, neo4jPassword: password, neo4jDatabase: database };
const nothing = { javaCommand: '/nowhere/java', mavenCommand: '/nowhere/mvn' };
const find = (choice: Partial<DatabaseChoice>) => findDatabase({ ...quietly, dataFolder, ...choice });

describe('findDatabase', () => {
  it('takes the address that is given, and does not say its password', async () => {
    const found = await find(atAddress);
    expect(found).toMatchObject({ kind: 'address', address: { uri, user, password, database } });
    expect(found.describe).toBe(`Database: Neo4j at ${uri}, database ${database} (NEO4J_URI)`);
    await found.close();
  });

  it('says what is wrong with an address and what to do', async () => {
    const refused = find({ ...atAddress, neo4jUri: 'bolt://127.0.0.1:1' });
    await expect(refused).rejects.toThrow(/127\.0\.0\.1:1 \(NEO4J_URI\) cannot be used: .*check NEO4J_URI/);
    const wrongPassword = find({ ...atAddress, neo4jPassword: 'not-the-password' });
    await expect(wrongPassword).rejects.toThrow(/check NEO4J_USER and NEO4J_PASSWORD/);
    await expect(wrongPassword).rejects.not.toThrow(/not-the-password/);
    await expect(find({ ...atAddress, neo4jDatabase: 'nosuch' })).rejects.toThrow(
      /no database nosuch: check NEO4J_DATABASE/,
    );
    await expect(find({ ...atAddress, neo4jUri: 'http://127.0.0.1' })).rejects.toThrow(
      /Unknown scheme.*check NEO4J_URI/,
    );
  });

  it('lists the three ways, and what each lacks, when there is none', async () => {
    const force = 'local';
    await expect(find({ ...nothing, force })).rejects.toThrow(
      /three ways:\n *1\..*NEO4J_URI.*not set\n *2\..*missing: Java 17 or 21.*none was found; and Maven.*not found on the PATH\n *3\..*not tried\nOnly "local" was tried: CHONDROGRAPH_DATABASE=local/,
    );
  });

  it('does not turn to a container, and an empty graph, when the folder has a local store', async () => {
    const own = temporaryFolder();
    mkdirSync(join(localFolder(own), 'data/databases/system'), { recursive: true });
    await expect(find({ ...nothing, dataFolder: own })).rejects.toThrow(
      /Only "local" was tried: the graph of .* is kept there/,
    );
    rmSync(own, { recursive: true });
  });
});
