import type { EffectMeasure, EventMeaning, ValueKind } from '../../records/values.js';
import type { Candidate } from './candidate.js';

/** What is pooled: a measure, on one instrument (MD), of one kind of values (SMD), of one meaning of the event. */
export interface Basis {
  measure: EffectMeasure;
  /** The one instrument of a mean difference; null for other measures. */
  instrument: string | null;
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
  fitting: Candidate[];
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
export function expressible({ numbers, instrument, finding }: Candidate, measure: EffectMeasure): boolean {
  const printed = numbers.type === 'PRINTED' && numbers.measure === measure;
  switch (measure) {
    case 'MD':
      return (numbers.type === 'MEANS' || printed) && finding.instrument !== null && instrument?.hasScale === true;
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
  if (basis.measure === 'MD') return candidate.finding.instrument === basis.instrument;
  if (basis.measure === 'SMD') return fitsKind(candidate, basis.valueKind);
  return eventOf(candidate) === basis.event;
}

/** An effect printed without saying whether of scores or of changes fits either kind. */
export const fitsKind = ({ finding, numbers }: Candidate, kind: ValueKind | null): boolean =>
  kind === null || finding.valueKind === kind || (numbers.type === 'PRINTED' && finding.valueKind === null);

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
    comparatorSize(candidate) || (candidate.finding.comparator?.participants ?? 0);
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

const sameQuantity = (a: Candidate, b: Candidate): boolean =>
  a.finding.outcomeAsReported === b.finding.outcomeAsReported &&
  a.finding.instrumentAsReported === b.finding.instrumentAsReported;

/** Other experimental arms against the same comparator, at the same instrument, kind and time; one finding an arm. */
function otherArms(
  main: Candidate,
  others: readonly Candidate[],
  prefer: (a: Candidate, b: Candidate) => number,
): Candidate[] {
  if (main.numbers.type === 'PRINTED') return [];
  const alike = others.filter(
    (other) =>
      other.numbers.type === main.numbers.type &&
      other.finding.comparator?.id === main.finding.comparator?.id &&
      other.finding.instrument === main.finding.instrument &&
      other.finding.valueKind === main.finding.valueKind &&
      other.timepoint === main.timepoint &&
      other.finding.arm.id !== main.finding.arm.id,
  );
  alike.sort((a, b) => Number(sameQuantity(main, b)) - Number(sameQuantity(main, a)) || prefer(a, b));
  const arms = new Map<string, Candidate>();
  for (const candidate of alike) if (!arms.has(candidate.finding.arm.id)) arms.set(candidate.finding.arm.id, candidate);
  return [...arms.values()].sort((a, b) => byText(a.finding.arm.id, b.finding.arm.id));
}

function choose(fitting: readonly Candidate[]): Chosen[] {
  const prefer = preference(instrumentRanks(fitting));
  return [...studiesIn(fitting)].sort().flatMap((id) => {
    const own = fitting.filter(({ study }) => study.id === id).sort(prefer);
    const [main, ...others] = own;
    return main ? { main, combined: otherArms(main, others, prefer) } : [];
  });
}

export function select(candidates: readonly Candidate[], basis: Basis): Selection {
  const fitting = candidates.filter((candidate) => fits(candidate, basis));
  return { basis, fitting, chosen: choose(fitting) };
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

/** The best basis for one measure: the instrument, kind of values or meaning of the event that it is pooled on. */
export function selectFor(measure: EffectMeasure, candidates: readonly Candidate[]): Selection | null {
  const able = candidates.filter((candidate) => expressible(candidate, measure));
  const plain = { measure, instrument: null, valueKind: null, event: null };
  if (measure === 'MD') {
    const instruments = distinct(able.map(({ finding }) => finding.instrument)).sort(byText);
    return best(instruments.map((instrument) => select(able, { ...plain, instrument })));
  }
  if (measure === 'SMD') {
    const kinds = (['ENDPOINT', 'CHANGE'] as const).filter((kind) =>
      able.some((candidate) => fitsKind(candidate, kind)),
    );
    const selections = kinds.map((valueKind) => select(able, { ...plain, valueKind }));
    return selections.reduce<Selection | null>(
      (kept, next) => (kept && participantsOf(kept) >= participantsOf(next) ? kept : next),
      null,
    );
  }
  const events = distinct(able.map(eventOf)).sort(byText);
  return best(events.map((event) => select(able, { ...plain, event })));
}

/** The measure that keeps the most studies; ties go by participants, then MD, SMD, RR; else what most printed effects have. */
export function selectMeasure(candidates: readonly Candidate[]): Selection | null {
  const usual = (['MD', 'SMD', 'RR'] as const).flatMap((measure) => selectFor(measure, candidates) ?? []);
  return (
    best(usual) ?? best((['RR', 'OR', 'HR', 'RD'] as const).flatMap((measure) => selectFor(measure, candidates) ?? []))
  );
}
