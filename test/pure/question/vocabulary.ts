import { readVocabulary } from '../../../src/import/corpus-folder.js';
import { phraseIndex } from '../../../src/features/question/labels.js';
import { Vocabulary } from '../../../src/features/term/vocabulary.js';

/** The vocabulary of the shipped corpus, without a database, and its names. */
export const vocabulary = new Vocabulary(await readVocabulary('seed/vocabulary'));
export const index = phraseIndex(vocabulary);
