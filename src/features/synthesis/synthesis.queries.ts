import { asNumber, asText, stored } from '../../graph/decode.js';
import { statement } from '../../graph/statement.js';
import type { SynthesisRecord } from '../../records/synthesis.js';

export const synthesisRecords = statement(
  'synthesis.records',
  `MATCH (r:Record) WHERE r.current IN $keys
   RETURN r.recordId AS id, r.json AS json`,
  { keys: ['synthesis:none'] },
  (row) => ({ id: asText(row('id')), record: stored<SynthesisRecord>(row('json')) }),
);

/** All reviews without their parts, newest first: what a page of them is cut from. */
export const synthesisKeys = statement(
  'synthesis.keys',
  `MATCH (y:Synthesis) RETURN y.id AS id, y.yearDown AS year ORDER BY y.yearDown DESC, y.id DESC`,
  {},
  (row) => ({ id: asText(row('id')), year: asNumber(row('year')) }),
);

/** Reviews that pooled any of the outcomes. */
export const publishedResults = statement(
  'synthesis.publishedResults',
  `UNWIND $outcomes AS outcome
   MATCH (o:Outcome {id: outcome})<-[:ABOUT]-(p:PooledResult)<-[:POOLED]-(y:Synthesis)
   WITH DISTINCT outcome, y
   MATCH (r:Record {current: 'synthesis:' + y.id})
   RETURN outcome, r.json AS json ORDER BY y.yearDown DESC, y.id DESC`,
  { outcomes: ['pain'] },
  (row) => ({ outcome: asText(row('outcome')), record: stored<SynthesisRecord>(row('json')) }),
);
