import DataLoader from 'dataloader';
import type { Reader } from '../../graph/graph.js';
import { likeStudies } from './duplicate.queries.js';
import { duplicateReason } from './duplicate.js';

export interface DuplicateOf {
  studyId: string;
  reason: string;
}

/** Records that may be of the same investigation, by study id: one statement for all studies asked for at once. */
export const duplicateLoader = (graph: Reader): DataLoader<string, DuplicateOf[]> =>
  new DataLoader(async (ids) => {
    const rows = await graph.read(likeStudies, { ids: [...ids] });
    return ids.map((id) =>
      rows.flatMap(({ id: of, own, other }) => {
        const reason = of === id ? duplicateReason(own, other) : null;
        return reason === null ? [] : { studyId: other.study.id, reason };
      }),
    );
  });
