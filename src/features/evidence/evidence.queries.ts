import { asList, asNumber, asText, orNull, stored } from '../../graph/decode.js';
import { statement, type Parameter, type Row as GraphRow } from '../../graph/statement.js';
import type { StudyOutline } from '../study/outline.js';
import type { FindingFacts, StudyFacts } from './facts.js';

/** What narrows the search in the graph. It may let through more than the question asks; the rules decide. Null: not asked. */
export interface FindingParameters {
  readonly [key: string]: Parameter;
  /** Pairs `condition|outcome` that the question covers. */
  keys: string[] | null;
  outcomes: string[] | null;
  conditions: string[] | null;
  designs: string[] | null;
  cellTerms: string[] | null;
  comparison: string | null;
}

const none: FindingParameters = {
  keys: null,
  outcomes: null,
  conditions: null,
  designs: null,
  cellTerms: null,
  comparison: null,
};

/** One row: the versions of the data, or a finding with its study as stored, or a registered study without results. */
export interface FindingRow {
  versions: { dataset: string | null; vocabulary: string | null; newestReportYear: number | null } | null;
  finding: FindingFacts | null;
  study: string | null;
  awaited: StudyOutline | null;
  /** Ids of the studies that this record says it is the same as, of those that are present and not retracted. */
  others: { id: string; namesBack: boolean }[];
}

const other = (value: unknown): { id: string; namesBack: boolean } => {
  const [id, namesBack] = asList((part) => part)(value);
  return { id: asText(id), namesBack: namesBack === true };
};

export const decodeOthers = (value: unknown): FindingRow['others'] => orNull(asList(other))(value) ?? [];

const versions = (value: unknown): NonNullable<FindingRow['versions']> => {
  const [dataset, vocabulary, newestReportYear] = asList((part) => part)(value);
  return {
    dataset: orNull(asText)(dataset),
    vocabulary: orNull(asText)(vocabulary),
    newestReportYear: orNull(asNumber)(newestReportYear),
  };
};

export const decodeFindingRow = (row: GraphRow): FindingRow => ({
  versions: orNull(versions)(row('versions')),
  finding: orNull((value) => stored<FindingFacts>(value))(row('facts')),
  study: orNull(asText)(row('study')),
  awaited: orNull((value) => stored<StudyOutline>(value))(row('awaited')),
  others: decodeOthers(row('others')),
});

/** The row that tells the versions of the data. */
export const versionsBranch = `OPTIONAL MATCH (d:Dataset {id: 'dataset'})
     RETURN [d.version, d.vocabularyVersion, COLLECT {
       MATCH (s:Study) WHERE s.newestReportYear IS NOT NULL
       RETURN s.newestReportYear ORDER BY s.newestReportYear DESC LIMIT 1
     }[0]] AS versions, null AS facts, null AS study, null AS awaited, null AS others`;

/** The records that one record says it is the same as, of those that are present and not retracted. */
export const othersOf = (node: string, id: string): string => `CASE WHEN ${node}.sameAs IS NULL THEN null ELSE COLLECT {
         MATCH (o:Study) WHERE o.id IN ${node}.sameAs AND NOT o.retracted
         RETURN [o.id, ${id} IN coalesce(o.sameAs, [])]
       } END`;

/** What a row of a finding `f` returns. */
export const findingColumns = `RETURN null AS versions, f.facts AS facts, f.study AS study, null AS awaited, ${othersOf('f', 'f.studyId')} AS others`;

export const studyFactsOf = (text: string): StudyFacts => stored<StudyFacts>(text);

/** The statement for one way in: by pairs of condition and outcome, by one of them, or over everything. */
function findingsBy(name: string, anchor: string, awaitedAnchor: string, sample: FindingParameters) {
  return statement<FindingParameters, FindingRow>(
    `evidence.findings${name}`,
    `${versionsBranch}
     UNION ALL
     ${anchor}
       AND ($designs IS NULL OR f.design IN $designs)
       AND ($comparison IS NULL OR f.comparison = $comparison)
       AND ($cellTerms IS NULL OR any(term IN f.cellTermIds WHERE term IN $cellTerms))
     ${findingColumns}
     UNION ALL
     MATCH (s:Study) WHERE ${awaitedAnchor}
       AND ($designs IS NULL OR s.design IN $designs)
       AND ($cellTerms IS NULL OR any(term IN s.regenerativeTermIds WHERE term IN $cellTerms))
     RETURN null AS versions, null AS facts, null AS study, s.outline AS awaited, ${othersOf('s', 's.id')} AS others`,
    sample,
    decodeFindingRow,
  );
}

const awaitedAnywhere = 's.awaitedConditionId IS NOT NULL';
const awaitedByCondition = 's.awaitedConditionId IN $conditions';

export const findingsByKey = findingsBy(
  'ByKey',
  'UNWIND $keys AS key MATCH (f:Finding {key: key}) WHERE true',
  awaitedByCondition,
  { ...none, keys: ['knee-osteoarthritis|pain'], conditions: ['knee-osteoarthritis'] },
);
export const findingsByOutcome = findingsBy(
  'ByOutcome',
  'MATCH (f:Finding) WHERE f.outcomeId IN $outcomes',
  awaitedAnywhere,
  {
    ...none,
    outcomes: ['pain'],
  },
);
export const findingsByCondition = findingsBy(
  'ByCondition',
  'MATCH (f:Finding) WHERE f.conditionId IN $conditions',
  awaitedByCondition,
  { ...none, conditions: ['knee-osteoarthritis'] },
);
export const allFindings = findingsBy('All', 'MATCH (f:Finding) WHERE true', awaitedAnywhere, none);
