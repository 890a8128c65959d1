import { Worker } from 'node:worker_threads';
import type { RawEntry } from '../entries.js';
import type { Checked } from './batch.js';
import type { CsvGroup } from './csv-graph.js';
import type { ToWorker, Turn, TurnDone, WorkerOrder } from './worker.js';

/** Records of one batch of a thread. */
const batchSize = 250;

class Thread {
  private readonly worker: Worker;
  private done: ((reply: TurnDone) => void) | null = null;
  private failed: ((error: Error) => void) | null = null;
  private ended: Error | null = null;

  constructor(order: WorkerOrder) {
    this.worker = new Worker(new URL('./worker.js', import.meta.url));
    this.post({ order });
    this.worker.on('message', (reply: TurnDone) => this.done?.(reply));
    this.worker.on('error', (error) => this.end(error));
    this.worker.on('exit', () => this.end(new Error('a thread of the import ended before its work')));
  }

  turn(turn: Turn): Promise<TurnDone> {
    return new Promise((done, failed) => {
      this.done = done;
      this.failed = failed;
      if (this.ended) failed(this.ended);
      else this.post(turn);
    });
  }

  private post(message: ToWorker): void {
    this.worker.postMessage(message);
  }

  async stop(): Promise<void> {
    await this.worker.terminate();
  }

  private end(error: Error): void {
    this.ended ??= error;
    this.failed?.(this.ended);
  }
}

const checkedOf = (done: TurnDone): Checked[] => ('checked' in done ? done.checked : []);

/** Checks and writes studies on several threads at once; what may be taken is decided here, in the order of the entries. */
export class StudyThreads {
  private readonly threads: Thread[];
  /** What each thread is yet to write of its last batch. */
  private readonly accepted: number[][];

  /** Aborting the signal ends the threads, and what they are at fails. */
  constructor(count: number, order: Omit<WorkerOrder, 'writer'>, signal: AbortSignal) {
    this.threads = Array.from({ length: count }, (_, index) => new Thread({ ...order, writer: `t${index + 1}` }));
    this.accepted = this.threads.map(() => []);
    signal.addEventListener('abort', () => void this.stop(), { once: true });
  }

  /** `judge` gives the indexes of the records of a batch that are taken. */
  async run(
    entries: AsyncIterator<RawEntry, undefined>,
    judge: (checked: readonly Checked[]) => number[],
  ): Promise<void> {
    let next = await this.round(entries);
    while (next.length > 0) {
      const turns = next.map((batch, index) => this.turn(index, batch));
      // The next entries are read while these are checked.
      const [done, following] = await Promise.all([Promise.all(turns), this.round(entries)]);
      for (const [index, reply] of done.entries()) this.accepted[index] = judge(checkedOf(reply));
      next = following;
    }
  }

  /** Writes what is left; the files of all threads, and the sum of the hashes of each. */
  async end(): Promise<{ sums: string[]; groups: CsvGroup[] }> {
    const done = await Promise.all(this.threads.map((_, index) => this.turn(index, null)));
    await this.stop();
    return {
      sums: done.flatMap((reply) => ('sum' in reply ? reply.sum : [])),
      groups: done.flatMap((reply) => ('groups' in reply ? reply.groups : [])),
    };
  }

  async stop(): Promise<void> {
    await Promise.all(this.threads.map((thread) => thread.stop()));
  }

  private turn(index: number, batch: RawEntry[] | null): Promise<TurnDone> {
    const [thread, accepted = []] = [this.threads[index], this.accepted[index]];
    if (!thread) throw new Error(`there is no thread ${index}`);
    this.accepted[index] = [];
    return thread.turn({ accepted, batch });
  }

  /** Up to one batch for each thread. */
  private async round(entries: AsyncIterator<RawEntry, undefined>): Promise<RawEntry[][]> {
    const batches: RawEntry[][] = [];
    while (batches.length < this.threads.length) {
      const batch: RawEntry[] = [];
      while (batch.length < batchSize) {
        const next = await entries.next();
        if (next.done === true) break;
        batch.push(next.value);
      }
      if (batch.length > 0) batches.push(batch);
      if (batch.length < batchSize) break;
    }
    return batches;
  }
}
