import { asText, orNull, stored } from '../../graph/decode.js';
import { statement } from '../../graph/statement.js';
import type { ClaimSourceRecord } from '../../records/claim.js';
import {
  decodeFindingRow,
  findingColumns,
  othersOf,
  versionsBranch,
  type FindingRow,
} from '../evidence/evidence.queries.js';
import type { StudyOutline } from '../study/outline.js';

/** All sources of claims, by id. */
export const claimSources = statement(
  'claim.sources',
  `MATCH (r:Record) WHERE r.current > 'claim-source:' AND r.current < 'claim-source;'
   RETURN r.current AS key, r.json AS json ORDER BY key`,
  {},
  (row) => ({ key: asText(row('key')), record: stored<ClaimSourceRecord>(row('json')) }),
);

/** What claims are weighed on: the findings about their outcomes, and the outlines of all studies with a regenerative arm. */
export const claimEvidence = statement<{ outcomes: string[] }, FindingRow & { outline: StudyOutline | null }>(
  'claim.evidence',
  `${versionsBranch}, null AS outline
   UNION ALL
   MATCH (f:Finding) WHERE f.outcomeId IN $outcomes
   ${findingColumns}, null AS outline
   UNION ALL
   MATCH (s:Study) WHERE s.regenerativeTermIds <> [] OR s.mechanismIds <> []
   RETURN null AS versions, null AS facts, null AS study, null AS awaited, ${othersOf('s', 's.id')} AS others, s.outline AS outline`,
  { outcomes: ['pain'] },
  (row) => ({ ...decodeFindingRow(row), outline: orNull((value) => stored<StudyOutline>(value))(row('outline')) }),
);
