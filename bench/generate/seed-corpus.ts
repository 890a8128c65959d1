import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Vocabulary } from '../../src/features/term/vocabulary.js';
import { readVocabulary } from '../../src/import/corpus-folder.js';
import { parseStudy } from '../../src/records/parse.js';
import type { StudyRecord } from '../../src/records/study.js';
import type { TermRecord } from '../../src/records/term.js';
import { packageFolder } from '../../src/shared/package-folder.js';

/** What generated records are resampled from. */
export interface SeedCorpus {
  terms: TermRecord[];
  vocabulary: Vocabulary;
  studies: StudyRecord[];
}

/** The shipped corpus: its vocabulary and its studies, by id. */
export async function seedCorpus(): Promise<SeedCorpus> {
  const folder = path.join(packageFolder(), 'seed');
  const terms = await readVocabulary(path.join(folder, 'vocabulary'));
  const vocabulary = new Vocabulary(terms);
  const names = (await readdir(path.join(folder, 'studies'))).filter((name) => name.endsWith('.json')).sort();
  const studies = await Promise.all(
    names.map(async (name) => {
      const raw: unknown = JSON.parse(await readFile(path.join(folder, 'studies', name), 'utf8'));
      const parsed = parseStudy(raw, vocabulary);
      if (!parsed.ok) throw new Error(`${name}: ${JSON.stringify(parsed.problems)}`);
      return parsed.record;
    }),
  );
  return { terms, vocabulary, studies };
}
