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
  /** How many of the hits by words are looked at, the best. */
  window: number;
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

/** What a search found, best first. */
export interface SearchFound {
  /** True when there are more hits by words than were looked at: what is missing stands behind all of `hits`. */
  cut: boolean;
  /** How many there are; of a search that was cut, how many were looked at. */
  total: number;
  hits: SearchRow[];
}

/**
 * Nodes whose label or identifier is the text (rank 0), with such a synonym (rank 1), or with its words (rank 2),
 * best first within a rank, then terms, studies and reports in this order, by id: those after the given place. Of the
 * hits by words the best `window` are looked at; those that tie with the last of a cut window are left out, since
 * their order is not known yet.
 */
export const searchNodes = statement<SearchParameters, SearchFound>(
  'search.nodes',
  `CALL () {
     WITH $words AS words WHERE words IS NOT NULL
     CALL db.index.fulltext.queryNodes('search_words', words, {limit: $window}) YIELD node, score
     RETURN collect([node, score]) AS byWords
   }
   WITH byWords, size(byWords) = $window AS cut, byWords[-1][1] AS lowest
   CALL (byWords, cut, lowest) {
     CALL db.index.fulltext.queryNodes('search_exact', $exact) YIELD node, score
     RETURN node, score, CASE WHEN node.searchNames IS NULL OR any(key IN $keys WHERE key IN node.searchNames) THEN 0 ELSE 1 END AS rank
     UNION ALL
     UNWIND byWords AS hit
     WITH hit WHERE NOT cut OR hit[1] > lowest
     RETURN hit[0] AS node, hit[1] AS score, 2 AS rank
   }
   WITH cut, node, min(rank) AS rank, max(score) AS score
   WITH cut, node, rank, CASE rank WHEN 2 THEN score ELSE 1.0 END AS score, labels(node)[0] AS label
   WHERE label IN $labels
   WITH cut, node, rank, score, label,
     CASE label WHEN 'Study' THEN '1' WHEN 'Report' THEN '2' ELSE '0' END + '/' + label + '/' + node.id AS place
   ORDER BY rank, score DESC, place
   WITH cut, collect([rank, score, label, node, place]) AS found
   RETURN cut, size(found) AS total,
     [entry IN [entry IN found WHERE $rank IS NULL
        OR entry[0] > $rank
        OR (entry[0] = $rank AND (entry[1] < $score OR (entry[1] = $score AND entry[4] > $place)))][0..$limit]
      | [entry[0], entry[1], entry[2], (entry[3]).id,
         coalesce((entry[3]).searchLabel, '') + '\\n' + coalesce((entry[3]).searchText, ''), entry[4]]] AS hits`,
  {
    keys: ['pain'],
    exact: '"pain"',
    words: 'searchLabel:pain',
    labels: ['Outcome'],
    rank: null,
    score: null,
    place: null,
    limit: 2,
    window: 10,
  },
  (row) => ({ cut: row('cut') === true, total: asNumber(row('total')), hits: asList(hit)(row('hits')) }),
);
