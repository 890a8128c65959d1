import { moveSum, versionOf } from '../dataset-sum.js';
import { projectionVersion } from '../rebuild.js';
import type { CsvGraph } from './csv-graph.js';

/** What the graph knows of its data as a whole, after a bulk import. */
export interface DatasetState {
  /** Sums of the hashes of the current terms, and of the other current records. */
  terms: string;
  records: readonly string[];
  at: string;
  /** Labels and arrow types whose lists without entries are yet to be filled in. */
  emptyLists: readonly string[];
}

/** Writes the one Dataset node; gives the dataset's version. */
export function writeDataset(graph: CsvGraph, { terms, records, at, emptyLists }: DatasetState): string {
  const sum = moveSum(terms, [], records);
  const version = versionOf(sum);
  const row = graph.node('Dataset', 'dataset', {
    sum,
    version,
    sequence: 1,
    vocabularyVersion: versionOf(terms),
    projectionVersion,
    updatedAt: at,
    pendingLists: emptyLists.length > 0 ? [...new Set(emptyLists)] : undefined,
  });
  graph.write([row]);
  return version;
}
