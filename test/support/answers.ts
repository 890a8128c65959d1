import { answer, type Answer } from '../../src/features/evidence/evidence.js';
import { findingFacts, studyFacts } from '../../src/features/evidence/facts.js';
import { questionOf, type EvidenceFilter } from '../../src/features/evidence/filter.js';
import type { EvidenceAxis } from '../../src/features/evidence/axis.js';
import type { EvidenceQuestion } from '../../src/features/evidence/question.js';
import type { QuestionRows } from '../../src/features/evidence/question-rows.js';
import { defaultOptions, type Analysis, type PoolingOptions } from '../../src/features/meta-analysis/analysis.js';
import { analyseQuestion, askedFindings, sortFindings } from '../../src/features/meta-analysis/meta-analysis.js';
import { outlineOf } from '../../src/features/study/outline.js';
import type { StudyRecord } from '../../src/records/study.js';
import { shippedVocabulary } from './terms.js';

export const vocabulary = await shippedVocabulary();

/** The rows that the graph would give for these records: the rules read both alike. */
export function rowsOf(records: readonly StudyRecord[]): QuestionRows {
  const outlines = records.map(outlineOf);
  const years = outlines.flatMap(({ newestReportYear }) => newestReportYear ?? []);
  return {
    datasetVersion: 'test',
    vocabularyVersion: null,
    rows: records.flatMap((record) => findingFacts(record).map((finding) => ({ study: studyFacts(record), finding }))),
    stoodFor: new Set(),
    outlines,
    newestReportYear: years.length > 0 ? Math.max(...years) : null,
  };
}

export const question = (filter: EvidenceFilter): EvidenceQuestion => questionOf(filter, vocabulary);

export const answerOf = (
  records: readonly StudyRecord[],
  filter: EvidenceFilter = {},
  axis: EvidenceAxis = 'CELL_SOURCE',
): Answer => answer(question(filter), axis, false, rowsOf(records), vocabulary);

/** The meta-analysis that the API would give for these records. */
export function analysisOf(
  records: readonly StudyRecord[],
  filter: EvidenceFilter = {},
  options: Partial<PoolingOptions> = {},
): Analysis {
  const asked = question(filter);
  const source = rowsOf(records);
  const all = { ...defaultOptions, ...options };
  const findings = askedFindings(asked, source.rows, source.stoodFor);
  const outcome = filter.outcome == null ? null : filter.outcome;
  return analyseQuestion(outcome, sortFindings(asked, findings, all, vocabulary), all);
}
