import type { ImportService } from '../import/import.service.js';
import type { FactsStore } from './evidence/facts.store.js';
import type { EvidenceService } from './evidence/evidence.service.js';
import type { RecordStore } from './study/record.store.js';
import type { QuestionService } from './question/question.service.js';
import type { Request } from './request.js';

/** Who is asking. */
export interface Viewer {
  role: 'anonymous' | 'admin';
  /** The name under which what they do is kept. */
  name: string;
}

/** What the program is made of, as resolvers see it. */
export interface Services {
  readonly evidence: EvidenceService;
  readonly questions: QuestionService;
  readonly imports: ImportService;
  /** Records that requests share, and what rules read of them. */
  readonly records: RecordStore;
  readonly facts: FactsStore;
}

/** What a resolver gets: the request, the services and who is asking. */
export interface Context extends Request {
  readonly services: Services;
  readonly viewer: Viewer;
}
