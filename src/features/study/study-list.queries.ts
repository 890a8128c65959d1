import { asList, asNumber, asText, orNull } from '../../graph/decode.js';
import { statement, type Parameter } from '../../graph/statement.js';
import { revisionIn } from '../../records/canonical.js';
import { everyStudy, type StudySelection } from './study-filter.js';
import type { StudyRow } from './study.queries.js';

/** What tags do not tell of a study `s`. */
const besidesTags = `(request.selection.participantsMin IS NULL OR s.participants >= request.selection.participantsMin)
      AND (request.selection.participantsMax IS NULL OR s.participants <= request.selection.participantsMax)
      AND (request.selection.hasResults IS NULL OR s.hasResults = request.selection.hasResults)`;

/** What a filter asks of a study `s`, where `request.selection` holds the filter. */
const selected = `(request.selection.conditions IS NULL OR s.conditionId IN request.selection.conditions)
      AND (request.selection.scale IS NULL OR (s.scale = request.selection.scale AND request.selection.grade IN s.grades))
      AND (request.selection.severity IS NULL OR request.selection.severity IN s.severities)
      AND (request.selection.cellSources IS NULL OR any(id IN s.cellTermIds WHERE id IN request.selection.cellSources))
      AND (request.selection.products IS NULL OR any(id IN s.cellTermIds WHERE id IN request.selection.products))
      AND (request.selection.outcomes IS NULL OR any(id IN s.outcomeIds WHERE id IN request.selection.outcomes))
      AND (request.selection.mechanisms IS NULL OR any(id IN s.mechanismIds WHERE id IN request.selection.mechanisms))
      AND (request.selection.designs IS NULL OR s.design IN request.selection.designs)
      AND (request.selection.statuses IS NULL OR s.status IN request.selection.statuses)
      AND (request.selection.yearMin IS NULL OR s.year >= request.selection.yearMin)
      AND (request.selection.yearMax IS NULL OR s.year <= request.selection.yearMax)
      AND ${besidesTags}`;

export const sortProperties = ['yearDown', 'yearUp', 'participantsDown', 'participantsUp', 'titleKey'] as const;
export type SortProperty = (typeof sortProperties)[number];

/** One thing asked of a selection of studies: a page after a key, how many there are, or their facets. */
export interface StudyRequest {
  readonly [key: string]: Parameter;
  kind: 'page' | 'count' | 'facets';
  selection: StudySelection;
  /** The filter as searches by tags; null where it asks for nothing that tags tell. */
  searches: string[] | null;
  /** Whether the filter asks for nothing at all. */
  plain: boolean;
  /** The page starts after this key and id. */
  key: string | number;
  id: string;
  limit: number;
}

export interface StudyPageRow extends StudyRow {
  key: string | number;
}

export interface FacetCount {
  name: string;
  value: string | null;
  count: number;
}

/** What was asked: the others are empty. */
export interface StudyAnswer {
  /** Which request, by its place. */
  index: number;
  page: StudyPageRow[];
  count: number;
  facets: FacetCount[];
}

export const pageRow = (value: unknown): StudyPageRow => {
  const [key, id, known, read] = asList((part) => part)(value);
  const [revision, json] = orNull(asList(asText))(read) ?? [];
  return {
    key: typeof key === 'number' ? key : asText(key),
    id: asText(id),
    revision: revision ?? asText(known),
    json: json ?? null,
  };
};

/** What a page tells of a study `s`. Text and revision of a record that is read are of one node, so that they belong together. */
export const rowOfPage = (property: SortProperty): string =>
  `[s.${property}, s.id, s.revision, CASE WHEN s.revision IN $known THEN null ELSE COLLECT {
         MATCH (r:Record {current: 'study:' + s.id})
         RETURN [${revisionIn('r')}, r.json]
       }[0] END]`;

const facetRow = (value: unknown): FacetCount => {
  const [name, facet, count] = asList((part) => part)(value);
  const text = typeof facet === 'number' ? String(facet) : orNull(asText)(facet);
  return { name: asText(name), value: text, count: asNumber(count) };
};

/** Each facet with the values of a study `s`; without a value it counts as null. */
const facets = `[
             ['design', [s.design]], ['status', [s.status]], ['year', [s.year]], ['condition', [s.conditionId]],
             ['cellSource', s.sourceIds], ['product', s.productIds], ['outcome', s.outcomeIds], ['severity', s.severities]
           ]`;

/** The studies `s` of a request: by tags where it asks for any, else all. */
const byTags = `CALL (request) {
        WITH request WHERE size(request.searches) = 1
        CALL db.index.fulltext.queryNodes('tags', request.searches[0]) YIELD node AS s
        WITH s WHERE ${besidesTags}
        RETURN s
        UNION ALL
        WITH request WHERE size(request.searches) > 1
        UNWIND request.searches AS search
        CALL db.index.fulltext.queryNodes('tags', search) YIELD node AS s
        WITH DISTINCT s WHERE ${besidesTags}
        RETURN s
        UNION ALL
        WITH request WHERE request.searches IS NULL
        MATCH (s:Study) WHERE ${besidesTags}
        RETURN s
      }`;
const byWords = `CALL (request) {
        CALL db.index.fulltext.queryNodes('search_words', request.selection.words) YIELD node AS s
        WITH request, s WHERE s:Study AND ${selected}
        RETURN s
      }`;

/** Whether a study `s` stands after the key of its request. */
const afterKey = (property: SortProperty, beyond: '<' | '>'): string =>
  `(s.${property} ${beyond} request.key OR (s.${property} = request.key AND s.id ${beyond} request.id))`;

/**
 * The studies `s` of a page: what the filter leaves of the first entries after the key, sought in the ordered index;
 * where these are cut off before the page is full, what the index of tags finds, put in order.
 */
function pageInOrder(property: SortProperty, scan: 'ASC' | 'DESC'): string {
  const beyond = scan === 'ASC' ? '>' : '<';
  const order = `ORDER BY s.${property} ${scan}, s.id ${scan}`;
  return `CALL (request) {
        MATCH (s:Study) WHERE s.${property} = request.key AND s.id ${beyond} request.id
        WITH s ${order} LIMIT $scanned
        RETURN collect(s) AS same
      }
      CALL (request, same) {
        WITH request WHERE size(same) < $scanned
        MATCH (s:Study) WHERE s.${property} ${beyond} request.key AND s.id IS NOT NULL
        WITH s ${order} LIMIT $scanned
        RETURN collect(s) AS next
      }
      CALL (request, same, next) {
        UNWIND same + next AS s
        WITH request, s WHERE ${selected}
        WITH s LIMIT $limit
        RETURN collect(s) AS first
      }
      WITH request, first, size(first) >= $limit OR (size(same) < $scanned AND size(next) < $scanned) AS whole
      CALL (request, first, whole) {
        WITH first WHERE whole
        UNWIND first AS s
        RETURN s
        UNION ALL
        WITH request WHERE NOT whole
        ${byTags}
        WITH request, s WHERE ${afterKey(property, beyond)}
        RETURN s ${order} LIMIT $limit
      }`;
}

const pageOfWords = (property: SortProperty, scan: 'ASC' | 'DESC'): string => `${byWords}
      WITH request, s WHERE ${afterKey(property, scan === 'ASC' ? '>' : '<')}
      WITH request, s ORDER BY s.${property} ${scan}, s.id ${scan} LIMIT $limit`;

/**
 * Answers all that is asked of lists of studies in one order: pages (after a key, at most limit), counts, facets.
 * A study with several values counts under each of them.
 */
function studiesBy(property: SortProperty, scan: 'ASC' | 'DESC', words: boolean) {
  const found = words ? byWords : byTags;
  const request = {
    selection: { ...everyStudy, words: words ? '+pain' : null },
    searches: words ? null : ['+"is:study"'],
    plain: false,
    key: property === 'titleKey' ? '' : 0,
    id: '',
    limit: 2,
  };
  return statement<{ requests: StudyRequest[]; limit: number; scanned: number; known: string[] }, StudyAnswer>(
    `study.list.${property}.${scan}${words ? '.words' : ''}`,
    `UNWIND range(0, size($requests) - 1) AS index
     WITH index, $requests[index] AS request
     CALL (request) {
      WITH request WHERE request.kind = 'page'
      ${words ? pageOfWords(property, scan) : pageInOrder(property, scan)}
      WITH request, s ORDER BY s.${property} ${scan}, s.id ${scan}
      WITH request, collect(${rowOfPage(property)}) AS rows
      RETURN request.kind AS kind, rows[0..request.limit] AS answer
      UNION ALL
      WITH request WHERE request.kind = 'count' AND request.plain
      RETURN request.kind AS kind, COUNT { MATCH (:Study) } AS answer
      UNION ALL
      WITH request WHERE request.kind = 'count' AND NOT request.plain
      ${found}
      RETURN 'count' AS kind, count(s) AS answer
      UNION ALL
      WITH request WHERE request.kind = 'facets'
      ${found}
      UNWIND ${facets} AS facet
      UNWIND CASE WHEN facet[1] = [] THEN [null] ELSE facet[1] END AS value
      WITH facet[0] AS name, value, count(*) AS count
      RETURN 'facets' AS kind, collect([name, value, count]) AS answer
     }
     RETURN index, kind, answer`,
    {
      requests: [
        { ...request, kind: 'page' },
        { ...request, kind: 'count' },
        { ...request, kind: 'facets' },
      ],
      limit: 2,
      scanned: 2,
      known: [],
    },
    (row) => ({
      index: asNumber(row('index')),
      page: row('kind') === 'page' ? asList(pageRow)(row('answer')) : [],
      count: row('kind') === 'count' ? asNumber(row('answer')) : 0,
      facets: row('kind') === 'facets' ? asList(facetRow)(row('answer')) : [],
    }),
  );
}

export const scans = ['ASC', 'DESC'] as const;
const lists = new Map(
  sortProperties.flatMap((property) =>
    scans.flatMap((scan) =>
      [true, false].map((words) => [`${property}.${scan}.${words}`, studiesBy(property, scan, words)] as const),
    ),
  ),
);

/** The statement for lists in one order, of studies found by words or of all. */
export function studyList(property: SortProperty, scan: 'ASC' | 'DESC', words: boolean) {
  const found = lists.get(`${property}.${scan}.${words}`);
  if (!found) throw new Error(`no list of studies by ${property} ${scan}`);
  return found;
}
