import 'reflect-metadata';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { millisecondsByPart, waiting, type CpuProfile } from './profile/parts.js';
import { numbersGiven } from './support/arguments.js';
import { BareDriver } from './support/bare-driver.js';
import { datasetOf } from './support/dataset.js';
import { median } from './support/figures.js';
import { Client, good } from './support/http.js';
import { flagship } from './support/operations.js';
import { answerCache, benchFolder, openDatabase, settingsFor, startProduct } from './support/product.js';
import { recordStatements } from './support/recording.js';
import { writeResult } from './support/results.js';
import { printTable } from './support/table.js';

// What the time of the flagship is spent on: in the program by a profile of its process, in the database by PROFILE.

const options = numbersGiven({ warmUp: 10, seconds: 20, intervalMicroseconds: 250 });
const folder = await mkdtemp(path.join(os.tmpdir(), 'chondrograph-profile-'));
const database = await openDatabase(settingsFor(benchFolder()));
const driver = new BareDriver(database.address);
const node = ['--cpu-prof', `--cpu-prof-dir=${folder}`, `--cpu-prof-interval=${options.intervalMicroseconds}`];
const server = await startProduct(database, answerCache(0), node);
const client = new Client(server.url, 1);
const operation = flagship();

async function askFor(seconds: number): Promise<number[]> {
  const samples: number[] = [];
  const until = performance.now() + seconds * 1000;
  while (performance.now() < until) samples.push(good(await client.post(operation), operation.name).milliseconds);
  return samples;
}

try {
  const statements = (await recordStatements(database.address, [operation])).get(operation.name) ?? [];
  await askFor(options.warmUp);
  const samples = await askFor(options.seconds);
  const dataset = await datasetOf(client);
  client.close();
  await server.stop();
  const [file] = await readdir(folder);
  if (file === undefined) throw new Error(`the server wrote no profile into ${folder}`);
  const read: (text: string) => CpuProfile = JSON.parse;
  const profile = read(await readFile(path.join(folder, file), 'utf8'));
  const spent = millisecondsByPart(profile, options.seconds * 1000);
  const parts = [...spent]
    .map(([part, milliseconds]) => ({ part, milliseconds: milliseconds / samples.length }))
    .sort((a, b) => b.milliseconds - a.milliseconds);
  printTable(
    `The program, ${samples.length} requests (milliseconds a request, with what the profile itself costs)`,
    ['part', 'ms'],
    parts.map(({ part, milliseconds }) => [
      part === waiting ? 'waiting for the database and the client' : part,
      milliseconds,
    ]),
  );
  const plans = await driver.plans(statements);
  for (const { name, steps } of plans) {
    printTable(
      `The database, ${name}`,
      ['step', 'rows', 'db hits'],
      steps.map(({ operator, depth, rows, databaseHits }) => [`${' '.repeat(depth)}${operator}`, rows, databaseHits]),
    );
  }
  await writeResult('profile', {
    database: database.version,
    dataset,
    settings: options,
    figures: {},
    tables: { requests: samples.length, p50: median(samples), parts, plans },
  });
} finally {
  client.close();
  await server.stop();
  await driver.close();
  await database.found.close();
  await rm(folder, { recursive: true, force: true });
}
