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
   SET d.sum = $sum, d.version = $version, d.updatedAt = CASE WHEN $changed THEN datetime($at) ELSE d.updatedAt END
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

/** Removes what the projection of these studies consists of, but for the Study nodes that others point to. */
export const clearStudies = statement(
  'import.clearStudies',
  `UNWIND $ids AS id
   MATCH (s:Study {id: id})
   CALL (s) {
     MATCH (s)-[:REPORTED_IN|HAS_ARM|FOUND|REPORTS_HARM]->(part)
     DETACH DELETE part
   }
   CALL (s) {
     MATCH (s)-[arrow:STUDIES|EXAMINES]->()
     DELETE arrow
   }`,
  { ids: ['none'] },
  nothing,
);

export const writeStudies = statement(
  'import.writeStudies',
  `UNWIND $studies AS study
   MERGE (s:Study {id: study.id})
   SET s = study.properties, s.id = study.id
   WITH s, study
   MATCH (c:Condition {id: study.condition})
   CREATE (s)-[p:STUDIES]->(c)
   SET p = study.population
   WITH s, study
   MATCH (r:Record {current: 'study:' + study.id})
   MERGE (r)-[:DESCRIBES]->(s)`,
  { studies: sampleRows },
  nothing,
);

export const writeReports = statement(
  'import.writeReports',
  `UNWIND $studies AS study
   MATCH (s:Study {id: study.id})
   UNWIND study.reports AS report
   CREATE (s)-[:REPORTED_IN]->(r:Report {id: report.id})
   SET r += report.properties`,
  { studies: sampleRows },
  nothing,
);

export const writeArms = statement(
  'import.writeArms',
  `UNWIND $studies AS study
   MATCH (s:Study {id: study.id})
   UNWIND study.arms AS arm
   CREATE (s)-[:HAS_ARM]->(a:Arm {id: arm.id})
   SET a += arm.properties
   WITH a, arm
   CALL (a, arm) {
     MATCH (source:CellSource {id: arm.source})
     CREATE (a)-[:USES_SOURCE]->(source)
   }
   CALL (a, arm) {
     MATCH (product:CellProduct {id: arm.product})
     CREATE (a)-[:USES_PRODUCT]->(product)
   }`,
  { studies: sampleRows },
  nothing,
);

export const writeFindings = statement(
  'import.writeFindings',
  `UNWIND $studies AS study
   MATCH (s:Study {id: study.id})
   UNWIND study.findings AS finding
   CREATE (s)-[:FOUND]->(f:Finding {id: finding.id})
   SET f += finding.properties
   WITH f, finding
   MATCH (o:Outcome {id: finding.outcome})
   CREATE (f)-[:ABOUT]->(o)
   WITH f, finding
   CALL (f, finding) {
     MATCH (i:Instrument {id: finding.instrument})
     CREATE (f)-[:MEASURED_BY]->(i)
   }
   CALL (f, finding) {
     MATCH (a:Arm {id: finding.experimental})
     CREATE (f)-[:EXPERIMENTAL]->(a)
   }
   CALL (f, finding) {
     MATCH (a:Arm {id: finding.comparator})
     CREATE (f)-[:COMPARATOR]->(a)
   }
   CALL (f, finding) {
     MATCH (a:Arm {id: finding.within})
     CREATE (f)-[:WITHIN]->(a)
   }
   CALL (f, finding) {
     MATCH (r:Report {id: finding.report})
     CREATE (f)-[:SEEN_IN]->(r)
   }
   CALL (f, finding) {
     UNWIND finding.values AS value
     MATCH (a:Arm {id: value.arm})
     CREATE (f)-[v:VALUE_FOR]->(a)
     SET v = value.properties
   }`,
  { studies: sampleRows },
  nothing,
);

export const writeEventsAndMechanisms = statement(
  'import.writeEventsAndMechanisms',
  `UNWIND $studies AS study
   MATCH (s:Study {id: study.id})
   CALL (s, study) {
     UNWIND study.events AS event
     CREATE (s)-[:REPORTS_HARM]->(e:AdverseEvent {id: event.id})
     SET e += event.properties
     WITH e, event
     CALL (e, event) {
       MATCH (r:Report {id: event.report})
       CREATE (e)-[:SEEN_IN]->(r)
     }
     CALL (e, event) {
       UNWIND event.values AS value
       MATCH (a:Arm {id: value.arm})
       CREATE (e)-[v:COUNTED_IN]->(a)
       SET v = value.properties
     }
   }
   CALL (s, study) {
     UNWIND study.mechanisms AS entry
     MATCH (m:Mechanism {id: entry.mechanism})
     CREATE (s)-[x:EXAMINES]->(m)
     SET x = entry.properties
   }`,
  { studies: sampleRows },
  nothing,
);

/** Links reviews to a study that they include and that came into the graph after them. */
export const linkSyntheses = statement(
  'import.linkSyntheses',
  `UNWIND $ids AS id
   MATCH (s:Study {id: id})
   MATCH (y:Synthesis) WHERE id IN y.includedStudyIds
   MERGE (y)-[:INCLUDES]->(s)`,
  { ids: ['none'] },
  nothing,
);

export const writeSyntheses = statement(
  'import.writeSyntheses',
  `UNWIND $syntheses AS synthesis
   MERGE (y:Synthesis {id: synthesis.id})
   SET y = synthesis.properties, y.id = synthesis.id
   WITH y, synthesis
   CALL (y) {
     MATCH (y)-[:POOLED]->(p:PooledResult)
     DETACH DELETE p
   }
   CALL (y) {
     MATCH (y)-[arrow:INCLUDES]->()
     DELETE arrow
   }
   CALL (y, synthesis) {
     UNWIND synthesis.properties.includedStudyIds AS studyId
     MATCH (s:Study {id: studyId})
     MERGE (y)-[:INCLUDES]->(s)
   }
   CALL (y, synthesis) {
     UNWIND synthesis.pooled AS pooled
     MATCH (o:Outcome {id: pooled.outcome})
     CREATE (y)-[:POOLED]->(p:PooledResult {id: pooled.id})-[:ABOUT]->(o)
     SET p += pooled.properties
   }
   WITH y, synthesis
   MATCH (r:Record {current: 'synthesis:' + synthesis.id})
   MERGE (r)-[:DESCRIBES]->(y)`,
  { syntheses: sampleRows },
  nothing,
);

export const writeClaims = statement(
  'import.writeClaims',
  `UNWIND $sources AS source
   MATCH (r:Record {current: 'claim-source:' + source.id})
   CALL (source) {
     MATCH (old:Claim {sourceId: source.id})
     DETACH DELETE old
   }
   WITH r, source
   UNWIND source.claims AS claim
   CREATE (c:Claim {id: claim.id})
   SET c += claim.properties
   CREATE (r)-[:DESCRIBES]->(c)
   WITH c, claim
   CALL (c, claim) {
     UNWIND claim.subjects AS id
     MATCH (t:CellSource|CellProduct {id: id})
     CREATE (c)-[:SUBJECT]->(t)
   }
   CALL (c, claim) {
     UNWIND claim.objects AS id
     MATCH (t:CellSource|CellProduct|Condition|Outcome|Mechanism {id: id})
     CREATE (c)-[:OBJECT]->(t)
   }`,
  { sources: sampleRows },
  nothing,
);

/** Terms of one label each; the label is part of the text, so there is one statement a label. */
function writeTerms(label: string) {
  return statement(
    `import.write${label}`,
    `UNWIND $terms AS term
     MERGE (t:${label} {id: term.id})
     SET t = term.properties, t.id = term.id
     WITH t, term
     MATCH (r:Record {current: term.key})
     MERGE (r)-[:DESCRIBES]->(t)`,
    { terms: sampleRows },
    nothing,
  );
}

export const writeTermsOf = {
  'cell-source': writeTerms('CellSource'),
  'cell-product': writeTerms('CellProduct'),
  condition: writeTerms('Condition'),
  outcome: writeTerms('Outcome'),
  instrument: writeTerms('Instrument'),
  mechanism: writeTerms('Mechanism'),
} as const;

/** Draws the arrows between terms anew: broader terms, outcomes measured, outcomes led to. */
export const linkTerms = statement(
  'import.linkTerms',
  `CALL () {
     MATCH (:CellSource|CellProduct|Condition|Outcome|Instrument|Mechanism)-[arrow:NARROWER_THAN|MEASURES|LEADS_TO]->()
     DELETE arrow
   }
   CALL () {
     MATCH (t:CellSource|CellProduct) WHERE t.parentId IS NOT NULL
     MATCH (above:CellSource|CellProduct {id: t.parentId})
     CREATE (t)-[:NARROWER_THAN]->(above)
   }
   CALL () {
     MATCH (t:Condition) WHERE t.parentId IS NOT NULL
     MATCH (above:Condition {id: t.parentId})
     CREATE (t)-[:NARROWER_THAN]->(above)
   }
   CALL () {
     MATCH (t:Outcome) WHERE t.parentId IS NOT NULL
     MATCH (above:Outcome {id: t.parentId})
     CREATE (t)-[:NARROWER_THAN]->(above)
   }
   CALL () {
     MATCH (t:Instrument) WHERE t.parentId IS NOT NULL
     MATCH (above:Instrument {id: t.parentId})
     CREATE (t)-[:NARROWER_THAN]->(above)
   }
   CALL () {
     MATCH (t:Instrument)
     UNWIND t.outcomesMeasured AS id
     MATCH (o:Outcome {id: id})
     CREATE (t)-[:MEASURES]->(o)
   }
   CALL () {
     MATCH (t:Mechanism)
     UNWIND t.leadsTo AS id
     MATCH (o:Outcome {id: id})
     CREATE (t)-[:LEADS_TO]->(o)
   }`,
  {},
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
