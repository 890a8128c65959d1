import { asText, orNull } from '../graph/decode.js';
import { statement } from '../graph/statement.js';

/** The version of the data, by which an export sees that somebody wrote meanwhile; empty for a graph without records. */
export const versionForExport = statement(
  'export.version',
  `OPTIONAL MATCH (d:Dataset {id: 'dataset'}) RETURN d.version AS version`,
  {},
  (row) => orNull(asText)(row('version')) ?? '',
);
