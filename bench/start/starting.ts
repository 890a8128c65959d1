import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { packageFolder } from '../../src/shared/package-folder.js';
import { median } from '../support/figures.js';
import { Client, good } from '../support/http.js';
import { flagship } from '../support/operations.js';
import { runProgram, startServer, type ServerProcess } from '../support/processes.js';
import { openDatabase, program, startProduct } from '../support/product.js';
import type { Config } from '../../src/config.js';

export interface Start {
  listeningMilliseconds: number;
  firstAnswerMilliseconds: number;
}

/** From the start of the process to its address, and to the first flagship answered; the process is stopped again. */
async function oneStart(start: () => Promise<ServerProcess>): Promise<Start> {
  const begun = performance.now();
  const server = await start();
  const client = new Client(server.url, 1);
  try {
    good(await client.post(flagship()), 'the first answer');
    return {
      listeningMilliseconds: server.startMilliseconds,
      firstAnswerMilliseconds: performance.now() - begun,
    };
  } finally {
    client.close();
    await server.stop();
  }
}

async function medianStart(rounds: number, start: () => Promise<ServerProcess>): Promise<Start> {
  const starts: Start[] = [];
  for (let round = 0; round < rounds; round += 1) starts.push(await oneStart(start));
  return {
    listeningMilliseconds: median(starts.map((one) => one.listeningMilliseconds)),
    firstAnswerMilliseconds: median(starts.map((one) => one.firstAnswerMilliseconds)),
  };
}

/** Starts with the database that the program starts itself, on a store that is full; and with one that runs already. */
export async function measureStarts(
  config: Config,
  rounds: number,
): Promise<{ withDatabase: Start; databaseRunning: Start }> {
  await (await openDatabase(config)).found.close();
  const withDatabase = await medianStart(rounds, () =>
    startServer([program(), 'serve'], { CHONDROGRAPH_DATA: config.dataFolder, PORT: '0' }),
  );
  const database = await openDatabase(config);
  try {
    return { withDatabase, databaseRunning: await medianStart(rounds, () => startProduct(database)) };
  } finally {
    await database.found.close();
  }
}

export interface SchemaBuild {
  loadMilliseconds: number;
  buildMilliseconds: number;
  sdlBytes: number;
}

export async function measureSchema(rounds: number): Promise<SchemaBuild> {
  const read: (text: string) => SchemaBuild = JSON.parse;
  const file = path.join(packageFolder(), 'dist-bench', 'bench', 'start', 'schema-build.js');
  const builds: SchemaBuild[] = [];
  for (let round = 0; round < rounds; round += 1) builds.push(read(await runProgram([file], {})));
  return {
    loadMilliseconds: median(builds.map((build) => build.loadMilliseconds)),
    buildMilliseconds: median(builds.map((build) => build.buildMilliseconds)),
    sdlBytes: builds[0]?.sdlBytes ?? 0,
  };
}
