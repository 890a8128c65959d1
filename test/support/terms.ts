import path from 'node:path';
import { Vocabulary } from '../../src/features/term/vocabulary.js';
import { readVocabulary } from '../../src/import/corpus-folder.js';
import { packageFolder } from '../../src/shared/package-folder.js';

/** The shipped vocabulary, read from its files. */
export const shippedVocabulary = async (): Promise<Vocabulary> =>
  new Vocabulary(await readVocabulary(path.join(packageFolder(), 'seed', 'vocabulary')));
