import { stored } from '../graph/decode.js';
import type { Parameter } from '../graph/statement.js';
import { canonicalJson, revisionOf, sha256, type Json } from '../records/canonical.js';
import type { ClaimSourceRecord } from '../records/claim.js';
import type { StudyRecord } from '../records/study.js';
import type { SynthesisRecord } from '../records/synthesis.js';
import type { TermKind, TermRecord } from '../records/term.js';
import { ontologyIds } from '../features/term/vocabulary.js';
import { searchKeys } from '../shared/search-key.js';
import { projectStudy } from './project-study.js';

export type RecordKind = 'study' | 'synthesis' | 'claim-source' | TermKind;

/** Entries that statements write, by name. */
export type Projection = Readonly<Record<string, Parameter | undefined>>;

/** What the graph shows of a record. */
export interface Projected {
  kind: RecordKind;
  id: string;
  projection: Projection;
}

/** A checked record, ready to be written: its one text, the hash of it, and what the graph shows of it. */
export interface PreparedRecord extends Projected {
  json: string;
  hash: string;
}

function prepared(kind: RecordKind, id: string, record: Json, projection: Projection): PreparedRecord {
  const json = canonicalJson(record);
  return { kind, id, json, hash: sha256(json), projection };
}

export function prepareStudy(record: StudyRecord): PreparedRecord {
  // From the text that is kept, so that a projection made anew from it is the same to the last key.
  const json = canonicalJson(record);
  const hash = sha256(json);
  return { kind: 'study', id: record.id, json, hash, projection: projectStudy(stored(json), revisionOf(hash)) };
}

export function prepareSynthesis(record: SynthesisRecord): PreparedRecord {
  const { id, title, pooled, includedStudies = [], conclusion } = record;
  return prepared('synthesis', id, record, {
    id,
    properties: {
      kind: record.kind,
      title,
      year: record.year,
      yearDown: record.year ?? -1,
      includedStudyIds: [...new Set(includedStudies.flatMap(({ study }) => study ?? []))],
      searchLabel: title,
      searchText: [conclusion, record.journal ?? '', ...(record.authors ?? [])].join('\n'),
      searchKeys: searchKeys([id, title, record.doi, record.pmid, record.pmcid]),
    },
    pooled: pooled.map(({ outcome, ...result }, index) => ({
      id: `${id}/${index + 1}`,
      outcome,
      properties: { ...result, outcomeId: outcome, synthesisId: id, index },
    })),
  });
}

export function prepareClaimSource(record: ClaimSourceRecord): PreparedRecord {
  const { id } = record.source;
  return prepared('claim-source', id, record, {
    id,
    claims: record.claims.map((claim) => ({
      id: claim.id,
      subjects: claim.subject.id === undefined ? [] : [claim.subject.id],
      objects: claim.objects.flatMap((object) => object.id ?? []),
      properties: {
        sourceId: id,
        text: claim.text,
        predicate: claim.predicate,
        searchLabel: claim.text,
        searchText: record.source.title,
        searchKeys: searchKeys([claim.id, claim.text]),
      },
    })),
  });
}

export function prepareTerm(term: TermRecord): PreparedRecord {
  const { kind, record } = term;
  const identifiers = ontologyIds(term);
  return prepared(kind, record.id, record, {
    id: record.id,
    current: `${kind}:${record.id}`,
    properties: {
      label: record.label,
      synonyms: record.synonyms,
      definition: record.definition,
      parentId: record.parent ?? undefined,
      xrefs: identifiers,
      ...(term.kind === 'instrument' && { outcomesMeasured: term.record.outcomesMeasured }),
      ...(term.kind === 'mechanism' && { leadsTo: term.record.leadsTo }),
      searchLabel: record.label,
      searchText: [...record.synonyms, record.definition ?? ''].join('\n'),
      searchNames: searchKeys([record.id, record.label, ...identifiers]),
      searchKeys: searchKeys([record.id, record.label, ...record.synonyms, ...identifiers]),
    },
  });
}
