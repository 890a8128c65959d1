/**
 * The graph, in names: which nodes there are and what they hold, which arrows, from where to where. Statements are
 * checked against it without a database, and a full graph is compared with it, so that it stays true.
 */

/** What a list of hits is made of: whole texts, the name, everything else. */
const searched = ['searchKeys', 'searchLabel', 'searchText'] as const;
const term = ['id', 'label', 'synonyms', 'definition', 'xrefs', 'parentId', 'searchNames', ...searched] as const;

/** Nodes by label, with their properties. */
export const nodeProperties = {
  /**
   * The projection of a study record, of which `revision` tells which text it was. `outline` is JSON: what questions
   * across studies need of it.
   */
  Study: [
    ...['id', 'title', 'status', 'design', 'phase', 'masking', 'year', 'participants', 'followUpMonths', 'startDate'],
    ...['completionDate', 'funding', 'species', 'countries', 'registrations', 'sameAs', 'notes', 'retracted'],
    // What lists are ordered and filtered by.
    ...['titleKey', 'yearDown', 'yearUp', 'participantsDown', 'participantsUp', 'hasResults', 'conditionId', 'scale'],
    ...['grades', 'severities', 'cellTermIds', 'sourceIds', 'productIds', 'outcomeIds', 'mechanismIds'],
    ...['tags', 'outline', 'revision', 'newestReportYear', 'duplicateKeys'],
    ...searched,
  ],
  Report: [
    ...[
      'id',
      'studyId',
      'kind',
      'title',
      'authors',
      'journal',
      'year',
      'volume',
      'pages',
      'doi',
      'pmid',
      'pmcid',
      'url',
    ],
    ...['retracted', 'retractionDate', 'retractionReason'],
    ...searched,
  ],
  Arm: [
    ...['id', 'studyId', 'label', 'role', 'participants', 'knees', 'kind', 'donor', 'doseCells', 'dose', 'injections'],
    ...['route', 'guidance', 'adjuncts'],
  ],
  /** `tags` is what questions seek by; `facts` and `study` are JSON: what the rules read. */
  Finding: [
    ...[
      'id',
      'studyId',
      'comparison',
      'direction',
      'timepointMonths',
      'lastFollowUp',
      'valueKind',
      'effect',
      'locator',
    ],
    ...['note', 'conditionId', 'outcomeId', 'tags', 'sameAs', 'revision', 'facts', 'study'],
  ],
  AdverseEvent: ['id', 'studyId', 'term', 'serious', 'locator', 'note'],
  CellSource: term,
  CellProduct: term,
  Condition: term,
  Outcome: term,
  Instrument: [...term, 'outcomesMeasured'],
  Mechanism: [...term, 'leadsTo'],
  Synthesis: ['id', 'kind', 'title', 'year', 'yearDown', 'includedStudyIds', ...searched],
  PooledResult: [
    ...['id', 'synthesisId', 'index', 'outcomeId', 'instrument', 'instrumentAsReported', 'timepointMonths'],
    ...['comparison', 'measure', 'model', 'k', 'participants', 'estimate', 'ciLow', 'ciHigh', 'p', 'i2', 'tau2'],
    ...['certainty', 'direction', 'subgroup', 'locator', 'note'],
  ],
  Claim: ['id', 'sourceId', 'text', 'predicate', ...searched],
  /** One version of one record; `current` is its key as long as it is the newest. */
  Record: ['id', 'kind', 'recordId', 'number', 'json', 'hash', 'current'],
  Activity: ['id', 'kind', 'actor', 'at', 'reason'],
  /**
   * One node: `sum` is the sum of the hashes of the current records, `sequence` counts the writes, `seeding` names the
   * folder of an unfinished seeding.
   */
  Dataset: [
    ...[
      'id',
      'sum',
      'version',
      'sequence',
      'vocabularyVersion',
      'projectionVersion',
      'updatedAt',
      'seeding',
      'writing',
    ],
    // After a bulk import: labels and arrow types that the first start has to complete.
    'pendingLists',
  ],
  Migration: ['number', 'name', 'appliedAt'],
} as const;

/**
 * For the time of a bulk import only, on any node or arrow: the names of its lists that have no entries, which the
 * loader cannot write.
 */
export const emptyLists = 'emptyLists';

export type Label = keyof typeof nodeProperties;

/** An arrow: where it may start, where it ends, what it holds. */
export interface Arrow {
  from: readonly Label[];
  to: readonly Label[];
  properties: readonly string[];
}

const arrow = (
  from: Label | readonly Label[],
  to: Label | readonly Label[],
  properties: readonly string[] = [],
): Arrow => ({
  from: [from].flat(),
  to: [to].flat(),
  properties,
});

const cellTerms = ['CellSource', 'CellProduct'] as const;
const hierarchies = [...cellTerms, 'Condition', 'Outcome', 'Instrument', 'Mechanism'] as const;

/** Arrows by type, read from source to target. */
export const arrows = {
  STUDIES: arrow('Study', 'Condition', [
    ...['scale', 'grades', 'severities', 'description', 'ageMean', 'ageSd', 'femalePercent', 'bmiMean'],
  ]),
  REPORTED_IN: arrow('Study', 'Report'),
  HAS_ARM: arrow('Study', 'Arm'),
  FOUND: arrow('Study', 'Finding'),
  REPORTS_HARM: arrow('Study', 'AdverseEvent'),
  EXAMINES: arrow('Study', 'Mechanism', ['index', 'relation', 'direction', 'molecules', 'report', 'locator', 'note']),
  USES_SOURCE: arrow('Arm', 'CellSource'),
  USES_PRODUCT: arrow('Arm', 'CellProduct'),
  ABOUT: arrow(['Finding', 'PooledResult'], 'Outcome'),
  MEASURED_BY: arrow('Finding', 'Instrument'),
  EXPERIMENTAL: arrow('Finding', 'Arm'),
  COMPARATOR: arrow('Finding', 'Arm'),
  WITHIN: arrow('Finding', 'Arm'),
  VALUE_FOR: arrow('Finding', 'Arm', [
    ...['n', 'mean', 'sd', 'se', 'median', 'q1', 'q3', 'min', 'max', 'events', 'total', 'percent'],
  ]),
  SEEN_IN: arrow(['Finding', 'AdverseEvent'], 'Report'),
  COUNTED_IN: arrow('AdverseEvent', 'Arm', ['events', 'total']),
  NARROWER_THAN: arrow(hierarchies, hierarchies),
  MEASURES: arrow('Instrument', 'Outcome'),
  LEADS_TO: arrow('Mechanism', 'Outcome'),
  INCLUDES: arrow('Synthesis', 'Study'),
  POOLED: arrow('Synthesis', 'PooledResult'),
  SUBJECT: arrow('Claim', cellTerms),
  OBJECT: arrow('Claim', [...cellTerms, 'Condition', 'Outcome', 'Mechanism']),
  DESCRIBES: arrow('Record', ['Study', 'Synthesis', 'Claim', ...hierarchies]),
  REPLACES: arrow('Record', 'Record'),
  CREATED: arrow('Activity', 'Record'),
} as const satisfies Record<string, Arrow>;
