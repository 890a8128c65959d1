import type { Graph } from '../../src/graph/graph.js';
import { rows } from './graph.js';
import { isRecord } from './values.js';

/** JSON with sorted keys, so that two graphs that hold the same give the same text. */
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    isRecord(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner,
  );

/** Nodes that belong to no projection: versions, who wrote them, and bookkeeping. */
const history = ['Record', 'Activity', 'Dataset', 'Migration', 'TestState'];

const key = (name: string): string =>
  `head(labels(${name})) + ' ' + toString(coalesce(${name}.id, ${name}.number, ''))`;

/** Every node and every arrow that a text selects, one line each, in one order. */
async function lines(
  graph: Graph,
  nodes: string,
  arrows: string,
  parameters: { history: string[] },
): Promise<string[]> {
  const found = await Promise.all([
    rows(
      graph,
      `${nodes} RETURN labels(n) AS label, properties(n) AS held`,
      (row) => [row('label'), row('held')],
      parameters,
    ),
    rows(
      graph,
      `${arrows} RETURN type(r) AS type, ${key('a')} AS source, ${key('b')} AS target, properties(r) AS held`,
      (row) => [row('source'), row('type'), row('target'), row('held')],
      parameters,
    ),
  ]);
  return found.flat().map(sorted).sort();
}

/** Everything in the graph but the remembered state of the test run. */
export const dump = (graph: Graph): Promise<string[]> =>
  lines(graph, 'MATCH (n) WHERE NOT n:TestState', 'MATCH (a)-[r]->(b)', { history });

/** What the graph shows of its records, without their versions and who wrote them. */
export const dumpProjection = (graph: Graph): Promise<string[]> =>
  lines(
    graph,
    'MATCH (n) WHERE NOT head(labels(n)) IN $history',
    'MATCH (a)-[r]->(b) WHERE NOT head(labels(a)) IN $history AND NOT head(labels(b)) IN $history',
    { history },
  );

/** What stands in one of two dumps and not in the other, shortened: empty when they are the same. */
export function differences(before: readonly string[], after: readonly string[]): string[] {
  const [old, now] = [new Set(before), new Set(after)];
  const gone = before.filter((line) => !now.has(line)).map((line) => `- ${line.slice(0, 400)}`);
  const come = after.filter((line) => !old.has(line)).map((line) => `+ ${line.slice(0, 400)}`);
  const counts = before.length === after.length ? [] : [`${before.length} lines became ${after.length}`];
  return [...counts, ...gone.slice(0, 10), ...come.slice(0, 10)];
}
