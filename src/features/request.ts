import type { Reader } from '../graph/graph.js';
import type { ClaimLoaders } from './claim/claim.loaders.js';
import type DataLoader from 'dataloader';
import type { DuplicateOf } from './duplicate/duplicate.loaders.js';
import type { RowsReader } from './evidence/evidence.loaders.js';
import type { MechanismLoaders } from './mechanism-path/mechanism-path.loaders.js';
import type { StudyLoaders } from './study/study.loaders.js';
import type { SynthesisLoaders } from './synthesis/synthesis.loaders.js';
import type { Vocabulary } from './term/vocabulary.js';

/** What belongs to one request: its view of the graph, the vocabulary and the loaders, made when it starts. */
export interface Request {
  readonly graph: Reader;
  /** Whether a field of this name stands anywhere in the request; what nobody asks for need not be read. */
  asksFor(field: string): boolean;
  readonly vocabulary: Vocabulary;
  readonly studies: StudyLoaders;
  readonly rows: RowsReader;
  readonly mechanisms: MechanismLoaders;
  readonly claims: ClaimLoaders;
  readonly duplicates: DataLoader<string, DuplicateOf[]>;
  readonly syntheses: SynthesisLoaders;
}
