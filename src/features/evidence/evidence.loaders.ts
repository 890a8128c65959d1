import type { Reader } from '../../graph/graph.js';
import type { StudyFacts } from './facts.js';
import {
  allFindings,
  findingsByCondition,
  findingsByKey,
  findingsByOutcome,
  studyFactsOf,
  type FindingParameters,
  type FindingRow,
} from './evidence.queries.js';
import type { QuestionRows } from './question-rows.js';
import type { EvidenceQuestion } from './question.js';

const list = (ids: ReadonlySet<string> | null): string[] | null => (ids ? [...ids] : null);

function cellTerms({ cellSources, products }: EvidenceQuestion): string[] | null {
  return list(cellSources ?? products);
}

function parametersOf(question: EvidenceQuestion): FindingParameters {
  const outcomes = list(question.outcomes);
  const conditions = list(question.conditions);
  return {
    keys:
      conditions && outcomes && conditions.flatMap((condition) => outcomes.map((outcome) => `${condition}|${outcome}`)),
    outcomes,
    conditions,
    designs: question.designs ? [...question.designs] : null,
    cellTerms: cellTerms(question),
    comparison: question.comparison,
  };
}

function statementFor({ keys, outcomes, conditions }: FindingParameters) {
  if (keys) return findingsByKey;
  if (outcomes) return findingsByOutcome;
  return conditions ? findingsByCondition : allFindings;
}

/**
 * Whether another record stands for a study. Of two that name each other the one with the smaller id stands, unless it
 * is retracted; a record that is named one-sidedly stands. `others` are present and not retracted.
 */
export const isStoodFor = ({ id, retracted }: StudyFacts, others: FindingRow['others']): boolean =>
  others.some((other) => retracted || !other.namesBack || other.id < id);

/** Sorts what a statement returned; studies that stand in several rows are parsed once. */
export function collectRows(found: readonly FindingRow[]): QuestionRows {
  const studies = new Map<string, StudyFacts>();
  const stoodFor = new Set<string>();
  const result: QuestionRows = {
    datasetVersion: '',
    vocabularyVersion: null,
    rows: [],
    stoodFor,
    awaited: [],
    newestReportYear: null,
  };
  for (const { versions, finding, study: text, awaited, others } of found) {
    if (versions) {
      result.datasetVersion = versions.dataset ?? '';
      result.vocabularyVersion = versions.vocabulary;
      result.newestReportYear = versions.newestReportYear;
    }
    if (awaited && !isStoodFor(awaited.study, others)) result.awaited.push(awaited);
    if (finding === null || text === null) continue;
    const study = studies.get(text) ?? studyFactsOf(text);
    studies.set(text, study);
    if (isStoodFor(study, others)) stoodFor.add(study.id);
    result.rows.push({ study, finding });
  }
  return result;
}

/** Reads by one statement all findings that can count for a question. */
async function rowsFor(graph: Reader, parameters: FindingParameters): Promise<QuestionRows> {
  return collectRows(await graph.read(statementFor(parameters), parameters));
}

/** Reads the findings of questions; questions of one request that need the same findings share one statement. */
export type RowsReader = (question: EvidenceQuestion) => Promise<QuestionRows>;

export function rowsReader(graph: Reader): RowsReader {
  const reading = new Map<string, Promise<QuestionRows>>();
  return (question) => {
    const parameters = parametersOf(question);
    const key = JSON.stringify(parameters);
    const rows = reading.get(key) ?? rowsFor(graph, parameters);
    reading.set(key, rows);
    return rows;
  };
}
