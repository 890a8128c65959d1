import path from 'node:path';
import { inject } from 'vitest';
import { openAt, prepareGraph } from '../../src/compose.js';
import { asText } from '../../src/graph/decode.js';
import type { Graph } from '../../src/graph/graph.js';
import { nothing, type Parameters, type Row, type Statement } from '../../src/graph/statement.js';
import type { Clock } from '../../src/shared/clock.js';
import { silentLog } from '../../src/shared/log.js';
import { packageFolder } from '../../src/shared/package-folder.js';

export const seedFolder = path.join(packageFolder(), 'seed');
export const migrationsFolder = path.join(packageFolder(), 'schema', 'graph');
export const testClock: Clock = { now: () => new Date('2026-01-01T00:00:00Z') };

/** A statement of a test; it does not stand among those of the program. */
export const testStatement = <R>(
  text: string,
  decode: (row: Row) => R,
  sample: Parameters = {},
): Statement<Parameters, R> => ({ name: 'test', text, decode, sample });

/** Reads by a text of the test's own. */
export const rows = <R>(graph: Graph, text: string, decode: (row: Row) => R, parameters: Parameters = {}) =>
  graph.read(testStatement(text, decode), parameters);

/** Writes by a text of the test's own. */
export const run = (graph: Graph, text: string, parameters: Parameters = {}) =>
  graph.write((transaction) => transaction.run(testStatement(text, nothing), parameters));

/** The one column `value` of the one row of a text. */
export async function valueOf(graph: Graph, text: string, parameters: Parameters = {}): Promise<unknown> {
  const [first] = await rows(graph, text, (row) => ({ value: row('value') }), parameters);
  if (!first) throw new Error('the statement gave no row');
  return first.value;
}

export const openTestGraph = (): Graph => openAt(inject('neo4j'), 20_000);

/** Removes everything: nodes, arrows, constraints and indexes are left as they are. */
export const wipe = (graph: Graph): Promise<unknown> => run(graph, 'MATCH (n) DETACH DELETE n');

/**
 * What the graph of this run holds, remembered in the graph itself, so that test files which only read the seed share
 * it: a node that is no part of the product. Whoever writes removes it first.
 */
const remember = (graph: Graph, state: string) =>
  run(graph, `MATCH (d:Dataset) CREATE (:TestState {state: $state, version: d.version})`, { state });
const forget = (graph: Graph) => run(graph, 'MATCH (t:TestState) DELETE t');
async function holds(graph: Graph, state: string): Promise<boolean> {
  const text = `MATCH (t:TestState {state: $state}) MATCH (d:Dataset {version: t.version}) RETURN count(*) AS value`;
  return (await valueOf(graph, text, { state })) === 1;
}

async function prepared(state: 'seed' | 'vocabulary'): Promise<Graph> {
  const graph = openTestGraph();
  if (await holds(graph, state)) return graph;
  await wipe(graph);
  await prepareGraph(graph, state === 'seed' ? seedFolder : null, testClock, silentLog);
  await remember(graph, state);
  return graph;
}

/** A graph with the shipped corpus, for tests that only read. */
export const seededGraph = (): Promise<Graph> => prepared('seed');

/** A graph with the shipped corpus for a test that also writes; the next one that reads gets it anew. */
export async function seededGraphToChange(): Promise<Graph> {
  const graph = await prepared('seed');
  await forget(graph);
  return graph;
}

interface Versions {
  sum: string;
  version: string;
}
const emptyVersions = new WeakMap<Graph, Versions>();

/** A graph with the vocabulary and no records, for tests that bring their own. */
export async function vocabularyGraph(): Promise<Graph> {
  const graph = await prepared('vocabulary');
  await forget(graph);
  const decode = (row: Row): Versions => ({ sum: asText(row('sum')), version: asText(row('version')) });
  const [versions] = await rows(graph, 'MATCH (d:Dataset) RETURN d.sum AS sum, d.version AS version', decode);
  if (versions) emptyVersions.set(graph, versions);
  return graph;
}

/** Makes a vocabulary graph what it was before records were brought: no studies, no trace of their import. */
export async function withoutStudies(graph: Graph): Promise<void> {
  await run(
    graph,
    `MATCH (n:Study|Report|Arm|Finding|AdverseEvent|Synthesis|PooledResult|Claim)
     DETACH DELETE n`,
  );
  const { sum, version } = emptyVersions.get(graph) ?? { sum: '', version: '' };
  await run(graph, 'MATCH (d:Dataset) SET d.sum = $sum, d.version = $version', { sum, version });
  await run(graph, `MATCH (r:Record) WHERE r.kind IN ['study', 'synthesis', 'claim-source'] DETACH DELETE r`);
  await run(graph, `MATCH (a:Activity) WHERE a.kind <> 'SEED' DETACH DELETE a`);
}
