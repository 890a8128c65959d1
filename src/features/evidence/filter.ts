import type { TermKind } from '../../records/term.js';
import type { Comparison, Donor, InterventionKind, Severity, StudyDesign } from '../../records/values.js';
import { BadInput } from '../../shared/errors.js';
import { globalId } from '../../shared/ids.js';
import { isRegenerative } from '../study/study.js';
import type { Term, Vocabulary } from '../term/vocabulary.js';
import type { EvidenceQuestion, Range, TermIds } from './question.js';

type Given<T> = T | null | undefined;

/** A filter as a caller gives it: ids as text; absent, null and empty mean not given. */
export interface EvidenceFilter {
  outcome?: Given<string>;
  condition?: Given<string>;
  severity?: Given<Severity>;
  severityMatch?: Given<'INCLUDES' | 'ONLY'>;
  cellSource?: Given<string>;
  product?: Given<string>;
  donor?: Given<Donor>;
  mechanism?: Given<string>;
  instrument?: Given<string>;
  comparator?: Given<readonly InterventionKind[]>;
  designs?: Given<readonly StudyDesign[]>;
  comparison?: Given<Comparison>;
  timepointMonths?: Given<{ min?: Given<number>; max?: Given<number> }>;
  publishedYear?: Given<{ min?: Given<number>; max?: Given<number> }>;
  includeRetracted?: Given<boolean>;
}

const named = ({ kind, id, label }: Term): string => `${globalId(kind, id)} (${label})`;

/** The term that an id in a filter names; refuses an id that names none, another kind or several. */
export function termOf(vocabulary: Vocabulary, kind: TermKind, id: string, argument: string): Term {
  const resolution = vocabulary.resolve(kind, id);
  if (resolution.found) return resolution.term;
  const { candidates, nearest } = resolution;
  const several = candidates.length > 1 && candidates.every((candidate) => candidate.kind === kind);
  const what = kind.replace('-', ' ');
  const hint =
    candidates.length > 0
      ? several
        ? `names several: ${candidates.map(named).join(', ')}; ask for one of them`
        : `is no ${what} but ${candidates.map(named).join(', ')}`
      : `names no ${what}`;
  const near = several ? [] : nearest.map((key) => globalId(kind, key));
  const tail = near.length > 0 ? `; the nearest are ${near.join(', ')}` : '';
  throw new BadInput(argument, `"${id}" ${hint}${tail}.`, {
    candidates: candidates.map((term) => globalId(term.kind, term.id)),
    nearest: near,
  });
}

export function rangeOf(range: Given<{ min?: Given<number>; max?: Given<number> }>, argument: string): Range | null {
  const min = range?.min ?? null;
  const max = range?.max ?? null;
  if (min === null && max === null) return null;
  if (min !== null && max !== null && min > max) {
    throw new BadInput(argument, `min (${min}) is above max (${max}); give the smaller number as min.`);
  }
  return { min, max };
}

/** The condition that a filter asks: a graded condition is its parent at that grade. */
export function conditionOf(vocabulary: Vocabulary, term: Term | null): Pick<EvidenceQuestion, 'conditions' | 'grade'> {
  if (!term) return { conditions: null, grade: null };
  const grade = vocabulary.gradeOf(term);
  return grade
    ? { conditions: vocabulary.withNarrower(grade.of), grade: { scale: grade.scale, value: grade.value } }
    : { conditions: vocabulary.withNarrower(term), grade: null };
}

const setOf = <T>(values: Given<readonly T[]>): ReadonlySet<T> | null =>
  values && values.length > 0 ? new Set(values) : null;

function comparatorsOf(kinds: Given<readonly InterventionKind[]>): ReadonlySet<InterventionKind> | null {
  const regenerative = (kinds ?? []).filter(isRegenerative);
  if (regenerative.length > 0) {
    throw new BadInput(
      'where.comparator',
      `${regenerative.join(', ')} asks for comparisons of two regenerative treatments, which do not vote; leave it out.`,
    );
  }
  return setOf(kinds);
}

/** A question from a filter: terms looked up, ranges checked. Refuses what cannot be meant. */
export function questionOf(filter: EvidenceFilter, vocabulary: Vocabulary): EvidenceQuestion {
  const term = (kind: TermKind, id: Given<string>, name: string): Term | null =>
    id == null ? null : termOf(vocabulary, kind, id, `where.${name}`);
  const ids = (found: Term | null): TermIds => found && vocabulary.withNarrower(found);
  return {
    outcomes: ids(term('outcome', filter.outcome, 'outcome')),
    ...conditionOf(vocabulary, term('condition', filter.condition, 'condition')),
    severities: filter.severity == null ? null : [filter.severity],
    severityMatch: filter.severityMatch ?? 'INCLUDES',
    cellSources: ids(term('cell-source', filter.cellSource, 'cellSource')),
    products: ids(term('cell-product', filter.product, 'product')),
    donor: filter.donor ?? null,
    mechanisms: ids(term('mechanism', filter.mechanism, 'mechanism')),
    instruments: ids(term('instrument', filter.instrument, 'instrument')),
    comparators: comparatorsOf(filter.comparator),
    designs: setOf(filter.designs),
    comparison: filter.comparison ?? null,
    timepointMonths: rangeOf(filter.timepointMonths, 'where.timepointMonths'),
    publishedYear: rangeOf(filter.publishedYear, 'where.publishedYear'),
    includeRetracted: filter.includeRetracted ?? false,
  };
}
