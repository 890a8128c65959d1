import type { ArmMean, CountTable } from '../../statistics/index.js';
import { logStandardErrorFromInterval, standardErrorFromInterval } from '../../statistics/index.js';
import type { EffectMeasure, EventMeaning } from '../../records/values.js';
import type { ArmFacts, ArmNumbers, FindingFacts } from '../evidence/facts.js';
import { earlier, excludedFor, type Exclusion } from './exclusion.js';

/** What the rules need to know of an instrument. */
export interface InstrumentFacts {
  higherIsBetter: boolean | null;
  /** It has a unit, or a lowest and a highest value: its points mean something by themselves. */
  hasScale: boolean;
}

/**
 * The numbers of a finding that can be pooled: means of both arms in the instrument's own direction, counts of both
 * arms, or an effect as printed (ratios as logs).
 */
export type Numbers =
  | { type: 'MEANS'; experimental: ArmMean; comparator: ArmMean }
  | { type: 'COUNTS'; table: CountTable; event: EventMeaning }
  | { type: 'PRINTED'; measure: EffectMeasure; estimate: number; variance: number; event: EventMeaning | null };

export type Read = { numbers: Numbers; notes: string[] } | { exclusion: Exclusion };

const excluded = (code: Exclusion['code'], reason: string): { exclusion: Exclusion } => ({
  exclusion: excludedFor(code, reason),
});

export const isRatio = (measure: EffectMeasure): boolean => measure === 'RR' || measure === 'OR' || measure === 'HR';

/** What a counted event means: as recorded, else by the direction of the instrument. */
function eventOf(finding: FindingFacts, instrument: InstrumentFacts | null): EventMeaning | null {
  if (finding.eventIs !== null) return finding.eventIs;
  if (instrument?.higherIsBetter == null) return null;
  return instrument.higherIsBetter ? 'GOOD' : 'BAD';
}

function sizeOf(numbers: ArmNumbers, arm: ArmFacts, notes: string[]): number | null {
  if (numbers.n !== undefined) return numbers.n;
  if (arm.participants !== null) notes.push(`the size of arm ${arm.id} is that of the whole arm`);
  return arm.participants;
}

const sizeUnknown = (arm: ArmFacts): Exclusion =>
  excludedFor('NO_NUMBERS', `the size of arm ${arm.id} is not known, or below 2`);

function armMean(numbers: ArmNumbers, arm: ArmFacts, notes: string[]): ArmMean | Exclusion | null {
  if (numbers.mean === undefined) return null;
  if ((numbers.sd ?? numbers.se ?? 0) === 0) return excludedFor('NO_SPREAD', `the mean of arm ${arm.id} has no spread`);
  const n = sizeOf(numbers, arm, notes);
  if (n === null || n < 2) return sizeUnknown(arm);
  const sd = numbers.sd ?? (numbers.se ?? 0) * Math.sqrt(n);
  return { n, mean: numbers.mean, sd };
}

function means(finding: FindingFacts, instrument: InstrumentFacts | null): Read {
  const { arm, comparator, armNumbers, comparatorNumbers, valueKind, changeIs } = finding;
  const notes: string[] = [];
  const experimental = armNumbers && armMean(armNumbers, arm, notes);
  const control = comparator && comparatorNumbers && armMean(comparatorNumbers, comparator, notes);
  if (!experimental || !control) {
    const medians = armNumbers?.median !== undefined && comparatorNumbers?.median !== undefined;
    return medians
      ? excluded('MEDIAN_ONLY', 'the report gives medians, no means')
      : excluded(
          'NO_NUMBERS',
          'the report gives neither means nor counts of both arms nor an effect with its interval',
        );
  }
  if (valueKind === null) return excluded('NO_NUMBERS', 'it is not told whether the means are scores or changes');
  const lacking = [experimental, control].flatMap((one) => ('code' in one ? one : []));
  const spreadless = lacking.find(({ code }) => code === 'NO_SPREAD');
  if (spreadless) return { exclusion: spreadless };
  if (valueKind === 'PERCENT_CHANGE') return excluded('PERCENT_CHANGE', 'changes in per cent are not pooled');
  if ('code' in experimental) return { exclusion: experimental };
  if ('code' in control) return { exclusion: control };
  if (valueKind === 'COUNT')
    return excluded('NO_NUMBERS', 'the values are said to be counts, and the counts are not given');
  if (instrument === null || (!instrument.hasScale && instrument.higherIsBetter === null)) {
    return excluded(
      'UNKNOWN_DIRECTION',
      'its points mean nothing by themselves, and it is not known which way is better',
    );
  }
  const sign = valueKind === 'CHANGE' ? changeSign(changeIs, instrument) : 1;
  if (sign === null)
    return excluded('UNKNOWN_DIRECTION', 'improvement is counted positive on an instrument of unknown direction');
  const turned = (one: ArmMean): ArmMean => ({ ...one, mean: one.mean * sign });
  return { numbers: { type: 'MEANS', experimental: turned(experimental), comparator: turned(control) }, notes };
}

/** What turns a change into the instrument's own direction; null where that is not known. */
function changeSign(changeIs: FindingFacts['changeIs'], instrument: InstrumentFacts | null): 1 | -1 | null {
  if (changeIs !== 'IMPROVEMENT') return 1;
  if (instrument?.higherIsBetter == null) return null;
  return instrument.higherIsBetter ? 1 : -1;
}

function counts(finding: FindingFacts, instrument: InstrumentFacts | null): Read | null {
  const { armNumbers, comparatorNumbers } = finding;
  const of = (numbers: ArmNumbers | null) =>
    numbers?.events === undefined || numbers.total === undefined || numbers.total < 1 || numbers.events > numbers.total
      ? null
      : { events: numbers.events, total: numbers.total };
  const experimental = of(armNumbers);
  const comparator = of(comparatorNumbers);
  if (!experimental || !comparator) return null;
  const event = eventOf(finding, instrument);
  if (event === null) return excluded('UNKNOWN_DIRECTION', 'it is not told whether the counted event is good or bad');
  return { numbers: { type: 'COUNTS', table: { experimental, comparator }, event }, notes: [] };
}

/** An effect as printed, with its error from the interval; null where none is printed whole. */
function printed(finding: FindingFacts, instrument: InstrumentFacts | null): Read | null {
  const { measure, estimate, ciLow, ciHigh, level = 95 } = finding.effect ?? {};
  if (measure === undefined || estimate === undefined || ciLow === undefined || ciHigh === undefined) return null;
  if (ciLow === ciHigh) return excluded('NO_SPREAD', 'the printed interval has no width');
  const event = eventOf(finding, instrument);
  const ratio = isRatio(measure);
  if (ratio && (ciLow <= 0 || estimate <= 0))
    return excluded('NO_NUMBERS', 'a printed ratio or its limit is not above 0');
  if (ratio && event === null) return excluded('UNKNOWN_DIRECTION', 'it is not told whether the event is good or bad');
  const continuous = measure === 'MD' || measure === 'SMD';
  if (continuous && finding.valueKind === 'PERCENT_CHANGE')
    return excluded('PERCENT_CHANGE', 'changes in per cent are not pooled');
  if (measure === 'SMD' && instrument?.higherIsBetter == null)
    return excluded('UNKNOWN_DIRECTION', 'it is not known which way is better');
  const sign = continuous && finding.valueKind === 'CHANGE' ? changeSign(finding.changeIs, instrument) : 1;
  if (sign === null)
    return excluded('UNKNOWN_DIRECTION', 'improvement is counted positive on an instrument of unknown direction');
  const interval = { low: ciLow, high: ciHigh, level };
  const error = ratio ? logStandardErrorFromInterval(interval) : standardErrorFromInterval(interval);
  const value = ratio ? Math.log(estimate) : estimate * sign;
  return {
    numbers: { type: 'PRINTED', measure, estimate: value, variance: error * error, event: continuous ? null : event },
    notes: [],
  };
}

/** True when a change, read as follow-up minus baseline, says the opposite of the direction that the report states. */
function contradicts(finding: FindingFacts, instrument: InstrumentFacts | null, numbers: Numbers): boolean {
  const { valueKind, changeIs, direction } = finding;
  if (valueKind !== 'CHANGE' || changeIs !== null || numbers.type === 'COUNTS') return false;
  if (instrument?.higherIsBetter == null || (direction !== 'IMPROVED' && direction !== 'WORSENED')) return false;
  if (numbers.type === 'PRINTED' && numbers.measure !== 'MD' && numbers.measure !== 'SMD') return false;
  const difference = numbers.type === 'MEANS' ? numbers.experimental.mean - numbers.comparator.mean : numbers.estimate;
  const benefit = instrument.higherIsBetter ? difference : -difference;
  return direction === 'IMPROVED' ? benefit < 0 : benefit > 0;
}

/**
 * The numbers of a controlled finding that can be pooled (evidence rules, 5.1), or why there are none.
 * Numbers of the arms come before a printed effect; of arms that are two knees of the same people only the latter counts.
 */
export function readNumbers(finding: FindingFacts, instrument: InstrumentFacts | null, withinPerson: boolean): Read {
  const ofArms = finding.valueKind === 'ENDPOINT' || finding.valueKind === 'CHANGE' ? means(finding, instrument) : null;
  const counted = counts(finding, instrument);
  const arms = ofArms && 'numbers' in ofArms ? ofArms : (counted ?? ofArms ?? means(finding, instrument));
  const effect = printed(finding, instrument);
  const blocked = 'exclusion' in arms && arms.exclusion.code === 'UNKNOWN_DIRECTION' && !withinPerson;
  const reads = effect && !blocked ? [arms, effect] : [arms];
  const usable = reads.flatMap((read) => ('numbers' in read ? read : []));
  const printedOnly = usable.find(({ numbers }) => numbers.type === 'PRINTED');
  const taken = withinPerson ? printedOnly : usable[0];
  const [checked = null] = taken ? [taken] : usable;
  if (checked && contradicts(finding, instrument, checked.numbers)) {
    return excluded(
      'SIGN_UNKNOWN',
      'the change has the other sign than the direction stated; which way it is counted is not told',
    );
  }
  if (taken) return taken;
  if (checked) {
    return excluded(
      'WITHIN_PERSON',
      'the arms are knees or periods of the same people, and no effect with its interval is printed',
    );
  }
  const why = reads.flatMap((read) => ('exclusion' in read ? read.exclusion : []));
  const told = why.filter(({ code }) => code !== 'NO_NUMBERS');
  const first = (told.length > 0 ? told : why).reduce(earlier);
  return { exclusion: first };
}
