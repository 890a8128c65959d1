import type { Graph } from '../../graph/graph.js';
import type { VocabularyStore } from '../term/vocabulary.service.js';
import { datasetState } from './dataset.queries.js';

/**
 * Names one state of the data. Two reads that give the same token saw the same records, and no write lay between them:
 * beside the version, which comes back when a change is undone, it counts the writes.
 */
export type DataToken = string;

/** Knows which state the data is in. Reads that are asked for while one is under way share the next one. */
export class DataVersion {
  private known: DataToken | null = null;
  private running: Promise<DataToken> | null = null;
  private next: Promise<DataToken> | null = null;

  constructor(
    private readonly graph: Graph,
    private readonly vocabulary: VocabularyStore,
  ) {}

  /** The newest token that this process has seen: what is read from now on is at least as new. Null before any was. */
  get lastKnown(): DataToken | null {
    return this.known;
  }

  /** The token now: read after the call, so that it tells of every write that was acknowledged before it. */
  current(): Promise<DataToken> {
    if (this.running === null) return this.start();
    this.next ??= this.running.then(
      () => this.start(),
      () => this.start(),
    );
    return this.next;
  }

  private start(): Promise<DataToken> {
    this.next = null;
    this.running = this.read().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  private async read(): Promise<DataToken> {
    const [state] = await this.graph.readLatest(datasetState, {});
    if (!state) throw new Error('the graph did not tell the version of its data');
    if (state.vocabularyVersion !== this.vocabulary.current.version) await this.vocabulary.load(this.graph);
    this.known = `${state.version ?? ''}.${state.sequence ?? 0}`;
    return this.known;
  }
}
