import { asNumber, asText, orNull } from '../../graph/decode.js';
import { statement } from '../../graph/statement.js';

export const readDataset = statement(
  'dataset.read',
  `OPTIONAL MATCH (d:Dataset {id: 'dataset'})
   RETURN d.version AS version, toString(d.updatedAt) AS updatedAt,
     COUNT { MATCH (:Study) } AS studies, COUNT { MATCH (:Finding) } AS findings`,
  {},
  (row) => ({
    version: orNull(asText)(row('version')) ?? '',
    updatedAt: orNull(asText)(row('updatedAt')),
    studies: asNumber(row('studies')),
    findings: asNumber(row('findings')),
  }),
);

/** Which state the data is in: its version, how many writes made it, and the version of the vocabulary. */
export const datasetState = statement(
  'dataset.state',
  `OPTIONAL MATCH (d:Dataset {id: 'dataset'})
   RETURN d.version AS version, d.sequence AS sequence, d.vocabularyVersion AS vocabularyVersion`,
  {},
  (row) => ({
    version: orNull(asText)(row('version')),
    sequence: orNull(asNumber)(row('sequence')),
    vocabularyVersion: orNull(asText)(row('vocabularyVersion')),
  }),
);
