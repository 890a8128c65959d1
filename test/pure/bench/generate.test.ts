import { describe, expect, it } from 'vitest';
import { generatedStudies } from '../../../bench/generate/corpus.js';
import { ownQuestions, ownStudies, resolved, rowsOfRecords } from '../../../bench/generate/own-evidence.js';
import { seedCorpus } from '../../../bench/generate/seed-corpus.js';
import { grownVocabulary, vocabularyFiles } from '../../../bench/generate/vocabulary.js';
import { plainCount } from '../../../bench/scale/plain-count.js';
import { answer } from '../../../src/features/evidence/evidence.js';
import { interpret, phraseIndex } from '../../../src/features/question/question.js';
import { parseStudy } from '../../../src/records/parse.js';
import type { StudyRecord } from '../../../src/records/study.js';

const corpus = await seedCorpus();
const size = 1_000;
const { vocabulary, terms } = grownVocabulary(corpus.terms, size);
const records = [...generatedStudies(corpus, { studies: size, seed: 1 })];
const [own] = ownQuestions;
if (!own) throw new Error('there is no question with evidence of its own');

const share = (holds: (record: StudyRecord) => boolean): number => records.filter(holds).length / size;

describe('generated studies', () => {
  it('are records that the parser takes without a problem', () => {
    const refused = records.flatMap((record) => {
      const parsed = parseStudy(record, vocabulary);
      return parsed.ok ? [] : [{ id: record.id, problems: parsed.problems }];
    });
    expect(refused).toEqual([]);
  });

  it('are as many as asked for, and each is another investigation', () => {
    const distinct = (values: readonly (string | undefined)[]): boolean => {
      const given = values.filter((value) => value !== undefined);
      return new Set(given).size === given.length;
    };
    expect(records).toHaveLength(size);
    expect(distinct(records.map(({ id }) => id))).toBe(true);
    expect(distinct(records.map(({ title }) => title))).toBe(true);
    expect(distinct(records.flatMap(({ registrations = [] }) => registrations))).toBe(true);
    expect(distinct(records.flatMap(({ reports }) => reports.map(({ doi }) => doi)))).toBe(true);
    expect(distinct(records.flatMap(({ reports }) => reports.map(({ pmid }) => pmid)))).toBe(true);
  });

  it('are the same for the same seed, and others for another', () => {
    const again = [...generatedStudies(corpus, { studies: size, seed: 1 })];
    const other = [...generatedStudies(corpus, { studies: size, seed: 2 })];
    expect(again).toEqual(records);
    expect(other).not.toEqual(records);
  });

  it('keep the hubs of the seed: knee osteoarthritis and pain hold a large share', () => {
    const others = records.filter(({ population }) => population.condition !== own.condition);
    const ofKnee = others.filter(({ population }) => population.condition === 'knee-osteoarthritis');
    expect(ofKnee.length / others.length).toBeGreaterThan(0.5);
    expect(share(({ findings }) => findings.some(({ outcome }) => outcome === 'pain'))).toBeGreaterThan(0.3);
  });

  it('have the seed’s share of registered studies without results', () => {
    const awaited = records.filter(({ status, findings }) => status === 'REGISTERED' && findings.length === 0);
    expect(awaited.length / (size - own.studies)).toBeCloseTo(48 / 164, 1);
  });
});

describe('a grown vocabulary', () => {
  it('holds thousands of terms at a million studies, each file with what is its own', () => {
    const million = grownVocabulary(corpus.terms, 1_000_000);
    expect(million.terms.length).toBeGreaterThan(3_000);
    expect([...vocabularyFiles(terms).keys()].sort()).toEqual([
      'cell-sources.json',
      'conditions.json',
      'instruments.json',
      'mechanisms.json',
      'outcomes.json',
    ]);
  });
});

describe('the question with evidence of its own', () => {
  const studies = [...ownStudies(own, corpus, 1)];

  it('is about exactly so many studies, at any size of the graph', () => {
    expect(records.filter(({ population }) => population.condition === own.condition)).toEqual(studies);
    expect(studies).toHaveLength(own.studies);
  });

  it('can be asked in words', () => {
    const read = interpret(own.words, phraseIndex(vocabulary));
    expect(read.unmatched).toEqual([]);
    expect([read.outcome?.id, read.condition?.id, read.severity, read.cellSource?.id]).toEqual([
      own.filter.outcome,
      own.filter.condition,
      own.filter.severity,
      own.filter.cellSource,
    ]);
  });

  it('is answered by the rules as a plain count of votes has it', () => {
    const { overall } = answer(resolved(own, vocabulary), 'CELL_SOURCE', false, rowsOfRecords(studies), vocabulary);
    expect(overall.tally.studies).toBe(own.studies);
    expect(overall.tally).toMatchObject(plainCount(studies, resolved(own, vocabulary)));
  });
});
