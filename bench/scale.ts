import 'reflect-metadata';
import { ownQuestions, questionsWithin } from './generate/own-evidence.js';
import { seedCorpus } from './generate/seed-corpus.js';
import { grownVocabulary } from './generate/vocabulary.js';
import { deepCaseName, ownCaseName } from './scale/cases.js';
import { checkCounts, checkOwnQuestion } from './scale/check.js';
import { measureSizes, type CaseRow } from './scale/measure.js';
import { runningGraph, type RunningGraph } from './scale/running.js';
import { numbersGiven } from './support/arguments.js';
import { firstPage } from './support/operations.js';
import { residentMiB } from './support/processes.js';
import { writeResult } from './support/results.js';
import { printTable } from './support/table.js';

// What becomes of an answer when the graph grows and the question's own evidence does not, and the other way round.

const options = numbersGiven({ sizes: [10_000, 100_000, 1_000_000], rounds: 5, each: 10, warmUp: 5, seed: 1 });
const seed = await seedCorpus();
const graphs: RunningGraph[] = [];

try {
  for (const size of options.sizes) graphs.push(await runningGraph(seed, size, options.seed));
  for (const { graph, client } of graphs) {
    const { vocabulary } = grownVocabulary(seed.terms, graph.size);
    await checkCounts(client, graph.truth);
    for (const question of questionsWithin(graph.size)) {
      await checkOwnQuestion(client, question, seed, vocabulary, options.seed);
    }
  }
  console.log('\nEvery answer is what the generated records give');
  const rows = await measureSizes(graphs, options);
  const memory = graphs.map(({ graph, server, database }) => ({
    studies: graph.size,
    apiMiB: residentMiB(server.pid),
    databaseMiB: residentMiB(database.pid),
  }));
  show(rows, memory);
  await writeResult('scale', {
    database: graphs[0]?.database.version ?? 'unknown',
    dataset: Object.fromEntries(graphs.map(({ graph }) => [graph.size, { ...graph.truth, byCondition: undefined }])),
    settings: {
      ...options,
      heapMegabytes: graphs[0]?.database.config.heapMegabytes,
      pageCacheMegabytes: graphs[0]?.database.config.pageCacheMegabytes,
    },
    figures: figuresFrom(rows),
    tables: { rows, memory, imports: graphs.map(({ graph }) => ({ studies: graph.size, ...graph.imported })) },
  });
} finally {
  for (const { stop } of graphs) await stop();
}

function show(
  rows: readonly CaseRow[],
  memory: readonly { apiMiB: number | null; databaseMiB: number | null }[],
): void {
  const base = new Map([...rows].reverse().map(({ name, p50 }) => [name, p50]));
  printTable(
    'Growth of the graph, and of a question (ratio to the smallest graph, then milliseconds, one user)',
    ['case', 'studies', 'ratio', 'p50', 'p95', 'p99', 'db', 'db hits'],
    rows.map(({ name, studies, p50, p95, p99, databaseP50, databaseHits }) => [
      name,
      String(studies),
      p50 / (base.get(name) ?? p50),
      p50,
      p95,
      p99,
      databaseP50,
      String(databaseHits),
    ]),
  );
  printTable(
    'Import, and memory after the measurements (MiB)',
    ['studies', 'findings', 'generated/s', 'import', 'seconds', 'studies/s', 'API', 'database'],
    graphs.map(({ graph }, index) => [
      String(graph.truth.studies),
      String(graph.truth.findings),
      graph.generatedPerSecond,
      graph.imported.way,
      graph.imported.seconds,
      graph.imported.studiesPerSecond,
      memory[index]?.apiMiB ?? null,
      memory[index]?.databaseMiB ?? null,
    ]),
  );
}

/** The goals speak of a million against ten thousand; without both, nothing is claimed. */
function figuresFrom(rows: readonly CaseRow[]): Record<string, number | null> {
  const at = (name: string, studies: number): number | null =>
    rows.find((row) => row.name === name && row.studies === studies)?.p50 ?? null;
  const ratio = (above: number | null, below: number | null): number | null =>
    above === null || below === null ? null : above / below;
  const [small] = ownQuestions;
  const flagship = small ? ownCaseName(small) : '';
  return {
    flagshipAtMillion: ratio(at(flagship, 1_000_000), at(flagship, 10_000)),
    deepPageOverFirst: ratio(at(deepCaseName, 1_000_000), at(firstPage.name, 1_000_000)),
  };
}
