import { parentPort, workerData } from 'node:worker_threads';
import { Vocabulary } from '../../features/term/vocabulary.js';
import type { TermRecord } from '../../records/term.js';
import type { RawEntry } from '../entries.js';
import { BatchWriter, type Checked } from './batch.js';
import { CsvGraph, type CsvGroup } from './csv-graph.js';
import { termsThere } from './terms.js';

/** What a thread is made with. */
export interface WorkerOrder {
  folder: string;
  writer: string;
  activity: string;
  terms: TermRecord[];
}

/** Writes of the last batch what may be taken, then checks the next one; null: there is none, and the files are closed. */
export interface Turn {
  accepted: number[];
  batch: RawEntry[] | null;
}

export type TurnDone = { checked: Checked[] } | { sum: string; groups: CsvGroup[] };

function serve({ folder, writer, activity, terms }: WorkerOrder): void {
  const vocabulary = new Vocabulary(terms);
  const graph = new CsvGraph(folder, writer, termsThere(terms));
  const batches = new BatchWriter(vocabulary, graph, activity);
  parentPort?.on('message', ({ accepted, batch }: Turn) => {
    batches.write(accepted);
    const done: TurnDone = batch
      ? { checked: batches.check('studies', batch) }
      : { sum: batches.sum, groups: graph.close() };
    parentPort?.postMessage(done);
  });
}

const begin: (order: WorkerOrder) => void = serve;
begin(workerData);
