import { combineCounts, countEffect, pool, type ArmCount, type CountTable } from '../../statistics/index.js';
import { counted } from '../evidence/summary.js';
import type { StudyOutline } from '../study/outline.js';
import { isPreclinical, isPublished, regenerativeArms } from '../study/published.js';
import { isRegenerative } from '../study/study.js';
import { weighed, type Weighed } from './claim.js';
import { cellTerms, type StudyEvidence } from './study-claim.js';

/** Serious events of the given arms together; null where none of them counts any. An arm has at most its total. */
function seriousIn({ seriousEvents }: StudyOutline, arms: readonly { id: string }[]): ArmCount | null {
  const counts = arms.flatMap(({ id }): ArmCount[] => {
    const rows = seriousEvents.filter(({ arm, events }) => arm === id && events !== null);
    const total = Math.max(0, ...rows.map((row) => row.total ?? 0));
    if (rows.length === 0 || total === 0) return [];
    return [
      {
        events: Math.min(
          total,
          rows.reduce((all, row) => all + (row.events ?? 0), 0),
        ),
        total,
      },
    ];
  });
  return counts.length > 0 ? combineCounts(counts) : null;
}

/** A claim that treatment is safe: serious adverse events of regenerative arms against the others of the same studies. */
export function weighSafety(cellSource: string | undefined, { outlines, vocabulary }: StudyEvidence): Weighed {
  const wanted = cellTerms(cellSource, vocabulary);
  const tables: CountTable[] = [];
  let oneSided = 0;
  for (const outline of outlines.filter((one) => isPublished(one) && !isPreclinical(one))) {
    const experimental = seriousIn(outline, regenerativeArms(outline, wanted));
    const comparator = seriousIn(
      outline,
      outline.arms.filter(({ kind }) => !isRegenerative(kind)),
    );
    if (experimental && comparator) tables.push({ experimental, comparator });
    else if (experimental) oneSided += 1;
  }
  const asked = 'Asked for serious adverse events of regenerative arms against the others.';
  if (tables.length === 0) {
    return oneSided > 0
      ? weighed(
          'UNCONTROLLED_ONLY',
          `${asked} Found: ${counted(oneSided, 'study counts', 'studies count')} them, none in both kinds of arms.`,
        )
      : weighed('NO_EVIDENCE', `${asked} Found: no study counts them.`);
  }
  const effects = tables.flatMap((table) => countEffect(table, 'RR').value ?? []);
  const events = tables.reduce((sum, { experimental, comparator }) => sum + experimental.events + comparator.events, 0);
  const found = `${counted(tables.length, 'controlled study counts', 'controlled studies count')} them, ${counted(events, 'event', 'events')} in all`;
  if (effects.length < 2)
    return weighed(
      'INCONCLUSIVE',
      `${asked} Found: ${found}; fewer than two studies have an event, so no ratio can be pooled.`,
    );
  const pooled = pool(effects, {
    model: 'RANDOM_EFFECTS',
    tau2Estimator: 'REML',
    intervalMethod: 'HARTUNG_KNAPP_ADHOC',
  });
  const [estimate, low, high] = [pooled.estimate, pooled.ciLow, pooled.ciHigh].map(Math.exp);
  const ratio = `pooled risk ratio ${estimate?.toFixed(2)} (${low?.toFixed(2)} to ${high?.toFixed(2)}) over ${effects.length} studies with events`;
  const verdict = pooled.ciLow > 0 ? 'NOT_SUPPORTED' : pooled.ciHigh >= Math.log(2) ? 'INCONCLUSIVE' : 'SUPPORTED';
  return weighed(verdict, `${asked} Found: ${found}; ${ratio}.`);
}
