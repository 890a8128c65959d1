import { answer } from '../../src/features/evidence/evidence.js';
import { findingFacts, studyFacts } from '../../src/features/evidence/facts.js';
import { questionOf, type EvidenceFilter } from '../../src/features/evidence/filter.js';
import type { QuestionRows } from '../../src/features/evidence/question-rows.js';
import type { Vocabulary } from '../../src/features/term/vocabulary.js';
import type { StudyRecord } from '../../src/records/study.js';
import type { ConditionRecord } from '../../src/records/term.js';
import { Random } from './random.js';
import type { SeedCorpus } from './seed-corpus.js';
import { variantOf } from './study.js';

/** A question that has evidence of a fixed size of its own, whatever the size of the graph. */
export interface OwnQuestion {
  studies: number;
  condition: string;
  label: string;
  words: string;
  filter: EvidenceFilter;
}

const questionAbout = (studies: number, label: string): OwnQuestion => ({
  studies,
  condition: `bench-own-${studies}`,
  label,
  words: `Which MSC sources show cartilage regeneration in moderate ${label.toLowerCase()}?`,
  filter: {
    outcome: 'cartilage-regeneration',
    condition: `bench-own-${studies}`,
    severity: 'MODERATE',
    cellSource: 'msc',
  },
});

export const ownQuestions: readonly OwnQuestion[] = [
  questionAbout(200, 'Ducentopathy'),
  questionAbout(2_000, 'Bimillopathy'),
  questionAbout(20_000, 'Vicimillopathy'),
];

export const ownConditions: readonly ConditionRecord[] = ownQuestions.map(({ condition, label }) => ({
  id: condition,
  label,
  synonyms: [],
  parent: null,
  definition: 'A condition made for measurements, with a fixed number of studies.',
  sources: [],
}));

/** The questions whose evidence takes at most half of a graph of so many studies. */
export function questionsWithin(studies: number): OwnQuestion[] {
  let taken = 0;
  return ownQuestions.filter((question) => {
    taken += question.studies;
    return taken <= studies / 2;
  });
}

/** Records as the rules take them, without a graph. */
export function rowsOfRecords(records: Iterable<StudyRecord>): QuestionRows {
  const rows: QuestionRows['rows'] = [];
  for (const record of records) {
    const study = studyFacts(record);
    for (const finding of findingFacts(record)) rows.push({ study, finding });
  }
  return {
    datasetVersion: '',
    vocabularyVersion: null,
    rows,
    stoodFor: new Set(),
    outlines: [],
    newestReportYear: null,
  };
}

/** The shipped studies that vote on cartilage regeneration by MSC, whatever they are about: the patterns. */
function patterns({ studies, vocabulary }: SeedCorpus): StudyRecord[] {
  const asked = questionOf({ outcome: 'cartilage-regeneration', cellSource: 'msc' }, vocabulary);
  const { overall } = answer(asked, 'CELL_SOURCE', false, rowsOfRecords(studies), vocabulary);
  const voting = new Set(overall.votes.map(({ study }) => study.id));
  return studies.filter(({ id, sameAs }) => voting.has(id) && sameAs === undefined);
}

const gradesAllowed = [[2, 3], [3], [3, 4], [2, 3, 4]] as const;

/**
 * The studies of a question: each votes, each lets in moderate disease, each finding has a direction. The same whatever
 * the size of the graph. Numbers of such studies start beyond those of all others.
 */
export function* ownStudies(question: OwnQuestion, seed: SeedCorpus, randomSeed: number): Generator<StudyRecord, void> {
  const from = patterns(seed);
  for (let index = 0; index < question.studies; index += 1) {
    const random = new Random(randomSeed, question.condition, index);
    const number = 5_000_000 + question.studies + index;
    const id = `${question.condition}-${String(index + 1).padStart(5, '0')}`;
    const made = variantOf(random.pick(from), { id, number }, random);
    yield {
      ...made,
      population: {
        ...made.population,
        condition: question.condition,
        scale: 'KELLGREN_LAWRENCE',
        grades: [...random.pick(gradesAllowed)],
      },
      findings: made.findings.map((finding) => ({ ...finding, direction: finding.direction ?? 'NO_DIFFERENCE' })),
    };
  }
}

/** The question with its terms looked up. */
export const resolved = ({ filter }: OwnQuestion, vocabulary: Vocabulary) => questionOf(filter, vocabulary);
