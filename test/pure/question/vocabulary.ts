import { fileURLToPath } from 'node:url';
import { interpret, phraseIndex } from '../../../src/features/question/question.js';
import { Vocabulary } from '../../../src/features/term/vocabulary.js';
import { readVocabulary } from '../../../src/import/corpus-folder.js';

/** The vocabulary of the shipped corpus, without a database, and its names. */
export const vocabulary = new Vocabulary(
  await readVocabulary(fileURLToPath(new URL('../../../seed/vocabulary', import.meta.url))),
);
export const index = phraseIndex(vocabulary);

/** What a question is taken for: ids of terms, and only what is asked, is no default or is reported. */
export function read(question: string): Record<string, unknown> {
  const { groupBy, ...reading } = interpret(question, index);
  const said = Object.entries(reading).flatMap(([name, value]) => {
    if (value === null || (Array.isArray(value) && value.length === 0)) return [];
    return [[name, typeof value === 'object' && 'id' in value ? value.id : value] as const];
  });
  return { ...Object.fromEntries(said), ...(groupBy === 'CELL_SOURCE' ? {} : { groupBy }) };
}
