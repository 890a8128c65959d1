import { asText, stored } from '../../graph/decode.js';
import { statement } from '../../graph/statement.js';
import { restoreOutline, type StoredOutline } from '../evidence/stored-facts.js';
import type { StudyOutline } from '../study/outline.js';

const outline = (value: unknown): StudyOutline => restoreOutline(stored<StoredOutline>(value));

/** For each study the others that share a key with it. */
export const likeStudies = statement(
  'duplicate.likeStudies',
  `UNWIND $ids AS id
   MATCH (s:Study {id: id}) WHERE s.duplicateKeys <> []
   CALL (s) {
     WITH s, reduce(query = '', key IN s.duplicateKeys | query + CASE WHEN query = '' THEN '' ELSE ' OR ' END + '"' + replace(replace(key, '\\\\', '\\\\\\\\'), '"', '\\\\"') + '"') AS query
     CALL db.index.fulltext.queryNodes('study_duplicates', query) YIELD node
     WHERE node <> s
     RETURN node AS other
   }
   RETURN id, s.outline AS own, other.outline AS outline ORDER BY id, other.id`,
  { ids: ['lee-2019'] },
  (row) => ({
    id: asText(row('id')),
    own: outline(row('own')),
    other: outline(row('outline')),
  }),
);
