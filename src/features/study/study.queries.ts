import { asText, orNull } from '../../graph/decode.js';
import { statement } from '../../graph/statement.js';
import { revisionIn } from '../../records/canonical.js';

/** The present revision of a study; the text of its record, or null where that revision is one of the known. */
export interface StudyRow {
  id: string;
  revision: string;
  json: string | null;
}

/** The revision of each study that is there, with the text of its record unless that revision is one of the known. */
export const studyRecords = statement<{ keys: string[]; known: string[] }, StudyRow>(
  'study.records',
  `MATCH (r:Record) WHERE r.current IN $keys
   WITH r, ${revisionIn('r')} AS revision
   RETURN r.recordId AS id, revision, CASE WHEN revision IN $known THEN null ELSE r.json END AS json`,
  { keys: ['study:lee-2019'], known: [] },
  (row) => ({ id: asText(row('id')), revision: asText(row('revision')), json: orNull(asText)(row('json')) }),
);
