import type { SeedCorpus } from '../generate/seed-corpus.js';
import { Client } from '../support/http.js';
import type { ServerProcess } from '../support/processes.js';
import { answerCache, openDatabase, startProduct, type BenchDatabase } from '../support/product.js';
import { preparedGraph, scaleSettings, type PreparedGraph } from './prepare.js';

/** A graph of one size with a database, a server without an answer cache, and a client of their own. */
export interface RunningGraph {
  graph: PreparedGraph;
  database: BenchDatabase;
  server: ServerProcess;
  client: Client;
  stop: () => Promise<void>;
}

export async function runningGraph(seed: SeedCorpus, size: number, randomSeed: number): Promise<RunningGraph> {
  const graph = await preparedGraph(seed, size, randomSeed);
  const database = await openDatabase(scaleSettings(size));
  const server = await startProduct(database, { ...answerCache(0), CHONDROGRAPH_STATEMENT_SECONDS: '120' });
  const client = new Client(server.url, 8);
  const stop = async (): Promise<void> => {
    client.close();
    await server.stop();
    await database.found.close();
  };
  return { graph, database, server, client, stop };
}
