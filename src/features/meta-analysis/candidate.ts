import { inRange, type EvidenceQuestion } from '../evidence/question.js';
import type { FindingFacts, Row } from '../evidence/facts.js';
import { standingOf } from '../evidence/eligibility.js';
import type { Vocabulary } from '../term/vocabulary.js';
import { excludedFor, type Exclusion } from './exclusion.js';
import { readNumbers, type InstrumentFacts, type Numbers } from './numbers.js';

/** A finding with numbers that can be pooled. */
export interface Candidate extends Row {
  numbers: Numbers;
  /** Months; of counts without a timepoint the study's follow-up; null for a last follow-up without a common time. */
  timepoint: number | null;
  instrument: InstrumentFacts | null;
  /** People in it; null where a printed effect states no sizes. */
  participants: number | null;
  notes: string[];
}

/** What the vocabulary says of an instrument; null where none is recorded. */
export function instrumentFacts(vocabulary: Vocabulary, id: string | null): InstrumentFacts | null {
  const term = id === null ? null : vocabulary.get('instrument', id);
  if (term?.kind !== 'instrument') return null;
  const { higherIsBetter, unit, min, max } = term.record;
  return {
    higherIsBetter: higherIsBetter ?? null,
    hasScale: unit !== undefined || (min !== undefined && max !== undefined),
  };
}

/** People in a finding; of a printed effect those of its arms, never more than the study's, else the study's. */
function participantsOf({ study, finding }: Row, numbers: Numbers): number | null {
  const { arm, comparator, armNumbers, comparatorNumbers } = finding;
  if (numbers.type === 'MEANS') return numbers.experimental.n + numbers.comparator.n;
  if (numbers.type === 'COUNTS') return numbers.table.experimental.total + numbers.table.comparator.total;
  const experimental = armNumbers?.n ?? arm.participants;
  const control = comparatorNumbers?.n ?? comparator?.participants ?? null;
  if (experimental === null || control === null) return study.participants;
  return study.participants === null ? experimental + control : Math.min(experimental + control, study.participants);
}

const isCounted = ({ armNumbers, comparatorNumbers }: FindingFacts): boolean =>
  [armNumbers, comparatorNumbers].every((numbers) => numbers?.events !== undefined && (numbers.total ?? 0) > 0);

/** When a finding was taken, for pooling; undefined where it cannot be told. */
function timepointOf({ study, finding }: Row): number | null | undefined {
  if (finding.timepointMonths !== null) return finding.timepointMonths;
  if (isCounted(finding) && study.followUpMonths !== null) return study.followUpMonths;
  return finding.lastFollowUp ? null : undefined;
}

/** A controlled finding as a candidate for pooling (evidence rules, 5.1), or why it is none. */
export function candidateOf(
  row: Row,
  question: Pick<EvidenceQuestion, 'timepointMonths'>,
  vocabulary: Vocabulary,
): Candidate | Exclusion {
  const { finding, study } = row;
  const standing = standingOf(finding);
  if (standing === 'UNCONTROLLED') return excludedFor('UNCONTROLLED', 'it compares an arm with its own baseline');
  if (standing !== 'CONTROLLED') return excludedFor('HEAD_TO_HEAD', 'it compares two regenerative treatments');
  if (finding.timepointMonths === 0) return excludedFor('BASELINE', 'it was taken before treatment');
  const timepoint = timepointOf(row);
  if (timepoint === undefined) return excludedFor('NO_TIMEPOINT', 'it is not told when it was taken');
  const window = question.timepointMonths;
  if (window && (finding.timepointMonths === null || !inRange(finding.timepointMonths, window))) {
    return excludedFor('OTHER_TIMEPOINT', 'it was taken outside the months asked for');
  }
  const instrument = instrumentFacts(vocabulary, finding.instrument);
  const read = readNumbers(finding, instrument, study.withinPerson);
  if ('exclusion' in read) return read.exclusion;
  const participants = participantsOf(row, read.numbers);
  return { study, finding, numbers: read.numbers, notes: read.notes, timepoint, instrument, participants };
}
