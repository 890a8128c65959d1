import { asList, asNumber } from '../../graph/decode.js';
import { statement } from '../../graph/statement.js';
import { everyStudy } from './study-filter.js';
import {
  pageRow,
  rowOfPage,
  scans,
  sortProperties,
  type SortProperty,
  type StudyAnswer,
  type StudyRequest,
} from './study-list.queries.js';

/** Pages of all studies, and nothing else: what `study.list` answers too, by a plan that is a fraction of its size. */
function everyStudyBy(property: SortProperty, scan: 'ASC' | 'DESC') {
  const beyond = scan === 'ASC' ? '>' : '<';
  const order = `ORDER BY s.${property} ${scan}, s.id ${scan}`;
  const key = property === 'titleKey' ? '' : 0;
  return statement<{ requests: StudyRequest[]; limit: number; known: string[] }, StudyAnswer>(
    `study.page.${property}.${scan}`,
    `UNWIND range(0, size($requests) - 1) AS index
     WITH index, $requests[index] AS request
     CALL (request) {
       CALL (request) {
         MATCH (s:Study) WHERE s.${property} = request.key AND s.id ${beyond} request.id
         RETURN s ${order} LIMIT $limit
         UNION ALL
         MATCH (s:Study) WHERE s.${property} ${beyond} request.key AND s.id IS NOT NULL
         RETURN s ${order} LIMIT $limit
       }
       WITH s ${order} LIMIT $limit
       RETURN collect(${rowOfPage(property)}) AS rows
     }
     RETURN index, rows[0..request.limit] AS answer`,
    {
      requests: [{ kind: 'page', selection: everyStudy, searches: null, plain: true, key, id: '', limit: 2 }],
      limit: 2,
      known: [],
    },
    (row) => ({ index: asNumber(row('index')), page: asList(pageRow)(row('answer')), count: 0, facets: [] }),
  );
}

const pages = new Map(
  sortProperties.flatMap((property) =>
    scans.map((scan) => [`${property}.${scan}`, everyStudyBy(property, scan)] as const),
  ),
);

/** The statement for pages of all studies in one order. */
export function studyPages(property: SortProperty, scan: 'ASC' | 'DESC') {
  const found = pages.get(`${property}.${scan}`);
  if (!found) throw new Error(`no pages of studies by ${property} ${scan}`);
  return found;
}
