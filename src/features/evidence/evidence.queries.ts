import { asList, asText, orNull, stored } from '../../graph/decode.js';
import { statement, type Parameter, type Row as GraphRow } from '../../graph/statement.js';
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

/** A finding with its study as stored, or the row that tells the versions (its `finding` is null). */
export interface FindingRow {
  datasetVersion: string | null;
  vocabularyVersion: string | null;
  finding: FindingFacts | null;
  study: string | null;
  /** Ids of the studies that this record says it is the same as, of those that are present and not retracted. */
  others: { id: string; namesBack: boolean }[];
}

const other = (value: unknown): { id: string; namesBack: boolean } => {
  const [id, namesBack] = asList((part) => part)(value);
  return { id: asText(id), namesBack: namesBack === true };
};

const decode = (row: GraphRow): FindingRow => ({
  datasetVersion: orNull(asText)(row('datasetVersion')),
  vocabularyVersion: orNull(asText)(row('vocabularyVersion')),
  finding: orNull((value) => stored<FindingFacts>(value))(row('facts')),
  study: orNull(asText)(row('study')),
  others: orNull(asList(other))(row('others')) ?? [],
});

export const studyFactsOf = (text: string): StudyFacts => stored<StudyFacts>(text);

/** The statement for one way in: by pairs of condition and outcome, by one of them, or over everything. */
function findingsBy(name: string, anchor: string, sample: FindingParameters) {
  return statement<FindingParameters, FindingRow>(
    `evidence.findings${name}`,
    `OPTIONAL MATCH (d:Dataset {id: 'dataset'})
     RETURN d.version AS datasetVersion, d.vocabularyVersion AS vocabularyVersion, null AS facts, null AS study, null AS others
     UNION ALL
     ${anchor}
       AND ($designs IS NULL OR f.design IN $designs)
       AND ($comparison IS NULL OR f.comparison = $comparison)
       AND ($cellTerms IS NULL OR any(term IN f.cellTermIds WHERE term IN $cellTerms))
     RETURN null AS datasetVersion, null AS vocabularyVersion, f.facts AS facts, f.study AS study,
       CASE WHEN f.sameAs IS NULL THEN null ELSE COLLECT {
         MATCH (o:Study) WHERE o.id IN f.sameAs AND NOT o.retracted
         RETURN [o.id, f.studyId IN coalesce(o.sameAs, [])]
       } END AS others`,
    sample,
    decode,
  );
}

export const findingsByKey = findingsBy('ByKey', 'UNWIND $keys AS key MATCH (f:Finding {key: key}) WHERE true', {
  ...none,
  keys: ['knee-osteoarthritis|pain'],
});
export const findingsByOutcome = findingsBy('ByOutcome', 'MATCH (f:Finding) WHERE f.outcomeId IN $outcomes', {
  ...none,
  outcomes: ['pain'],
});
export const findingsByCondition = findingsBy('ByCondition', 'MATCH (f:Finding) WHERE f.conditionId IN $conditions', {
  ...none,
  conditions: ['knee-osteoarthritis'],
});
export const allFindings = findingsBy('All', 'MATCH (f:Finding) WHERE true', none);
