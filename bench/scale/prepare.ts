import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { writeCorpus, type Truth } from '../generate/corpus.js';
import type { SeedCorpus } from '../generate/seed-corpus.js';
import { runProgram } from '../support/processes.js';
import { benchFolder, environmentOf, openDatabase, program, settingsFor } from '../support/product.js';
import type { Config } from '../../src/config.js';

/** A graph of one size, made once and kept for the next run. */
export interface PreparedGraph {
  size: number;
  folder: string;
  truth: Truth;
  generatedPerSecond: number;
  imported: { way: 'online' | 'bulk'; seconds: number; studiesPerSecond: number };
}

/** Below this the records are imported while the database runs, above by the offline bulk load. */
const onlineUpTo = 10_000;

/** More memory than a laptop's default, the same at every size; what is set in the environment comes first. */
const memory: NodeJS.ProcessEnv = {
  CHONDROGRAPH_SEED: 'none',
  CHONDROGRAPH_HEAP_MB: process.env['CHONDROGRAPH_HEAP_MB'] ?? '1024',
  CHONDROGRAPH_PAGE_CACHE_MB: process.env['CHONDROGRAPH_PAGE_CACHE_MB'] ?? '1024',
};

export const scaleFolder = (size: number): string => path.join(benchFolder(), 'scale', String(size));

export function scaleSettings(size: number): Config {
  const config = settingsFor(scaleFolder(size), memory);
  if (config.neo4j.uri === undefined) return config;
  throw new Error('A graph of each size needs a database of its own: unset NEO4J_URI, the bench starts them');
}

/** Into a database that runs already: its start is no part of the rate, that of the command is. Gives the seconds. */
async function importOnline(config: Config, corpus: string): Promise<number> {
  const database = await openDatabase(config);
  try {
    const begun = performance.now();
    const environment = { ...environmentOf(database.address), CHONDROGRAPH_SEED: 'none' };
    await runProgram([program(), 'import', corpus], environment);
    return (performance.now() - begun) / 1000;
  } finally {
    await database.found.close();
  }
}

/** From the folder to a store that a database can be started on. Gives the seconds. */
async function importInBulk(folder: string, corpus: string): Promise<number> {
  const begun = performance.now();
  await runProgram([program(), 'import', '--bulk', corpus], { ...memory, CHONDROGRAPH_DATA: folder });
  return (performance.now() - begun) / 1000;
}

const read: (text: string) => PreparedGraph = JSON.parse;

/** The graph of a size: as an earlier run left it, else generated and imported now. */
export async function preparedGraph(seed: SeedCorpus, size: number, randomSeed: number): Promise<PreparedGraph> {
  const folder = scaleFolder(size);
  const note = path.join(folder, `prepared-${randomSeed}.json`);
  if (existsSync(note)) return read(await readFile(note, 'utf8'));
  if (existsSync(path.join(folder, 'neo4j'))) {
    throw new Error(`${folder} holds a graph of another run or one that is not whole: remove the folder`);
  }
  const config = scaleSettings(size);
  const corpus = path.join(folder, 'corpus');
  await mkdir(folder, { recursive: true });
  console.log(`Generating ${size} studies`);
  const begun = performance.now();
  const truth = await writeCorpus(corpus, seed, { studies: size, seed: randomSeed });
  const generatedPerSecond = size / ((performance.now() - begun) / 1000);
  const way = size > onlineUpTo ? 'bulk' : 'online';
  console.log(`Importing them, ${way}`);
  const spent = await (way === 'online' ? importOnline(config, corpus) : importInBulk(folder, corpus));
  const imported = { way, seconds: spent, studiesPerSecond: truth.studies / spent } as const;
  const made: PreparedGraph = { size, folder, truth, generatedPerSecond, imported };
  await writeFile(note, `${JSON.stringify(made, null, 2)}\n`);
  return made;
}
