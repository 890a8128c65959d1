import {
  combineCounts,
  combineMeans,
  countEffect,
  meanDifference,
  normalInference,
  standardizedMeanDifference,
  type Effect,
} from '../../statistics/index.js';
import type { EffectMeasure } from '../../records/values.js';
import type { IncludedStudy } from './analysis.js';
import type { InstrumentFacts } from './numbers.js';
import { participantsIn, type Chosen } from './selection.js';

/** A study of a pool before it has a weight. */
export type StudyEffect = Omit<IncludedStudy, 'weight'>;

interface Computed {
  effect: Effect;
  means: IncludedStudy['means'];
  counts: IncludedStudy['counts'];
}

/** Standardised mean differences are positive where the experimental arm is better. */
function turned(effect: Effect, measure: EffectMeasure, instrument: InstrumentFacts | null): Effect {
  return measure === 'SMD' && instrument?.higherIsBetter === false ? { ...effect, estimate: -effect.estimate } : effect;
}

function computed({ main, combined }: Chosen, measure: EffectMeasure): Computed | null {
  const { numbers } = main;
  if (numbers.type === 'PRINTED') return { effect: numbers, means: null, counts: null };
  if (numbers.type === 'MEANS') {
    const arms = combined.flatMap((other) => (other.numbers.type === 'MEANS' ? other.numbers.experimental : []));
    const experimental = arms.length > 0 ? combineMeans([numbers.experimental, ...arms]) : numbers.experimental;
    const { comparator } = numbers;
    const effect =
      measure === 'SMD'
        ? standardizedMeanDifference(experimental, comparator, 'HEDGES')
        : meanDifference(experimental, comparator, 'SEPARATE');
    return { effect, means: { experimental, comparator }, counts: null };
  }
  if (measure !== 'RR' && measure !== 'OR' && measure !== 'RD') return null;
  const arms = combined.flatMap((other) => (other.numbers.type === 'COUNTS' ? other.numbers.table.experimental : []));
  const table = { ...numbers.table, experimental: combineCounts([numbers.table.experimental, ...arms]) };
  const { value } = countEffect(table, measure);
  return value && { effect: value, means: null, counts: table };
}

/** The effect of one study in a measure; null where nobody, or everybody, had the event in both arms. */
export function studyEffect(chosen: Chosen, measure: EffectMeasure): StudyEffect | null {
  const found = computed(chosen, measure);
  if (!found) return null;
  const { main, combined } = chosen;
  const { estimate, variance } = turned(found.effect, measure, main.instrument);
  const { ciLow, ciHigh } = normalInference(estimate, Math.sqrt(variance));
  return {
    study: main.study,
    findings: [main, ...combined].map(({ finding }) => finding),
    participants: participantsIn(chosen),
    estimate,
    variance,
    ciLow,
    ciHigh,
    means: found.means,
    counts: found.counts,
    timepoint: main.timepoint,
    notes: [main, ...combined].flatMap(({ notes }) => notes),
  };
}
