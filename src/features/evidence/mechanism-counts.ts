import type { StudyFacts } from './facts.js';

/** How studies examined one mechanism; counts of studies. */
export interface MechanismCounts {
  id: string;
  measured: number;
  /** Those that measured it and found against it, or mixed. */
  contradicted: number;
  /** Those that only propose it. */
  proposed: number;
  /** Animal or in-vitro studies among those that measured it. */
  preclinical: number;
  studies: StudyFacts[];
}

/** The mechanisms that the studies examine, most measured first, then by id. */
export function mechanismCounts(studies: readonly StudyFacts[]): MechanismCounts[] {
  const counts = new Map<string, MechanismCounts>();
  for (const study of studies) {
    for (const id of new Set(study.mechanisms.map((entry) => entry.id))) {
      const entries = study.mechanisms.filter((entry) => entry.id === id);
      const measured = entries.filter(({ relation }) => relation === 'MEASURED');
      const row = counts.get(id) ?? { id, measured: 0, contradicted: 0, proposed: 0, preclinical: 0, studies: [] };
      row.studies.push(study);
      if (measured.length === 0) row.proposed += 1;
      else row.measured += 1;
      if (measured.some(({ direction }) => direction === 'CONTRADICTS' || direction === 'MIXED')) row.contradicted += 1;
      if (measured.length > 0 && (study.design === 'ANIMAL' || study.design === 'IN_VITRO')) row.preclinical += 1;
      counts.set(id, row);
    }
  }
  return [...counts.values()].sort((a, b) => b.measured - a.measured || (a.id < b.id ? -1 : 1));
}
