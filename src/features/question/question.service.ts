import { globalId } from '../../shared/ids.js';
import type { EvidenceFilter } from '../evidence/filter.js';
import type { Term, Vocabulary } from '../term/vocabulary.js';
import { phraseIndex, type PhraseIndex } from './labels.js';
import { interpret, type Interpretation } from './question.js';

/** Reads questions in words; the index of phrases is made once for a vocabulary. */
export class QuestionService {
  private indexed: { vocabulary: Vocabulary; index: PhraseIndex } | null = null;

  interpret(question: string, vocabulary: Vocabulary): Interpretation {
    if (this.indexed?.vocabulary !== vocabulary) this.indexed = { vocabulary, index: phraseIndex(vocabulary) };
    return interpret(question, this.indexed.index);
  }
}

const idOf = (term: Term | null): string | null => term && globalId(term.kind, term.id);

/** The filter that a reading stands for. */
export const filterOf = (reading: Interpretation): EvidenceFilter => ({
  outcome: idOf(reading.outcome),
  condition: idOf(reading.condition),
  severity: reading.severity,
  cellSource: idOf(reading.cellSource),
  product: idOf(reading.product),
  mechanism: idOf(reading.mechanism),
  instrument: idOf(reading.instrument),
  donor: reading.donor,
  comparator: reading.comparator,
});
