import { asNumber, stored } from '../../graph/decode.js';
import { statement } from '../../graph/statement.js';
import { decodeOthers, othersOf, type FindingRow } from '../evidence/evidence.queries.js';
import type { StudyOutline } from '../study/outline.js';

/** Studies that examine a mechanism and have a regenerative arm of one of the terms, for each request. */
export const examiningStudies = statement<
  { requests: { terms: string[] | null }[] },
  { index: number; outline: StudyOutline; others: FindingRow['others'] }
>(
  'mechanismPath.examiningStudies',
  `UNWIND range(0, size($requests) - 1) AS index
   WITH index, $requests[index].terms AS terms
   MATCH (s:Study)
   WHERE s.mechanismIds <> [] AND NOT s.retracted AND s.regenerativeTermIds <> []
     AND (terms IS NULL OR any(term IN s.regenerativeTermIds WHERE term IN terms))
   RETURN index, s.outline AS outline, ${othersOf('s', 's.id')} AS others ORDER BY s.id`,
  { requests: [{ terms: ['bone-marrow'] }] },
  (row) => ({
    index: asNumber(row('index')),
    outline: stored<StudyOutline>(row('outline')),
    others: decodeOthers(row('others')),
  }),
);
