import { mechanismCounts, type MechanismCounts } from '../evidence/mechanism-counts.js';
import type { StudyFacts } from '../evidence/facts.js';
import type { StudyOutline } from '../study/outline.js';
import { sourceOf } from '../evidence/arm.js';
import { regenerativeArms } from '../study/published.js';
import type { Vocabulary } from '../term/vocabulary.js';
import { asExaminer } from './examined.js';

/** Cell source, mechanism, outcome: how studies that treat with the source examined the mechanism that leads there. */
export interface Path {
  cellSource: string;
  outcome: string;
  counts: MechanismCounts;
}

/** Paths of the studies, by the arms that match the cell terms: most measured first, then most proposed, then by ids. Null filters: any. */
export function pathsOf(
  outlines: readonly StudyOutline[],
  wanted: { cellTerms: ReadonlySet<string> | null; outcomes: ReadonlySet<string> | null },
  vocabulary: Vocabulary,
): Path[] {
  const studiesOf = new Map<string, StudyFacts[]>();
  for (const outline of outlines) {
    const sources = new Set(
      regenerativeArms(outline, wanted.cellTerms).flatMap((arm) => sourceOf(arm, vocabulary) ?? []),
    );
    for (const source of sources) {
      studiesOf.set(source, [...(studiesOf.get(source) ?? []), asExaminer(outline)]);
    }
  }
  const paths = [...studiesOf].flatMap(([cellSource, studies]) =>
    mechanismCounts(studies).flatMap((counts) => {
      const term = vocabulary.get('mechanism', counts.id);
      const outcomes = term?.kind === 'mechanism' ? term.record.leadsTo : [];
      return outcomes
        .filter((outcome) => wanted.outcomes?.has(outcome) ?? true)
        .map((outcome) => ({ cellSource, outcome, counts }));
    }),
  );
  const name = ({ cellSource, outcome, counts }: Path): string => `${cellSource} ${counts.id} ${outcome}`;
  return paths.sort(
    (a, b) =>
      b.counts.measured - a.counts.measured || b.counts.proposed - a.counts.proposed || (name(a) < name(b) ? -1 : 1),
  );
}
