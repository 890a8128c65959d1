import type { Graph } from '../graph/graph.js';
import { stored } from '../graph/decode.js';
import { storedTerm } from '../features/term/term.queries.js';
import * as queries from './import.queries.js';
import {
  prepareClaimSource,
  prepareStudy,
  prepareSynthesis,
  prepareTerm,
  type PreparedRecord,
  type RecordKind,
} from './prepare.js';
import { project } from './record-writer.js';

/** Raised whenever the projection of a record changes, so that graphs made by an older program are brought up to date. */
export const projectionVersion = 6;

const batchSize = 200;

function prepareStored(kind: RecordKind, json: string): PreparedRecord {
  switch (kind) {
    case 'study':
      return prepareStudy(stored(json));
    case 'synthesis':
      return prepareSynthesis(stored(json));
    case 'claim-source':
      return prepareClaimSource(stored(json));
    default:
      return prepareTerm(storedTerm(kind, json));
  }
}

/** What others point to comes first. */
const order: readonly RecordKind[] = [
  'cell-source',
  'cell-product',
  'condition',
  'outcome',
  'instrument',
  'mechanism',
  'study',
  'synthesis',
  'claim-source',
];

async function rebuildKind(graph: Graph, kind: RecordKind): Promise<number> {
  let after = `${kind}:`;
  let done = 0;
  for (;;) {
    const rows = await graph.read(queries.recordsAfter, { after, before: `${kind};`, limit: batchSize });
    const last = rows.at(-1);
    if (!last) return done;
    const records = rows.map(({ json }) => prepareStored(kind, json));
    await graph.write((transaction) => project(transaction, records));
    after = last.key;
    done += rows.length;
  }
}

/** Writes the projection of every current record again. Safe to repeat, and to interrupt. */
export async function rebuildProjection(graph: Graph): Promise<number> {
  let done = 0;
  for (const kind of order) done += await rebuildKind(graph, kind);
  return done;
}

/** Brings a graph whose projection an older program wrote up to date. Returns how many records it projected again. */
export async function updateProjection(graph: Graph): Promise<number> {
  const [version = null] = await graph.read(queries.projectionState, {});
  if (version === projectionVersion) return 0;
  if (version !== null && version > projectionVersion) {
    throw new Error('The graph was written by a newer version of chondrograph; use that version.');
  }
  const done = await rebuildProjection(graph);
  await graph.write((transaction) => transaction.run(queries.setProjectionVersion, { version: projectionVersion }));
  return done;
}
