import 'reflect-metadata';
import { measureAlone } from './latency/alone.js';
import { measureLoad } from './latency/crowd.js';
import { checkAnswers } from './latency/same-answers.js';
import { seedCorpus } from './generate/seed-corpus.js';
import { preparedGraph, scaleSettings } from './scale/prepare.js';
import { numbersGiven } from './support/arguments.js';
import { BareDriver } from './support/bare-driver.js';
import { Client } from './support/http.js';
import { namedOperations } from './support/operations.js';
import { answerCache, benchFolder, openDatabase, recordCache, settingsFor, startProduct } from './support/product.js';
import { recordStatements } from './support/recording.js';
import { datasetOf } from './support/dataset.js';
import { writeResult } from './support/results.js';

// How long a request takes: for one user, beside the bare driver running the same statements, and for 8 and 32 users.

const options = numbersGiven({
  studies: 0,
  seed: 1,
  rounds: 5,
  each: 20,
  warmUp: 5,
  loadRounds: 3,
  seconds: 2,
  cacheMegabytes: 64,
});
if (options.studies > 0) await preparedGraph(await seedCorpus(), options.studies, options.seed);
const database = await openDatabase(options.studies > 0 ? scaleSettings(options.studies) : settingsFor(benchFolder()));
const uncached = await startProduct(database, answerCache(0));
const cached = await startProduct(database, answerCache(options.cacheMegabytes));
const anew = await startProduct(database, { ...answerCache(0), ...recordCache(0) });
const clients = {
  uncached: new Client(uncached.url, 32),
  cached: new Client(cached.url, 32),
  anew: new Client(anew.url, 32),
};
const driver = new BareDriver(database.address);

try {
  const operations = await namedOperations(clients.uncached);
  const statements = await recordStatements(database.address, operations);
  const etags = await checkAnswers(operations, clients);
  const alone = await measureAlone({ operations, statements, etags, clients, driver }, options);
  const crowds = await measureLoad(operations, clients, options);
  await writeResult(options.studies > 0 ? `latency-${options.studies}` : 'latency', {
    database: database.version,
    dataset: await datasetOf(clients.uncached),
    settings: { ...options, answerCacheMegabytes: [0, options.cacheMegabytes] },
    figures: alone.figures,
    tables: { alone: alone.rows, fixed: alone.fixed, crowds },
  });
} finally {
  for (const client of Object.values(clients)) client.close();
  await driver.close();
  await Promise.all([uncached, cached, anew].map((server) => server.stop()));
  await database.found.close();
}
