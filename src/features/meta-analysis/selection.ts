import type { EffectMeasure, EventMeaning, ValueKind } from '../../records/values.js';
import { grouped } from '../../shared/grouped.js';
import { combineCounts } from '../../statistics/index.js';
import type { Candidate } from './candidate.js';

/** What is pooled: a measure, on one instrument (MD), of one kind of values (SMD), of one meaning of the event. */
export interface Basis {
  measure: EffectMeasure;
  /** The one instrument of a mean difference, which may be unrecorded; null for other measures. */
  instrument: string | null;
  /** False where only differences as printed are left, on an instrument whose points mean nothing by themselves. */
  scaled: boolean;
  valueKind: ValueKind | null;
  event: EventMeaning | null;
}

/** Of one study what goes into the pool: one finding, or several arms against one comparator. */
export interface Chosen {
  main: Candidate;
  /** Findings whose experimental arms are combined with that of the main one. */
  combined: Candidate[];
}

/** What a basis takes of the candidates. */
export interface Selection {
  basis: Basis;
  /** Candidates that fit the basis, before one a study is taken. */
  fitting: ReadonlySet<Candidate>;
  /** Of these the ones of studies in which nobody, or everybody, had the event in both arms: dropped from ratios. */
  noEvents: ReadonlySet<Candidate>;
  chosen: Chosen[];
}

export const participantsIn = ({ main, combined }: Chosen): number | null =>
  combined.reduce<number | null>(
    (sum, other) =>
      sum === null || other.participants === null ? null : sum + other.participants - comparatorSize(other),
    main.participants,
  );

function comparatorSize({ numbers }: Candidate): number {
  if (numbers.type === 'MEANS') return numbers.comparator.n;
  return numbers.type === 'COUNTS' ? numbers.table.comparator.total : 0;
}

export const studiesIn = (candidates: readonly Candidate[]): Set<string> =>
  new Set(candidates.map(({ study }) => study.id));

/** Whether a candidate can be expressed in a measure, whatever the instrument, kind and event. */
export function expressible({ numbers, instrument }: Candidate, measure: EffectMeasure): boolean {
  const printed = numbers.type === 'PRINTED' && numbers.measure === measure;
  switch (measure) {
    case 'MD':
      return printed || (numbers.type === 'MEANS' && instrument?.hasScale === true);
    case 'SMD':
      return (numbers.type === 'MEANS' || printed) && instrument?.higherIsBetter != null;
    case 'RR':
    case 'OR':
    case 'RD':
      return numbers.type === 'COUNTS' || printed;
    case 'HR':
      return printed;
  }
}

const eventOf = ({ numbers }: Candidate): EventMeaning | null => (numbers.type === 'MEANS' ? null : numbers.event);

/** Whether a candidate fits a basis. */
export function fits(candidate: Candidate, basis: Basis): boolean {
  if (!expressible(candidate, basis.measure)) return false;
  if (basis.measure === 'MD') {
    return candidate.finding.instrument === basis.instrument && isScaled(candidate) === basis.scaled;
  }
  if (basis.measure === 'SMD') return candidate.finding.valueKind === basis.valueKind;
  return eventOf(candidate) === basis.event;
}

export const isScaled = ({ instrument }: Candidate): boolean => instrument?.hasScale === true;

const text = (value: string | null): string => value ?? '\uffff';
const byText = (a: string | null, b: string | null): number => (text(a) === text(b) ? 0 : text(a) < text(b) ? -1 : 1);

const rolePlace = { PLACEBO: 0, ACTIVE_COMPARATOR: 1, NO_TREATMENT: 2, EXPERIMENTAL: 3 } as const;
const kindPlace = (kind: ValueKind | null): number => (kind === 'ENDPOINT' ? 0 : kind === 'CHANGE' ? 1 : 2);

/** Rank of each instrument: used by most studies first, then by id; no instrument last among equals. */
function instrumentRanks(fitting: readonly Candidate[]): Map<string | null, number> {
  const ids = [...new Set(fitting.map(({ finding }) => finding.instrument))];
  const uses = new Map(
    ids.map((id) => [id, studiesIn(fitting.filter(({ finding }) => finding.instrument === id)).size]),
  );
  ids.sort((a, b) => (uses.get(b) ?? 0) - (uses.get(a) ?? 0) || byText(a, b));
  return new Map(ids.map((id, index) => [id, index]));
}

const targetMonths = 12;

/** The order in which one finding of a study is taken (evidence rules, 5.5). */
function preference(ranks: Map<string | null, number>): (a: Candidate, b: Candidate) => number {
  const distance = ({ timepoint }: Candidate): number =>
    timepoint === null ? Infinity : Math.abs(timepoint - targetMonths);
  const nearer = (a: Candidate, b: Candidate): number =>
    distance(a) === distance(b) ? 0 : distance(a) < distance(b) ? -1 : 1;
  const role = ({ finding }: Candidate): number => rolePlace[finding.comparator?.role ?? 'EXPERIMENTAL'];
  const size = (candidate: Candidate): number =>
    candidate.finding.comparator?.participants ?? comparatorSize(candidate);
  return (a, b) =>
    (ranks.get(a.finding.instrument) ?? 0) - (ranks.get(b.finding.instrument) ?? 0) ||
    nearer(a, b) ||
    (b.timepoint ?? 0) - (a.timepoint ?? 0) ||
    kindPlace(a.finding.valueKind) - kindPlace(b.finding.valueKind) ||
    role(a) - role(b) ||
    size(b) - size(a) ||
    (b.participants ?? 0) - (a.participants ?? 0) ||
    byText(a.finding.id, b.finding.id);
}

/** Other experimental arms against the same comparator: the same quantity, instrument, kind and time; one finding an arm. */
function otherArms(main: Candidate, own: readonly Candidate[]): Candidate[] {
  if (main.numbers.type === 'PRINTED') return [];
  const alike = own.filter(
    (other) =>
      other.numbers.type === main.numbers.type &&
      other.finding.comparator?.id === main.finding.comparator?.id &&
      other.finding.instrument === main.finding.instrument &&
      other.finding.outcomeAsReported === main.finding.outcomeAsReported &&
      other.finding.valueKind === main.finding.valueKind &&
      other.finding.lastFollowUp === main.finding.lastFollowUp &&
      other.timepoint === main.timepoint &&
      other.finding.arm.id !== main.finding.arm.id,
  );
  alike.sort((a, b) => (b.participants ?? 0) - (a.participants ?? 0) || byText(a.finding.id, b.finding.id));
  const arms = new Map<string, Candidate>();
  for (const candidate of alike) if (!arms.has(candidate.finding.arm.id)) arms.set(candidate.finding.arm.id, candidate);
  return [...arms.values()].sort((a, b) => byText(a.finding.id, b.finding.id));
}

/** Candidates by the id of their study. */
const byStudy = (candidates: readonly Candidate[]): Map<string, Candidate[]> =>
  grouped(candidates, ({ study }) => [study.id]);

/** True where nobody, or everybody, had the event in both arms, all treated arms taken together. */
function saysNothing(candidate: Candidate, ofStudy: readonly Candidate[]): boolean {
  const group = [candidate, ...otherArms(candidate, ofStudy)];
  const tables = group.flatMap(({ numbers }) => (numbers.type === 'COUNTS' ? numbers.table : []));
  const comparator = tables[0]?.comparator;
  if (!comparator) return false;
  const { events, total } = combineCounts(tables.map(({ experimental }) => experimental));
  return (events === 0 && comparator.events === 0) || (events === total && comparator.events === comparator.total);
}

function choose(eligible: readonly Candidate[]): Chosen[] {
  const prefer = preference(instrumentRanks(eligible));
  const studies = [...byStudy(eligible)].sort(([a], [b]) => (a < b ? -1 : 1));
  return studies.flatMap(([, own]) => {
    const [main] = own.sort(prefer);
    return main ? { main, combined: otherArms(main, own) } : [];
  });
}

export function select(candidates: readonly Candidate[], basis: Basis): Selection {
  const fitting = candidates.filter((candidate) => fits(candidate, basis));
  const ratio = basis.measure === 'RR' || basis.measure === 'OR';
  const studies = byStudy(fitting);
  const noEvents = new Set(
    ratio ? fitting.filter((candidate) => saysNothing(candidate, studies.get(candidate.study.id) ?? [])) : [],
  );
  const chosen = choose(fitting.filter((candidate) => !noEvents.has(candidate)));
  return { basis, fitting: new Set(fitting), noEvents, chosen };
}

export const participantsOf = ({ chosen }: Selection): number =>
  chosen.reduce((sum, one) => sum + (participantsIn(one) ?? 0), 0);

/** The selection that keeps the most studies; ties go by participants, then to the one that stands first. */
export function best(selections: readonly Selection[]): Selection | null {
  return selections.reduce<Selection | null>((kept, next) => {
    if (next.chosen.length === 0) return kept;
    if (!kept) return next;
    const more = next.chosen.length - kept.chosen.length || participantsOf(next) - participantsOf(kept);
    return more > 0 ? next : kept;
  }, null);
}

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];

/**
 * The best basis for one measure: the instrument, kind of values or meaning of the event that it is pooled on. For a
 * mean difference `scaled` false asks for differences as printed on instruments without unit and range.
 */
export function selectFor(measure: EffectMeasure, candidates: readonly Candidate[], scaled = true): Selection | null {
  const able = candidates.filter((candidate) => expressible(candidate, measure));
  const plain = { measure, instrument: null, scaled, valueKind: null, event: null };
  if (measure === 'MD') {
    const on = able.filter((candidate) => isScaled(candidate) === scaled);
    const instruments = distinct(on.map(({ finding }) => finding.instrument)).sort(byText);
    return best(instruments.map((instrument) => select(on, { ...plain, instrument })));
  }
  if (measure === 'SMD') {
    const kinds = distinct(able.map(({ finding }) => finding.valueKind)).sort((a, b) => kindPlace(a) - kindPlace(b));
    return kinds
      .map((valueKind) => select(able, { ...plain, valueKind }))
      .reduce<Selection | null>(
        (kept, next) => (kept && participantsOf(kept) >= participantsOf(next) ? kept : next),
        null,
      );
  }
  const events = distinct(able.map(eventOf)).sort(byText);
  return best(events.map((event) => select(able, { ...plain, event })));
}

const measureOrder = ['MD', 'SMD', 'RR', 'OR', 'RD', 'HR'] as const;

/** The measure that most printed effects have: where numbers of the arms decide nothing. */
function selectPrinted(candidates: readonly Candidate[]): Selection | null {
  const printed = (measure: EffectMeasure): number =>
    candidates.filter(({ numbers }) => numbers.type === 'PRINTED' && numbers.measure === measure).length;
  const measures = measureOrder.filter((measure) => printed(measure) > 0);
  measures.sort((a, b) => printed(b) - printed(a) || measureOrder.indexOf(a) - measureOrder.indexOf(b));
  return measures.reduce<Selection | null>((kept, measure) => kept ?? selectFor(measure, candidates, false), null);
}

/** The measure that keeps the most studies; ties go by participants, then MD, SMD, RR; else what most printed effects have. */
export function selectMeasure(candidates: readonly Candidate[]): Selection | null {
  const usual = (['MD', 'SMD', 'RR'] as const).flatMap((measure) => selectFor(measure, candidates) ?? []);
  return best(usual) ?? selectPrinted(candidates);
}

/** The selection for a measure that was asked for. */
export const selectAsked = (measure: EffectMeasure, candidates: readonly Candidate[]): Selection | null =>
  selectFor(measure, candidates) ?? (measure === 'MD' ? selectFor(measure, candidates, false) : null);
