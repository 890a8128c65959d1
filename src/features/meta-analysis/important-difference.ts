import type { Vocabulary } from '../term/vocabulary.js';
import type { Analysis } from './analysis.js';

/** How large a difference a patient notices, and whether an analysis shows one. */
export interface ImportantDifference {
  /** As the source states it. */
  text: string;
  /** In points; null where the source gives a range, per cent or words. */
  value: number | null;
  /** Null inside a range, or where it cannot be told. */
  reached: boolean | null;
  source: string;
}

interface Published {
  value: string;
  points?: number | undefined;
  range?: readonly number[] | undefined;
  percent?: number | undefined;
  source: string;
}

/** Mean before treatment over the arms of the pooled studies, weighted by size; null where none is recorded. */
function baselineMean({ included, excluded, instrument }: Analysis): number | null {
  const studies = new Set(included.map(({ study }) => study.id));
  const arms = excluded
    .filter(
      ({ code, study, finding }) => code === 'BASELINE' && studies.has(study.id) && finding.instrument === instrument,
    )
    .flatMap(({ finding }) => [finding.armNumbers, finding.comparatorNumbers])
    .flatMap((numbers) =>
      numbers?.mean === undefined || numbers.n === undefined ? [] : { n: numbers.n, mean: numbers.mean },
    );
  const people = arms.reduce((sum, { n }) => sum + n, 0);
  return people === 0 ? null : arms.reduce((sum, { n, mean }) => sum + n * mean, 0) / people;
}

function reached({ points, range, percent }: Published, benefit: number, analysis: Analysis): boolean | null {
  if (points !== undefined) return benefit >= points;
  if (range) {
    const [low = 0, high = low] = range;
    return benefit < low ? false : benefit > high ? true : null;
  }
  const mean = percent === undefined ? null : baselineMean(analysis);
  return percent === undefined || mean === null ? null : benefit >= (Math.abs(mean) * percent) / 100;
}

/** The source of a published value, as a reader can find it. */
function sourceOf(
  sources: readonly { key: string; citation?: string | undefined; url?: string | undefined }[],
  key: string,
): string {
  const found = sources.find((source) => source.key === key);
  return found?.citation ?? found?.url ?? key;
}

/**
 * The minimal important difference of a mean difference, from the vocabulary; the first entry with points, else a
 * range, else per cent, else words. Null for other measures and where the instrument has none.
 */
export function minimalImportantDifference(analysis: Analysis, vocabulary: Vocabulary): ImportantDifference | null {
  const { measure, instrument, effect, benefit } = analysis;
  const term = instrument === null ? null : vocabulary.get('instrument', instrument);
  if (measure !== 'MD' || term?.kind !== 'instrument' || !effect) return null;
  const entries: readonly Published[] = term.record.mcid ?? [];
  const entry =
    entries.find(({ points }) => points !== undefined) ??
    entries.find(({ range }) => range !== undefined) ??
    entries.find(({ percent }) => percent !== undefined) ??
    entries[0];
  if (!entry) return null;
  return {
    text: entry.value,
    value: entry.points ?? null,
    reached: benefit === null ? null : reached(entry, effect.estimate * benefit, analysis),
    source: sourceOf(term.record.sources, entry.source),
  };
}
