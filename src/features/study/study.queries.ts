import { asList, asNumber, asText, orNull, stored } from '../../graph/decode.js';
import { statement, type Parameter } from '../../graph/statement.js';
import type { StudyRecord } from '../../records/study.js';
import { everyStudy, type StudySelection } from './study-filter.js';

/** The current record of each study that is there. */
export const studyRecords = statement(
  'study.records',
  `MATCH (r:Record) WHERE r.current IN $keys
   RETURN r.recordId AS id, r.json AS json`,
  { keys: ['study:lee-2019'] },
  (row) => ({ id: asText(row('id')), record: stored<StudyRecord>(row('json')) }),
);

/** What a filter asks of a study `s`, where `request.selection` holds the filter. */
const selected = `
      (request.selection.conditions IS NULL OR s.conditionId IN request.selection.conditions)
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
      AND (request.selection.participantsMin IS NULL OR s.participants >= request.selection.participantsMin)
      AND (request.selection.participantsMax IS NULL OR s.participants <= request.selection.participantsMax)
      AND (request.selection.hasResults IS NULL OR s.hasResults = request.selection.hasResults)`;

const everything = 'MATCH (s:Study) WHERE';
const byWords = `CALL db.index.fulltext.queryNodes('search_words', request.selection.words) YIELD node AS s
      WITH request, s WHERE s:Study AND`;

export const sortProperties = ['yearDown', 'yearUp', 'participantsDown', 'participantsUp', 'titleKey'] as const;
export type SortProperty = (typeof sortProperties)[number];

/** One thing asked of a selection of studies: a page after a key, how many there are, or their facets. */
export interface StudyRequest {
  readonly [key: string]: Parameter;
  kind: 'page' | 'count' | 'facets';
  selection: StudySelection;
  key: string | number | null;
  id: string | null;
  limit: number;
}

export interface StudyPageRow {
  key: string | number;
  id: string;
  record: StudyRecord;
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

const pageRow = (value: unknown): StudyPageRow => {
  const [key, id, json] = asList((part) => part)(value);
  return { key: typeof key === 'number' ? key : asText(key), id: asText(id), record: stored(json) };
};

const facetRow = (value: unknown): FacetCount => {
  const [name, facet, count] = asList((part) => part)(value);
  const text = typeof facet === 'number' ? String(facet) : orNull(asText)(facet);
  return { name: asText(name), value: text, count: asNumber(count) };
};

const facet = (name: string, property: string): string =>
  `UNWIND studies AS s RETURN '${name}' AS name, s.${property} AS value, count(*) AS count`;
const facetOfList = (name: string, property: string): string =>
  `UNWIND studies AS s UNWIND CASE WHEN s.${property} = [] THEN [null] ELSE s.${property} END AS id
           RETURN '${name}' AS name, id AS value, count(*) AS count`;

/**
 * Answers all that is asked of lists of studies in one order: pages (after a key, at most limit), counts, facets.
 * A study with several values counts under each of them.
 */
function studiesBy(property: SortProperty, scan: 'ASC' | 'DESC', words: boolean) {
  const beyond = scan === 'ASC' ? '>' : '<';
  const anchor = words ? byWords : everything;
  const request = { selection: { ...everyStudy, words: words ? '+pain' : null }, key: null, id: null, limit: 2 };
  return statement<{ requests: StudyRequest[]; limit: number }, StudyAnswer>(
    `study.list.${property}.${scan}${words ? '.words' : ''}`,
    `UNWIND range(0, size($requests) - 1) AS index
     WITH index, $requests[index] AS request
     CALL (request) {
      WITH request WHERE request.kind = 'page'
      ${anchor} s.${property} IS NOT NULL AND ${selected}
      AND (request.id IS NULL OR s.${property} ${beyond} request.key OR (s.${property} = request.key AND s.id ${beyond} request.id))
      WITH s, request ORDER BY s.${property} ${scan}, s.id ${scan} LIMIT $limit
      MATCH (r:Record)-[:DESCRIBES]->(s)
      WITH s, r, request ORDER BY s.${property} ${scan}, s.id ${scan}
      WITH request, collect([s.${property}, s.id, r.json]) AS rows
      RETURN request.kind AS kind, rows[0..request.limit] AS answer
      UNION ALL
      WITH request WHERE request.kind = 'count'
      ${anchor} ${selected}
      RETURN request.kind AS kind, count(s) AS answer
      UNION ALL
      WITH request WHERE request.kind = 'facets'
      ${anchor} ${selected}
      WITH request, collect(s) AS studies
      CALL (studies) {
           ${[
             facet('design', 'design'),
             facet('status', 'status'),
             facet('year', 'year'),
             facet('condition', 'conditionId'),
             facetOfList('cellSource', 'sourceIds'),
             facetOfList('product', 'productIds'),
             facetOfList('outcome', 'outcomeIds'),
             facetOfList('severity', 'severities'),
           ].join('\n           UNION ALL\n           ')}
      }
      RETURN request.kind AS kind, collect([name, value, count]) AS answer
     }
     RETURN index, kind, answer`,
    {
      requests: [
        { ...request, kind: 'page' },
        { ...request, kind: 'count' },
        { ...request, kind: 'facets' },
      ],
      limit: 2,
    },
    (row) => ({
      index: asNumber(row('index')),
      page: row('kind') === 'page' ? asList(pageRow)(row('answer')) : [],
      count: row('kind') === 'count' ? asNumber(row('answer')) : 0,
      facets: row('kind') === 'facets' ? asList(facetRow)(row('answer')) : [],
    }),
  );
}

const scans = ['ASC', 'DESC'] as const;
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
