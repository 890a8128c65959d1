import { asList, asNumber, asText, orNull } from '../../graph/decode.js';
import { statement, type Parameter, type Row as GraphRow } from '../../graph/statement.js';

/** Records that one record says it is the same as: of those that are present and not retracted. */
export type Others = { id: string; namesBack: boolean }[];

/**
 * One row: the versions of the data, or a finding with its study, or what is known of a study as a whole, these as they
 * are stored; with the revision of the study's record that it was taken from.
 */
export interface EvidenceNode {
  versions: { dataset: string | null; vocabulary: string | null; newestReportYear: number | null } | null;
  facts: string | null;
  study: string | null;
  outline: string | null;
  revision: string | null;
  others: Others;
}

const other = (value: unknown): Others[number] => {
  const [id, namesBack] = asList((part) => part)(value);
  return { id: asText(id), namesBack: namesBack === true };
};

const decodeOthers = (value: unknown): Others => orNull(asList(other))(value) ?? [];

const versions = (value: unknown): NonNullable<EvidenceNode['versions']> => {
  const [dataset, vocabulary, newestReportYear] = asList((part) => part)(value);
  return {
    dataset: orNull(asText)(dataset),
    vocabulary: orNull(asText)(vocabulary),
    newestReportYear: orNull(asNumber)(newestReportYear),
  };
};

const decode = (row: GraphRow): EvidenceNode => ({
  versions: orNull(versions)(row('versions')),
  facts: orNull(asText)(row('facts')),
  study: orNull(asText)(row('study')),
  outline: orNull(asText)(row('outline')),
  revision: orNull(asText)(row('revision')),
  others: decodeOthers(row('others')),
});

/** The records that the study of `node` says it is the same as, of those that are present and not retracted. */
const others = `CASE WHEN node.sameAs IS NULL THEN null ELSE COLLECT {
         MATCH (o:Study) WHERE o.id IN node.sameAs AND NOT o.retracted
         RETURN [o.id, coalesce(node.studyId, node.id) IN coalesce(o.sameAs, [])]
       } END`;

/**
 * The versions of the data, and every finding and study that one of the searches by tags finds. The index leads each
 * search from its rarest tag, and only what rules read of a node is taken from it. At most `limit` of them.
 */
export const taggedEvidence = statement<
  { readonly [key: string]: Parameter; searches: string[]; limit: number },
  EvidenceNode
>(
  'evidence.tagged',
  `OPTIONAL MATCH (d:Dataset {id: 'dataset'})
   RETURN [d.version, d.vocabularyVersion, COLLECT {
     MATCH (s:Study) WHERE s.newestReportYear IS NOT NULL
     RETURN s.newestReportYear ORDER BY s.newestReportYear DESC LIMIT 1
   }[0]] AS versions, null AS facts, null AS study, null AS outline, null AS revision, null AS others
   UNION ALL
   UNWIND $searches AS search
   CALL db.index.fulltext.queryNodes('tags', search) YIELD node
   RETURN null AS versions, node.facts AS facts, node.study AS study, node.outline AS outline, node.revision AS revision,
     ${others} AS others
   LIMIT $limit`,
  { searches: ['+"is:finding" +"outcome:pain"', '+"is:awaited"'], limit: 100_000 },
  decode,
);
