import type { Graph } from '../../graph/graph.js';
import { emptyListsFilled, fillEmptyLists, pendingEmptyLists } from './empty-lists.queries.js';

/** Nodes of one transaction. */
const batchSize = 5_000;

/**
 * AdminTool cannot write a list without entries, and leaves the property out. A bulk import names such lists on their
 * node or arrow; here they become what the ordinary import writes. Safe to repeat, and to interrupt.
 */
export async function completeBulkImport(graph: Graph): Promise<number> {
  const pending = await graph.read(pendingEmptyLists, {});
  let done = 0;
  for (const name of pending) {
    const statement = fillEmptyLists.get(name);
    if (!statement) {
      throw new Error(`The graph was loaded in bulk by a newer version of chondrograph (${name}); use that version.`);
    }
    let after = '';
    for (;;) {
      const [part] = await graph.write((transaction) => transaction.run(statement, { after, limit: batchSize }));
      done += part?.nodes ?? 0;
      if (part?.last == null || part.nodes < batchSize) break;
      after = part.last;
    }
  }
  if (pending.length > 0) await graph.write((transaction) => transaction.run(emptyListsFilled, {}));
  return done;
}
