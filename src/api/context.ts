import type { DocumentNode } from 'graphql';
import type { Context, Services, Viewer } from '../features/context.js';
import { claimLoaders, type ClaimLoaders } from '../features/claim/claim.loaders.js';
import { duplicateLoader } from '../features/duplicate/duplicate.loaders.js';
import { rowsReader, type RowsReader } from '../features/evidence/evidence.loaders.js';
import { mechanismLoaders, type MechanismLoaders } from '../features/mechanism-path/mechanism-path.loaders.js';
import { studyLoaders, type StudyLoaders } from '../features/study/study.loaders.js';
import { synthesisLoaders, type SynthesisLoaders } from '../features/synthesis/synthesis.loaders.js';
import type { VocabularyStore } from '../features/term/vocabulary.service.js';
import type { Vocabulary } from '../features/term/vocabulary.js';
import { fieldNames } from './field-names.js';
import { RequestGraph, type Graph } from '../graph/graph.js';

/** What one request gets: its own counting view of the graph and its own loaders, dropped when it ends. */
export class RequestContext implements Context {
  readonly graph: RequestGraph;
  readonly studies: StudyLoaders;
  readonly rows: RowsReader;
  readonly mechanisms: MechanismLoaders;
  readonly claims: ClaimLoaders;
  readonly duplicates: Context['duplicates'];
  readonly syntheses: SynthesisLoaders;
  readonly started = performance.now();
  /** What is being answered; null until it is known. */
  document: DocumentNode | null = null;
  /** Whether the answer holds for everybody, as long as the data is what it is. Apollo copies the context, not this. */
  readonly answer = { holds: false };

  constructor(
    graph: Graph,
    private readonly store: VocabularyStore,
    readonly services: Services,
    readonly viewer: Viewer,
    signal?: AbortSignal,
  ) {
    this.graph = new RequestGraph(graph, signal);
    this.studies = studyLoaders(this.graph, services.records);
    this.rows = rowsReader(this.graph, services.facts, this.studies.revisions);
    this.mechanisms = mechanismLoaders(this.rows);
    this.syntheses = synthesisLoaders(this.graph);
    this.duplicates = duplicateLoader(this.graph);
    this.claims = claimLoaders(this.graph, this.rows, () => this.vocabulary);
  }

  asksFor(field: string): boolean {
    return this.document === null || fieldNames(this.document).has(field);
  }

  get vocabulary(): Vocabulary {
    return this.store.current.vocabulary;
  }
}
