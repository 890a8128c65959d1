import { asText, stored } from '../../graph/decode.js';
import { statement } from '../../graph/statement.js';
import type { StudyRecord } from '../../records/study.js';

/** The current record of each study that is there. */
export const studyRecords = statement(
  'study.records',
  `MATCH (r:Record) WHERE r.current IN $keys
   RETURN r.recordId AS id, r.json AS json`,
  { keys: ['study:lee-2019'] },
  (row) => ({ id: asText(row('id')), record: stored<StudyRecord>(row('json')) }),
);
