import path from 'node:path';
import { expect, it } from 'vitest';
import { findingFacts, studyFacts } from '../../../src/features/evidence/facts.js';
import {
  restoreFinding,
  restoreOutline,
  restoreStudy,
  storeFinding,
  storeOutline,
  storeStudy,
  type StoredFinding,
  type StoredOutline,
  type StoredStudy,
} from '../../../src/features/evidence/stored-facts.js';
import { outlineOf } from '../../../src/features/study/outline.js';
import { stored } from '../../../src/graph/decode.js';
import { readCorpus, readVocabulary } from '../../../src/import/corpus-folder.js';
import type { StudyRecord } from '../../../src/records/study.js';
import { packageFolder } from '../../../src/shared/package-folder.js';

const seed = path.join(packageFolder(), 'seed');
const records = (await readCorpus(seed, await readVocabulary(path.join(seed, 'vocabulary'))))
  .filter(({ kind }) => kind === 'study')
  .map(({ json }) => stored<StudyRecord>(json));

it('facts come back from the graph as they were, of every shipped study', () => {
  expect(records.length).toBe(164);
  for (const record of records) {
    const [study, findings, outline] = [studyFacts(record), findingFacts(record), outlineOf(record)];
    expect(restoreStudy(stored<StoredStudy>(storeStudy(study)))).toEqual(study);
    expect(restoreOutline(stored<StoredOutline>(storeOutline(outline)))).toEqual(outline);
    expect(findings.map((finding) => restoreFinding(stored<StoredFinding>(storeFinding(finding))))).toEqual(findings);
  }
});
