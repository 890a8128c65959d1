import DataLoader from 'dataloader';
import type { Reader } from '../../graph/graph.js';
import { ErrorCode, Refusal } from '../../shared/errors.js';
import { unionOf, type TagQuery } from '../study/tag-query.js';
import type { StudyFacts } from './facts.js';
import { taggedEvidence, type EvidenceNode, type Others } from './evidence.queries.js';
import { FactsStore } from './facts.store.js';
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

/** Sorts what the statement returned. The revisions of the studies are noted by id. */
export function collectRows(
  found: readonly EvidenceNode[],
  facts: FactsStore,
  revisions: Map<string, string>,
): QuestionRows {
  const studies = new Map<string, StudyFacts>();
  const stoodFor = new Set<string>();
  const rows: QuestionRows['rows'] = [];
  const outlines: QuestionRows['outlines'] = [];
  for (const node of found) {
    const { revision, others } = node;
    if (node.outline !== null) {
      const outline = facts.outline(node.outline);
      if (revision !== null) revisions.set(outline.study.id, revision);
      if (!isStoodFor(outline.study, others)) outlines.push(outline);
    }
    if (node.facts === null || node.study === null) continue;
    // Of one study all rows show the same facts, also where none are kept.
    const study = studies.get(node.study) ?? facts.study(node.study);
    studies.set(node.study, study);
    if (revision !== null) revisions.set(study.id, revision);
    if (isStoodFor(study, others)) stoodFor.add(study.id);
    rows.push({ study, finding: facts.finding(node.facts) });
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

/** Facts of an answer with more rows than this are not kept: they would drive out all others, and each other. */
const mostKept = 2_000;
const keepsNothing = new FactsStore(0);

/** Notes the revisions of the studies that it reads in `revisions`. */
export function rowsReader(
  graph: Reader,
  facts: FactsStore,
  revisions: Map<string, string>,
  most = mostEvidence,
): RowsReader {
  const loader = new DataLoader<readonly string[], QuestionRows, string>(
    async (questions) => {
      const found = await graph.read(taggedEvidence, { searches: unionOf(questions.flat()), limit: most + 1 });
      // One row tells the versions.
      if (found.length - 1 > most) throw tooMuch(most);
      const rows = collectRows(found, found.length > mostKept ? keepsNothing : facts, revisions);
      return questions.map(() => rows);
    },
    { cacheKeyFn: (texts) => texts.join('\n') },
  );
  return (searches) => loader.load(searches.flatMap((search) => search.texts()));
}
