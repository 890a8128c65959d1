import DataLoader from 'dataloader';
import type { Reader } from '../../graph/graph.js';
import { isStoodFor } from '../evidence/evidence.loaders.js';
import type { StudyOutline } from '../study/outline.js';
import { examiningStudies } from './mechanism-path.queries.js';

export interface MechanismLoaders {
  /** Outlines of the studies that examine a mechanism and have a regenerative arm of one of the terms; null: any term. */
  examining: DataLoader<{ terms: readonly string[] | null }, StudyOutline[], string>;
}

export function mechanismLoaders(graph: Reader): MechanismLoaders {
  const examining = new DataLoader<{ terms: readonly string[] | null }, StudyOutline[], string>(
    async (keys) => {
      const rows = await graph.read(examiningStudies, {
        requests: keys.map(({ terms }) => ({ terms: terms && [...terms] })),
      });
      return keys.map((_, index) =>
        rows.flatMap((row) => (row.index === index && !isStoodFor(row.outline.study, row.others) ? row.outline : [])),
      );
    },
    { cacheKeyFn: ({ terms }) => JSON.stringify(terms) },
  );
  return { examining };
}
