import { nothing, statement, type Parameter } from '../graph/statement.js';

const sampleRows: Parameter[] = [];

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
