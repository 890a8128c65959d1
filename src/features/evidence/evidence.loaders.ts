import DataLoader from 'dataloader';
import type { Reader } from '../../graph/graph.js';
import { ErrorCode, Refusal } from '../../shared/errors.js';
import { unionOf, type TagQuery } from '../study/tag-query.js';
import type { StudyFacts } from './facts.js';
import { studyFactsOf, taggedEvidence, type EvidenceNode, type Others } from './evidence.queries.js';
import type { QuestionRows } from './question-rows.js';

/**
 * Whether another record stands for a study. Of two that name each other the one with the smaller id stands, unless it
 * is retracted; a record that is named one-sidedly stands. `others` are present and not retracted.
 */
export const isStoodFor = ({ id, retracted }: StudyFacts, others: Others): boolean =>
  others.some((other) => retracted || !other.namesBack || other.id < id);

const keyOf = ({ study, finding }: QuestionRows['rows'][number]): string => `${study.id}/${finding.id}`;

/** Each once, in the order of their keys, in whatever order and however often the index gave them. */
function inOrder<T>(found: readonly T[], key: (item: T) => string): T[] {
  const keyed = new Map(found.map((item) => [key(item), item]));
  return [...keyed].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item);
}

/**
 * Sorts what the statement returned; studies that stand in several rows are parsed once. The revisions of the studies
 * are noted by id.
 */
export function collectRows(found: readonly EvidenceNode[], revisions: Map<string, string>): QuestionRows {
  const studies = new Map<string, StudyFacts>();
  const stoodFor = new Set<string>();
  const rows: QuestionRows['rows'] = [];
  const outlines: QuestionRows['outlines'] = [];
  for (const { finding, study: text, outline, revision, others } of found) {
    if (outline && revision !== null) revisions.set(outline.study.id, revision);
    if (outline && !isStoodFor(outline.study, others)) outlines.push(outline);
    if (finding === null || text === null) continue;
    const study = studies.get(text) ?? studyFactsOf(text);
    studies.set(text, study);
    if (revision !== null) revisions.set(study.id, revision);
    if (isStoodFor(study, others)) stoodFor.add(study.id);
    rows.push({ study, finding });
  }
  const versions = found.find((row) => row.versions)?.versions;
  return {
    datasetVersion: versions?.dataset ?? '',
    vocabularyVersion: versions?.vocabulary ?? null,
    newestReportYear: versions?.newestReportYear ?? null,
    rows: inOrder(rows, keyOf),
    outlines: inOrder(outlines, ({ study }) => study.id),
    stoodFor,
  };
}

/**
 * Reads what questions may count. All that are asked at one level share one statement, and what it found: it may be
 * more than one of them asks, and the rules decide.
 */
export type RowsReader = (searches: readonly TagQuery[]) => Promise<QuestionRows>;

const tooMuch = (limit: number): Refusal =>
  new Refusal(
    ErrorCode.LIMIT_EXCEEDED,
    `The question takes in more than ${limit.toLocaleString('en')} findings and studies; name an outcome, a condition, a cell source or years to narrow it.`,
    { limit },
  );

/** Findings and studies that one request may weigh: about as many as a process can hold beside its other work. */
const mostEvidence = 100_000;

/** Notes the revisions of the studies that it reads in `revisions`. */
export function rowsReader(graph: Reader, revisions: Map<string, string>, most = mostEvidence): RowsReader {
  const loader = new DataLoader<readonly string[], QuestionRows, string>(
    async (questions) => {
      const found = await graph.read(taggedEvidence, { searches: unionOf(questions.flat()), limit: most + 1 });
      // One row tells the versions.
      if (found.length - 1 > most) throw tooMuch(most);
      const rows = collectRows(found, revisions);
      return questions.map(() => rows);
    },
    { cacheKeyFn: (texts) => texts.join('\n') },
  );
  return (searches) => loader.load(searches.flatMap((search) => search.texts()));
}
