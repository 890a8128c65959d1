import type { PoolingModel } from './analysis.js';
import type { Candidate } from './candidate.js';
import { excludedFor, type Exclusion } from './exclusion.js';
import { expressible, isScaled, type Chosen, type Selection } from './selection.js';

/** Why a candidate does not fit what is pooled. */
function misfit(candidate: Candidate, { basis }: Selection, model: PoolingModel): Exclusion {
  const { measure } = basis;
  const { numbers } = candidate;
  if (measure === 'SMD' && numbers.type === 'MEANS' && candidate.instrument?.higherIsBetter == null) {
    return excludedFor('UNKNOWN_DIRECTION', 'it is not known which way is better on its instrument');
  }
  const able = expressible(candidate, measure) && !(model === 'MANTEL_HAENSZEL' && numbers.type === 'PRINTED');
  if (!able) return excludedFor('OTHER_MEASURE', `it cannot be expressed as ${measure}`);
  if (measure === 'SMD') return excludedFor('OTHER_VALUE_KIND', 'values of another kind have more participants');
  if (measure === 'MD' && isScaled(candidate))
    return excludedFor('OTHER_INSTRUMENT', 'another instrument keeps more studies together');
  return excludedFor(
    'OTHER_MEASURE',
    measure === 'MD' ? 'its points mean nothing by themselves' : 'it counts events of the other kind',
  );
}

/** Why a candidate is not in the pool, given what was taken of its study. */
export function whyNot(
  candidate: Candidate,
  selection: Selection,
  taken: Chosen | undefined,
  model: PoolingModel,
): Exclusion {
  const { finding } = candidate;
  if (!selection.fitting.has(candidate)) return misfit(candidate, selection, model);
  const main = taken?.main;
  if (!main || selection.noEvents.has(candidate)) {
    return excludedFor('NO_EVENTS', 'nobody, or everybody, had the event in both arms');
  }
  if (finding.instrument !== main.finding.instrument)
    return excludedFor('OTHER_INSTRUMENT', 'another instrument was taken of this study');
  if (candidate.timepoint !== main.timepoint)
    return excludedFor('OTHER_TIMEPOINT', 'another timepoint of this study is nearer to 12 months');
  if (finding.valueKind !== main.finding.valueKind)
    return excludedFor('OTHER_VALUE_KIND', 'scores at the end come before changes');
  if (finding.comparator?.id !== main.finding.comparator?.id)
    return excludedFor('OTHER_COMPARATOR', 'another comparator of this study was taken');
  return excludedFor('OTHER_OUTCOME', 'another quantity of the same arms, instrument and time was taken');
}
