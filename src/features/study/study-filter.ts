import type { Parameter } from '../../graph/statement.js';
import type { Severity, StudyDesign, StudyStatus } from '../../records/values.js';
import { conditionOf, rangeOf, termOf } from '../evidence/filter.js';
import { luceneQuery } from '../search/lucene.js';
import type { Vocabulary } from '../term/vocabulary.js';
import type { TermKind } from '../../records/term.js';
import { BadInput } from '../../shared/errors.js';
import { TagQuery } from './tag-query.js';
import { gradeTag } from './tags.js';

type Given<T> = T | null | undefined;

/** A filter of a list of studies as a caller gives it. */
export interface StudyFilter {
  text?: Given<string>;
  condition?: Given<string>;
  severity?: Given<Severity>;
  cellSource?: Given<string>;
  product?: Given<string>;
  outcome?: Given<string>;
  mechanism?: Given<string>;
  designs?: Given<readonly StudyDesign[]>;
  status?: Given<readonly StudyStatus[]>;
  publishedYear?: Given<{ min?: Given<number>; max?: Given<number> }>;
  participants?: Given<{ min?: Given<number>; max?: Given<number> }>;
  hasResults?: Given<boolean>;
}

/** The filter as the statements take it; null: not asked. */
export interface StudySelection {
  readonly [key: string]: Parameter;
  words: string | null;
  conditions: string[] | null;
  scale: string | null;
  grade: number | null;
  severity: string | null;
  cellSources: string[] | null;
  products: string[] | null;
  outcomes: string[] | null;
  mechanisms: string[] | null;
  designs: string[] | null;
  statuses: string[] | null;
  yearMin: number | null;
  yearMax: number | null;
  participantsMin: number | null;
  participantsMax: number | null;
  hasResults: boolean | null;
}

export const everyStudy: StudySelection = {
  words: null,
  conditions: null,
  scale: null,
  grade: null,
  severity: null,
  cellSources: null,
  products: null,
  outcomes: null,
  mechanisms: null,
  designs: null,
  statuses: null,
  yearMin: null,
  yearMax: null,
  participantsMin: null,
  participantsMax: null,
  hasResults: null,
};

const listed = (values: Given<readonly string[]>): string[] | null =>
  values && values.length > 0 ? [...values] : null;

function wordsOf(text: Given<string>): string | null {
  if (text == null || text.trim() === '') return null;
  const query = luceneQuery(text);
  if (query === null) throw new BadInput('where.text', 'holds no word to search for; give letters or digits.');
  return query;
}

/** The studies that a filter selects: terms looked up, ranges checked. Refuses what cannot be meant. */
export function selectionOf(filter: StudyFilter, vocabulary: Vocabulary): StudySelection {
  const ids = (kind: TermKind, id: Given<string>, name: string): string[] | null =>
    id == null ? null : [...vocabulary.withNarrower(termOf(vocabulary, kind, id, `where.${name}`))];
  const condition =
    filter.condition == null ? null : termOf(vocabulary, 'condition', filter.condition, 'where.condition');
  const { conditions, grade } = conditionOf(vocabulary, condition);
  const year = rangeOf(filter.publishedYear, 'where.publishedYear');
  const participants = rangeOf(filter.participants, 'where.participants');
  return {
    words: wordsOf(filter.text),
    conditions: conditions && [...conditions],
    scale: grade?.scale ?? null,
    grade: grade?.value ?? null,
    severity: filter.severity ?? null,
    cellSources: ids('cell-source', filter.cellSource, 'cellSource'),
    products: ids('cell-product', filter.product, 'product'),
    outcomes: ids('outcome', filter.outcome, 'outcome'),
    mechanisms: ids('mechanism', filter.mechanism, 'mechanism'),
    designs: listed(filter.designs),
    statuses: listed(filter.status),
    yearMin: year?.min ?? null,
    yearMax: year?.max ?? null,
    participantsMin: participants?.min ?? null,
    participantsMax: participants?.max ?? null,
    hasResults: filter.hasResults ?? null,
  };
}

/** The filter as searches by tags; null where it asks for nothing that tags tell. */
export function tagSearches(selection: StudySelection): string[] | null {
  const { scale, grade, severity, yearMin, yearMax } = selection;
  const asked = new TagQuery('study')
    .anyOf('condition', selection.conditions)
    .anyOf('grade', scale === null || grade === null ? null : [gradeTag(scale, grade)])
    .anyOf('severity', severity === null ? null : [severity])
    .anyOf('cells', selection.cellSources)
    .anyOf('cells', selection.products)
    .anyOf('outcome', selection.outcomes)
    .anyOf('mechanism', selection.mechanisms)
    .anyOf('design', selection.designs)
    .anyOf('status', selection.statuses)
    .years(yearMin === null && yearMax === null ? null : { min: yearMin, max: yearMax });
  return asked.isOpen ? null : asked.texts();
}
