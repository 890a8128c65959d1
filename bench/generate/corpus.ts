import { createWriteStream } from 'node:fs';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { StudyRecord } from '../../src/records/study.js';
import { packageFolder } from '../../src/shared/package-folder.js';
import { ownStudies, questionsWithin } from './own-evidence.js';
import { Random } from './random.js';
import type { SeedCorpus } from './seed-corpus.js';
import { grownVariantOf } from './study.js';
import { grownVocabulary, vocabularyFiles } from './vocabulary.js';

export interface GeneratorSettings {
  studies: number;
  seed: number;
}

/**
 * So many studies after the patterns of the shipped corpus. The same settings give the same records. Those of the
 * questions with evidence of their own come first.
 */
export function* generatedStudies(
  corpus: SeedCorpus,
  { studies, seed }: GeneratorSettings,
): Generator<StudyRecord, void> {
  const grown = grownVocabulary(corpus.terms, studies);
  let number = 0;
  for (const question of questionsWithin(studies)) {
    yield* ownStudies(question, corpus, seed);
    number += question.studies;
  }
  for (; number < studies; number += 1) {
    const random = new Random(seed, 'study', number);
    const id = `bench-${String(number).padStart(7, '0')}`;
    yield grownVariantOf(random.pick(corpus.studies), { id, number }, grown, random);
  }
}

/** What was generated, counted while it was written: the truth that answers are compared with. */
export interface Truth {
  studies: number;
  findings: number;
  byCondition: Record<string, number>;
  byDesign: Record<string, number>;
  withResults: number;
}

function countInto(truth: Truth, record: StudyRecord): void {
  const { condition } = record.population;
  truth.studies += 1;
  truth.findings += record.findings.length;
  truth.byCondition[condition] = (truth.byCondition[condition] ?? 0) + 1;
  truth.byDesign[record.design] = (truth.byDesign[record.design] ?? 0) + 1;
  if (record.findings.length > 0) truth.withResults += 1;
}

const studiesInFile = 100_000;

function* withShipped(corpus: SeedCorpus, settings: GeneratorSettings): Generator<StudyRecord, void> {
  yield* corpus.studies;
  yield* generatedStudies(corpus, settings);
}

/**
 * Writes a corpus folder: the shipped corpus, and the generated studies beside it, as a stream, so that memory stays
 * the same at any size.
 */
export async function writeCorpus(folder: string, corpus: SeedCorpus, settings: GeneratorSettings): Promise<Truth> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(path.join(folder, 'vocabulary'), { recursive: true });
  await mkdir(path.join(folder, 'studies'));
  const { terms } = grownVocabulary(corpus.terms, settings.studies);
  for (const [name, records] of vocabularyFiles(terms)) {
    await writeFile(path.join(folder, 'vocabulary', name), JSON.stringify(records, null, 1));
  }
  const truth: Truth = { studies: 0, findings: 0, byCondition: {}, byDesign: {}, withResults: 0 };
  for (const name of ['syntheses', 'claims']) {
    await cp(path.join(packageFolder(), 'seed', name), path.join(folder, name), { recursive: true });
  }
  const records = withShipped(corpus, settings);
  const whole = corpus.studies.length + settings.studies;
  for (let file = 1; truth.studies < whole; file += 1) {
    const name = path.join(folder, 'studies', `part-${String(file).padStart(3, '0')}.ndjson`);
    const lines = linesOf(records, Math.min(studiesInFile, whole - truth.studies), truth);
    await pipeline(Readable.from(lines), createWriteStream(name));
  }
  return truth;
}

/** So many records as text, some hundred a chunk. */
function* linesOf(records: Generator<StudyRecord, void>, count: number, truth: Truth): Generator<string> {
  let chunk = '';
  for (let written = 0; written < count; written += 1) {
    const { value, done } = records.next();
    if (done === true) break;
    countInto(truth, value);
    chunk += `${JSON.stringify(value)}\n`;
    if (chunk.length < 1_000_000) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}
