import { asNumber, asText, orNull } from '../graph/decode.js';
import { nothing, statement, type Parameter } from '../graph/statement.js';

const sampleRows: Parameter[] = [];

/** Who wrote, when, and why; kept as one Activity in the same transaction as what it did. */
export interface ActivityRow {
  readonly [key: string]: Parameter | undefined;
  id: string;
  kind: string;
  actor: string;
  at: string;
  reason: string | null;
}
const sampleActivity: ActivityRow = {
  id: 'sample',
  kind: 'IMPORT',
  actor: 'sample',
  at: '2026-01-01T00:00:00Z',
  reason: null,
};

/** Takes the lock under which records are written, one writer at a time, and reads the dataset's version. */
export const lockDataset = statement(
  'import.lockDataset',
  `MERGE (d:Dataset {id: 'dataset'})
   SET d.writing = true
   RETURN coalesce(d.sum, '') AS sum`,
  {},
  (row) => asText(row('sum')),
);

export const unlockDataset = statement(
  'import.unlockDataset',
  `MATCH (d:Dataset {id: 'dataset'})
   SET d.sum = $sum, d.version = $version, d.sequence = coalesce(d.sequence, 0) + CASE WHEN $changed THEN 1 ELSE 0 END
   SET d.updatedAt = CASE WHEN $changed THEN datetime($at) ELSE d.updatedAt END
   SET d.vocabularyVersion = CASE WHEN $vocabularyChanged OR d.vocabularyVersion IS NULL THEN $version ELSE d.vocabularyVersion END
   REMOVE d.writing`,
  { sum: '', version: '', changed: true, vocabularyChanged: false, at: '2026-01-01T00:00:00Z' },
  nothing,
);

/** Hash and number of the current version of each record that is there. */
export const currentRecords = statement(
  'import.currentRecords',
  `UNWIND $keys AS key
   MATCH (r:Record {current: key})
   RETURN key, r.hash AS hash, r.number AS number`,
  { keys: ['study:none'] },
  (row) => ({ key: asText(row('key')), hash: asText(row('hash')), number: asNumber(row('number')) }),
);

/** Keeps a new version of each record, after the one it replaces, with the activity that made it. */
export const keepRecords = statement(
  'import.keepRecords',
  `MERGE (a:Activity {id: $activity.id})
   ON CREATE SET a.kind = $activity.kind, a.actor = $activity.actor, a.at = datetime($activity.at), a.reason = $activity.reason
   WITH a
   UNWIND $rows AS row
   CREATE (r:Record {id: row.key + '@' + toString(row.number), kind: row.kind, recordId: row.id, number: row.number, json: row.json, hash: row.hash, current: row.key})
   CREATE (a)-[:CREATED]->(r)
   WITH r, row
   OPTIONAL MATCH (old:Record {id: row.key + '@' + toString(row.number - 1)})
   OPTIONAL MATCH (old)-[d:DESCRIBES]->()
   DELETE d
   FOREACH (_ IN CASE WHEN old IS NULL THEN [] ELSE [1] END |
     MERGE (r)-[:REPLACES]->(old)
     REMOVE old.current)`,
  { activity: sampleActivity, rows: sampleRows },
  nothing,
);

export const seedState = statement(
  'import.seedState',
  `OPTIONAL MATCH (d:Dataset {id: 'dataset'})
   RETURN d.seeding AS seeding, EXISTS { MATCH (:Study) } AS hasStudies, EXISTS { MATCH (:Outcome) } AS hasVocabulary`,
  {},
  (row) => ({
    seeding: orNull(asText)(row('seeding')),
    hasStudies: row('hasStudies') === true,
    hasVocabulary: row('hasVocabulary') === true,
  }),
);

/** Marks the graph as being filled from a folder, so that an interrupted start goes on with it; null: filled. */
export const setSeeding = statement<{ folder: string | null }, null>(
  'import.setSeeding',
  `MERGE (d:Dataset {id: 'dataset'}) SET d.seeding = $folder`,
  { folder: null },
  nothing,
);

/** Current records in the order of their keys, between two of them: a part of them at a time. */
export const recordsAfter = statement(
  'import.recordsAfter',
  `MATCH (r:Record) WHERE r.current > $after AND r.current < $before
   RETURN r.current AS key, r.json AS json
   ORDER BY r.current LIMIT $limit`,
  { after: 'study:', before: 'study;', limit: 2 },
  (row) => ({ key: asText(row('key')), json: asText(row('json')) }),
);

export const projectionState = statement(
  'import.projectionState',
  `OPTIONAL MATCH (d:Dataset {id: 'dataset'}) RETURN d.projectionVersion AS version`,
  {},
  (row) => orNull(asNumber)(row('version')),
);

export const setProjectionVersion = statement(
  'import.setProjectionVersion',
  `MERGE (d:Dataset {id: 'dataset'}) SET d.projectionVersion = $version`,
  { version: 1 },
  nothing,
);
