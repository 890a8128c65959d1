import 'reflect-metadata';
import { growthMiB, measureMemory } from './start/memory.js';
import { measureSchema, measureStarts } from './start/starting.js';
import { numbersGiven } from './support/arguments.js';
import { datasetOf } from './support/dataset.js';
import { Client } from './support/http.js';
import { namedOperations } from './support/operations.js';
import { benchFolder, openDatabase, settingsFor, startProduct } from './support/product.js';
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
const server = await startProduct(database);
const client = new Client(server.url, 8);
try {
  const operations = await namedOperations(client);
  const memory = await measureMemory(client, operations, { api: server.pid, database: database.pid }, options);
  printTable(
    'Resident memory (MiB)',
    ['requests', 'API', 'database'],
    memory.map(({ requests, apiMiB, databaseMiB }) => [String(requests), apiMiB, databaseMiB]),
  );
  // The goal speaks of a hundred thousand requests; fewer claim nothing.
  const whole = options.requests >= 100_000;
  await writeResult('start', {
    database: database.version,
    dataset: await datasetOf(client),
    settings: options,
    figures: {
      schemaBuildMilliseconds: schema.buildMilliseconds,
      sdlKiB: schema.sdlBytes / 1024,
      residentMiB: whole ? (memory.at(-1)?.apiMiB ?? null) : null,
      residentGrowthMiB: whole ? growthMiB(memory) : null,
    },
    tables: { starts, schema, memory },
  });
} finally {
  client.close();
  await server.stop();
  await database.found.close();
}
