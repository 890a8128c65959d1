import { asNumber, asText, orNull, asList } from '../../graph/decode.js';
import { statement, type Parameter } from '../../graph/statement.js';

export interface SearchParameters {
  readonly [key: string]: Parameter;
  /** Whole texts, and the Lucene query that finds them. */
  keys: string[];
  exact: string;
  words: string | null;
  labels: string[];
  rank: number | null;
  score: number | null;
  place: string | null;
  limit: number;
}

export interface SearchRow {
  rank: number;
  score: number;
  label: string;
  id: string;
  text: string;
  /** Where it stands among hits of the same rank and score. */
  place: string;
}

const hit = (value: unknown): SearchRow => {
  const [rank, score, label, id, text, place] = asList((part) => part)(value);
  return {
    rank: asNumber(rank),
    score: asNumber(score),
    label: asText(label),
    id: asText(id),
    text: orNull(asText)(text) ?? '',
    place: asText(place),
  };
};

/**
 * Nodes whose label or identifier is the text (rank 0), with such a synonym (rank 1), or with its words (rank 2),
 * best first within a rank, then terms, studies and reports in this order, by id: those after the given place, and how many there are in all.
 */
export const searchNodes = statement<SearchParameters, { total: number; hits: SearchRow[] }>(
  'search.nodes',
  `CALL () {
     CALL db.index.fulltext.queryNodes('search_exact', $exact) YIELD node, score
     RETURN node, score, CASE WHEN node.searchNames IS NULL OR any(key IN $keys WHERE key IN node.searchNames) THEN 0 ELSE 1 END AS rank
     UNION ALL
     WITH $words AS words WHERE words IS NOT NULL
     CALL db.index.fulltext.queryNodes('search_words', words) YIELD node, score
     RETURN node, score, 2 AS rank
   }
   WITH node, min(rank) AS rank, max(score) AS score
   WITH node, rank, CASE rank WHEN 2 THEN score ELSE 1.0 END AS score, labels(node)[0] AS label
   WHERE label IN $labels
   WITH rank, score, label, node.id AS id, coalesce(node.searchLabel, '') + '\\n' + coalesce(node.searchText, '') AS text,
     CASE label WHEN 'Study' THEN '1' WHEN 'Report' THEN '2' ELSE '0' END + '/' + label + '/' + node.id AS place
   ORDER BY rank, score DESC, place
   WITH collect([rank, score, label, id, text, place]) AS found
   RETURN size(found) AS total, [entry IN found WHERE $rank IS NULL
     OR entry[0] > $rank
     OR (entry[0] = $rank AND (entry[1] < $score OR (entry[1] = $score AND entry[5] > $place)))][0..$limit] AS hits`,
  {
    keys: ['pain'],
    exact: '"pain"',
    words: 'searchLabel:pain',
    labels: ['Outcome'],
    rank: null,
    score: null,
    place: null,
    limit: 2,
  },
  (row) => ({ total: asNumber(row('total')), hits: asList(hit)(row('hits')) }),
);
