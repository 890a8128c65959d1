import { parentPort } from 'node:worker_threads';
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

/** The first message is the order, every other one a turn. */
export type ToWorker = { order: WorkerOrder } | Turn;

export type TurnDone = { checked: Checked[] } | { sum: string; groups: CsvGroup[] };

class Writing {
  private readonly graph: CsvGraph;
  private readonly batches: BatchWriter;

  constructor({ folder, writer, activity, terms }: WorkerOrder) {
    this.graph = new CsvGraph(folder, writer, termsThere(terms));
    this.batches = new BatchWriter(new Vocabulary(terms), this.graph, activity);
  }

  turn({ accepted, batch }: Turn): TurnDone {
    this.batches.write(accepted);
    if (batch) return { checked: this.batches.check('studies', batch) };
    return { sum: this.batches.sum, groups: this.graph.close() };
  }
}

let writing: Writing | null = null;
parentPort?.on('message', (message: ToWorker) => {
  if ('order' in message) writing = new Writing(message.order);
  else parentPort?.postMessage(writing?.turn(message));
});
