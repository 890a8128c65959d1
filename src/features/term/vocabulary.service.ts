import type { Reader } from '../../graph/graph.js';
import { wholeVocabulary } from './term.queries.js';
import { Vocabulary } from './vocabulary.js';

/** The vocabulary that this process holds, with the version that it was read at. */
export interface HeldVocabulary {
  version: string | null;
  vocabulary: Vocabulary;
}

/** Keeps the vocabulary in memory. Reads it again when an answer shows that the graph holds another version. */
export class VocabularyStore {
  private held: HeldVocabulary = { version: null, vocabulary: new Vocabulary([]) };
  private loading: Promise<HeldVocabulary> | null = null;

  get current(): HeldVocabulary {
    return this.held;
  }

  /** Reads the vocabulary from the graph; calls that come while it is being read share the answer. */
  load(graph: Reader): Promise<HeldVocabulary> {
    this.loading ??= this.read(graph).finally(() => {
      this.loading = null;
    });
    return this.loading;
  }

  private async read(graph: Reader): Promise<HeldVocabulary> {
    const rows = await graph.read(wholeVocabulary, {});
    const version = rows.find((row) => row.term === null)?.version ?? null;
    this.held = { version, vocabulary: new Vocabulary(rows.flatMap(({ term }) => term ?? [])) };
    return this.held;
  }
}
