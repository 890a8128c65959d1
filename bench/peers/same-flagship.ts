import { answer } from '../../src/features/evidence/evidence.js';
import { questionOf, type EvidenceFilter } from '../../src/features/evidence/filter.js';
import type { Vocabulary } from '../../src/features/term/vocabulary.js';
import { mustEqual } from '../support/equal.js';
import { dataOf, type Answered } from '../support/http.js';
import type { FlagshipTerms } from './documents.js';
import { rowsOfFetched } from './facts-of-fetched.js';
import type { FetchedFlagship } from './fetched.js';

/** The flagship question as a filter. */
export const flagshipFilter: EvidenceFilter = {
  outcome: 'cartilage-regeneration',
  condition: 'osteoarthritis',
  severity: 'MODERATE',
  cellSource: 'msc',
};

interface ShownRow {
  group: { label: string } | null;
  verdict: string;
  summary: string;
  studies: { totalCount: number; nodes: { title: string; year: number | null }[] };
}

export interface ShownFlagship {
  ask: { evidence: { overall: { verdict: string; summary: string }; rows: ShownRow[] } };
}

/** The ids that the question's terms stand for: what a user of a peer would look up first. */
export function termsOf(vocabulary: Vocabulary): FlagshipTerms {
  const { outcomes, conditions, cellSources } = questionOf(flagshipFilter, vocabulary);
  return { outcomes: [...(outcomes ?? [])], conditions: [...(conditions ?? [])], cells: [...(cellSources ?? [])] };
}

/** Gives the peer's data to the rules and stops the bench unless rows, verdicts, sentences and studies are the product's. */
export function checkFlagship(peer: string, theirs: Answered, ours: Answered, vocabulary: Vocabulary): void {
  const fetched = dataOf<FetchedFlagship>(theirs);
  const titles = new Map(fetched.findings.flatMap(({ studies }) => studies).map(({ id, title }) => [id, title]));
  const made = answer(
    questionOf(flagshipFilter, vocabulary),
    'CELL_SOURCE',
    false,
    rowsOfFetched(fetched, ''),
    vocabulary,
  );
  const { evidence } = dataOf<ShownFlagship>(ours).ask;
  mustEqual(`flagship by ${peer}`, shownOf(evidence), {
    overall: [made.overall.verdict, made.overall.summary],
    rows: made.rows.map(({ term, verdict, summary, votes }) => [
      term?.label ?? null,
      verdict,
      summary,
      votes.length,
      votes.slice(0, 5).map(({ study }) => [titles.get(study.id), study.year]),
    ]),
  });
}

const shownOf = ({ overall, rows }: ShownFlagship['ask']['evidence']): unknown => ({
  overall: [overall.verdict, overall.summary],
  rows: rows.map(({ group, verdict, summary, studies }) => [
    group?.label ?? null,
    verdict,
    summary,
    studies.totalCount,
    studies.nodes.map(({ title, year }) => [title, year]),
  ]),
});
