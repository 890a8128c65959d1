import { asText, stored } from '../../graph/decode.js';
import { statement } from '../../graph/statement.js';
import type { ClaimSourceRecord } from '../../records/claim.js';

/** All sources of claims, by id. */
export const claimSources = statement(
  'claim.sources',
  `MATCH (r:Record) WHERE r.current > 'claim-source:' AND r.current < 'claim-source;'
   RETURN r.current AS key, r.json AS json ORDER BY key`,
  {},
  (row) => ({ key: asText(row('key')), record: stored<ClaimSourceRecord>(row('json')) }),
);
