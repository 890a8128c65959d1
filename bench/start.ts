import 'reflect-metadata';
import { growthMiB, measureMemory } from './start/memory.js';
import { measureSchema, measureStarts } from './start/starting.js';
import { numbersGiven } from './support/arguments.js';
import { datasetOf } from './support/dataset.js';
import { Client } from './support/http.js';
import { namedOperations } from './support/operations.js';
import { answerCache, benchFolder, openDatabase, settingsFor, startProduct } from './support/product.js';
import { writeResult } from './support/results.js';
import { printTable } from './support/table.js';

// From the start of the process to the first answer, and what the process holds after many.

const options = numbersGiven({ rounds: 5, requests: 100_000, every: 5_000 });
const config = settingsFor(benchFolder());
const starts = await measureStarts(config, options.rounds);
const schema = await measureSchema(options.rounds);
printTable(
  'Start (milliseconds)',
  ['what', 'listening', 'first answer'],
  [
    [
      'with the database, full store',
      starts.withDatabase.listeningMilliseconds,
      starts.withDatabase.firstAnswerMilliseconds,
    ],
    [
      'database runs already',
      starts.databaseRunning.listeningMilliseconds,
      starts.databaseRunning.firstAnswerMilliseconds,
    ],
  ],
);
printTable(
  'Schema',
  ['what', 'figure'],
  [
    ['code loaded, ms', schema.loadMilliseconds],
    ['schema built, ms', schema.buildMilliseconds],
    ['SDL, KiB', schema.sdlBytes / 1024],
  ],
);

const database = await openDatabase(config);

/** Memory of a server with these settings over many requests, and what it says of its data. */
async function memoryOf(title: string, settings: NodeJS.ProcessEnv) {
  const server = await startProduct(database, settings);
  const client = new Client(server.url, 8);
  try {
    const operations = await namedOperations(client);
    const samples = await measureMemory(client, operations, { api: server.pid, database: database.pid }, options);
    printTable(
      `Resident memory, ${title} (MiB)`,
      ['requests', 'API', 'database'],
      samples.map(({ requests, apiMiB, databaseMiB }) => [String(requests), apiMiB, databaseMiB]),
    );
    return { samples, dataset: await datasetOf(client) };
  } finally {
    client.close();
    await server.stop();
  }
}

const highest = (values: readonly (number | null)[]): number | null =>
  values.some((value) => value === null) ? null : Math.max(...values.map((value) => value ?? 0));

try {
  const { samples: usual, dataset } = await memoryOf('usual settings', {});
  const { samples: uncached } = await memoryOf('each answer computed', answerCache(0));
  // The goal speaks of a hundred thousand requests; fewer claim nothing. Of both servers the worse counts.
  const whole = options.requests >= 100_000;
  const both = [usual, uncached];
  await writeResult('start', {
    database: database.version,
    dataset,
    settings: options,
    figures: {
      schemaBuildMilliseconds: schema.buildMilliseconds,
      sdlKiB: schema.sdlBytes / 1024,
      residentMiB: whole ? highest(both.map((samples) => samples.at(-1)?.apiMiB ?? null)) : null,
      residentGrowthMiB: whole ? highest(both.map(growthMiB)) : null,
    },
    tables: { starts, schema, memory: usual, memoryUncached: uncached },
  });
} finally {
  await database.found.close();
}
