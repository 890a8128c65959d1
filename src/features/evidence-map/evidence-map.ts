import { grouped } from '../../shared/grouped.js';
import { askedFindings } from '../meta-analysis/meta-analysis.js';
import type { EvidenceAxis } from '../evidence/axis.js';
import type { Row } from '../evidence/facts.js';
import { eligibleFindings } from '../evidence/evidence.js';
import { analysesOf, benchFor, judge, type Judgement } from '../evidence/judgement.js';
import type { EvidenceQuestion } from '../evidence/question.js';
import type { QuestionRows } from '../evidence/question-rows.js';
import { membersOf, voteRow } from '../evidence/rows.js';
import type { Tally } from '../evidence/tally.js';
import type { EligibleFinding } from '../evidence/vote.js';
import type { Vocabulary } from '../term/vocabulary.js';

/** One crossing of the map. */
export interface MapCell {
  row: string;
  column: string;
  judgement: Judgement;
  tally: Tally;
}

/** A map of the evidence over two axes: ids of the terms in order, and every crossing of them, row by row. */
export interface EvidenceMapFacts {
  rows: string[];
  columns: string[];
  cells: MapCell[];
}

/** Entries by the pair of members that they stand under; those without a value on an axis stand nowhere. */
function byCell<T extends Row>(
  entries: readonly T[],
  rows: EvidenceAxis,
  columns: EvidenceAxis,
  vocabulary: Vocabulary,
): Map<string, T[]> {
  const stated = (axis: EvidenceAxis, entry: T): string[] =>
    membersOf(axis, entry, vocabulary).flatMap((id) => id ?? []);
  return grouped(entries, (entry) =>
    stated(rows, entry).flatMap((row) => stated(columns, entry).map((column) => `${row}|${column}`)),
  );
}

const membersIn = (axis: EvidenceAxis, findings: readonly EligibleFinding[], vocabulary: Vocabulary): string[] =>
  [...new Set(findings.flatMap((entry) => membersOf(axis, entry, vocabulary).flatMap((id) => id ?? [])))].sort();

/** The evidence over two axes at once (evidence rules, section 8): terms as recorded, every crossing judged as a row is. */
export function evidenceMap(
  question: EvidenceQuestion,
  axes: { rows: EvidenceAxis; columns: EvidenceAxis },
  source: QuestionRows,
  vocabulary: Vocabulary,
): EvidenceMapFacts {
  const bench = benchFor(question, source, vocabulary);
  const findings = eligibleFindings(question, source, vocabulary);
  const eligible = byCell(findings, axes.rows, axes.columns, vocabulary);
  const asked = byCell(askedFindings(question, source.rows, source.stoodFor), axes.rows, axes.columns, vocabulary);
  const aboutOne = question.outcomes !== null || axes.rows === 'OUTCOME' || axes.columns === 'OUTCOME';
  const rows = membersIn(axes.rows, findings, vocabulary);
  const columns = membersIn(axes.columns, findings, vocabulary);
  const cells = rows.flatMap((row) =>
    columns.map((column): MapCell => {
      const key = `${row}|${column}`;
      const votes = voteRow(null, eligible.get(key) ?? []);
      const places = [
        { axis: axes.rows, member: row, rollUp: false },
        { axis: axes.columns, member: column, rollUp: false },
      ];
      const judgement = judge(votes, () => analysesOf(asked.get(key) ?? [], bench), aboutOne, places, bench);
      return { row, column, judgement, tally: votes.tally };
    }),
  );
  return { rows, columns, cells };
}
