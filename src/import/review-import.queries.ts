import { nothing, statement, type Parameter } from '../graph/statement.js';

const sampleRows: Parameter[] = [];

/**
 * Links reviews to studies that they include and that came into the graph after them. The reviews are looked through
 * once for all the studies of a transaction, not once for each.
 */
export const linkSyntheses = statement(
  'import.linkSyntheses',
  `MATCH (y:Synthesis)
   UNWIND y.includedStudyIds AS id
   WITH y, id WHERE id IN $ids
   MATCH (s:Study {id: id})
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
