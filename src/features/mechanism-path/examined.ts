import type { StudyFacts } from '../evidence/facts.js';
import type { StudyOutline } from '../study/outline.js';

/** A study as it may speak of mechanisms: one that is only registered can only propose. */
export function asExaminer({ study }: StudyOutline): StudyFacts {
  if (study.status !== 'REGISTERED') return study;
  return { ...study, mechanisms: study.mechanisms.map(({ id }) => ({ id, relation: 'PROPOSED', direction: null })) };
}
