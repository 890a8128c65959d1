import 'reflect-metadata';
import path from 'node:path';
import { composeCore, openAt } from '../src/compose.js';
import { systemClock } from '../src/shared/clock.js';
import { packageFolder } from '../src/shared/package-folder.js';
import { libraryFlagship, libraryNested, ourNested, plainFlagship, plainNested } from './peers/documents.js';
import { compare, type Peer } from './peers/compare.js';
import { checkFlagship, termsOf } from './peers/same-flagship.js';
import { checkNested } from './peers/same-nested.js';
import { numbersGiven } from './support/arguments.js';
import { datasetOf } from './support/dataset.js';
import { Client, good } from './support/http.js';
import { flagship } from './support/operations.js';
import { startServer } from './support/processes.js';
import {
  answerCache,
  benchFolder,
  environmentOf,
  openDatabase,
  recordCache,
  settingsFor,
  startProduct,
} from './support/product.js';
import { writeResult } from './support/results.js';

// The same answers by what a user would pick instead, on the same database, each in a process of its own.

const options = numbersGiven({ rounds: 5, each: 20, warmUp: 5, loadRounds: 3, seconds: 3, cacheMegabytes: 64 });
const database = await openDatabase(settingsFor(benchFolder()));
const peerServer = (name: string) =>
  startServer([path.join(packageFolder(), 'dist-bench', 'bench', 'peers', `${name}-server.js`)], {
    ...environmentOf(database.address),
  });
const servers = await Promise.all([
  startProduct(database, answerCache(0)),
  startProduct(database, answerCache(options.cacheMegabytes)),
  startProduct(database, { ...answerCache(0), ...recordCache(0) }),
  peerServer('library'),
  peerServer('dataloader'),
  peerServer('naive'),
]);

try {
  const graph = openAt(database.address, 20_000);
  const { vocabulary } = (await composeCore(graph, systemClock)).vocabulary.current;
  await graph.close();
  const terms = termsOf(vocabulary);
  const ours = { flagship: flagship(), nested: ourNested };
  const plain = { flagship: plainFlagship(terms), nested: plainNested };
  const library = { flagship: libraryFlagship(terms), nested: libraryNested };
  const asked = [
    { name: 'chondrograph', operations: ours },
    { name: 'chondrograph, cached', operations: ours },
    { name: 'chondrograph, nothing kept', operations: ours },
    { name: '@neo4j/graphql', operations: library },
    { name: 'DataLoader a type', operations: plain },
    { name: 'naive on Express', operations: plain },
  ];
  const peers: Peer[] = asked.flatMap((peer, index) => {
    const server = servers[index];
    return server ? { ...peer, client: new Client(server.url, 8) } : [];
  });
  const [own, ...others] = peers;
  if (!own) throw new Error('the product was not started');
  for (const { name, client, operations } of others) {
    if (operations === ours) continue;
    const theirs = await client.post(operations.flagship);
    checkFlagship(name, good(theirs, name), good(await own.client.post(ours.flagship), own.name), vocabulary);
    checkNested(name, good(await client.post(operations.nested), name), await own.client.post(ours.nested));
  }
  const { figures, tables } = await compare(peers, options);
  await writeResult('peers', {
    database: database.version,
    dataset: await datasetOf(own.client),
    settings: options,
    figures,
    tables,
  });
  for (const { client } of peers) client.close();
} finally {
  await Promise.all(servers.map((server) => server.stop()));
  await database.found.close();
}
