import { nothing, statement, type Parameter } from '../graph/statement.js';

const sampleRows: Parameter[] = [];

/** Terms of one label each; the label is part of the text, so there is one statement a label. */
function writeTerms(label: string) {
  return statement(
    `import.write${label}`,
    `UNWIND $terms AS term
     MERGE (t:${label} {id: term.id})
     SET t = term.properties, t.id = term.id
     WITH t, term
     MATCH (r:Record {current: term.current})
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
