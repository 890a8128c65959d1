import type { Direction } from '../../records/values.js';
import { candidateOf, type Candidate } from '../meta-analysis/candidate.js';
import { studyEffect } from '../meta-analysis/effect.js';
import { sideOf } from '../meta-analysis/analysis.js';
import type { EffectMeasure } from '../../records/values.js';
import type { Vocabulary } from '../term/vocabulary.js';
import { standingOf } from './eligibility.js';
import type { Row } from './facts.js';

/** The measure in which one finding alone is judged: in points where they mean something, else standardised. */
function measureOf({ numbers, instrument }: Candidate): EffectMeasure {
  if (numbers.type === 'PRINTED') return numbers.measure;
  if (numbers.type === 'COUNTS') return 'RR';
  return instrument?.hasScale === true ? 'MD' : 'SMD';
}

/** +1 where a higher effect is better for the patient, -1 where it is worse; null where it is not known. */
function benefitOf({ numbers, instrument }: Candidate): 1 | -1 | null {
  if (
    numbers.type === 'MEANS' ||
    (numbers.type === 'PRINTED' && (numbers.measure === 'MD' || numbers.measure === 'SMD'))
  ) {
    return instrument?.higherIsBetter == null ? null : instrument.higherIsBetter ? 1 : -1;
  }
  return numbers.event === null ? null : numbers.event === 'GOOD' ? 1 : -1;
}

const directionOfSide = { BENEFIT: 'IMPROVED', HARM: 'WORSENED', NEITHER: 'NO_DIFFERENCE' } as const;

/** The direction that the numbers of a controlled finding show by their 95 % interval; null where they show none. */
function fromNumbers(row: Row, vocabulary: Vocabulary): Direction | null {
  const candidate = candidateOf(row, { timepointMonths: null }, vocabulary);
  if ('code' in candidate) return null;
  const measure = measureOf(candidate);
  const benefit = measure === 'SMD' ? benefitOf(candidate) && 1 : benefitOf(candidate);
  const effect = studyEffect({ main: candidate, combined: [] }, measure);
  if (!effect) return 'NO_DIFFERENCE';
  if (effect.ciLow <= 0 && effect.ciHigh >= 0) return 'NO_DIFFERENCE';
  const side = sideOf({ effect: { ...effect, standardError: Math.sqrt(effect.variance), pValue: null }, benefit });
  return side && directionOfSide[side];
}

/**
 * The direction that the rules take a finding for, where none is recorded or they read it otherwise; else null.
 * An uncontrolled "no difference" where an untreated arm got worse is mixed: something was kept that the other arm
 * lost, and nobody tested it. A controlled finding without a direction takes it from its numbers.
 */
export function derivedDirection(row: Row, vocabulary: Vocabulary): Direction | null {
  if (row.finding.othersWorsened) return 'MIXED';
  if (row.finding.direction !== null || standingOf(row.finding) !== 'CONTROLLED') return null;
  return fromNumbers(row, vocabulary);
}

/** The direction with which a finding counts; null where there is none. */
export const directionOf = (row: Row, vocabulary: Vocabulary): Direction | null =>
  derivedDirection(row, vocabulary) ?? row.finding.direction;
