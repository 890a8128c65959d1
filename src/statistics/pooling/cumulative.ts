import { requireAtLeast } from '../basis/checks.js';

/**
 * The analysis as it would have read when each study came in, in the order given: of the first 2, the first 3, and so
 * on. Result i rests on i + 2 studies. Repeated looks inflate false positives: not for deciding when to stop.
 */
export function cumulative<Study, Result>(
  studies: readonly Study[],
  analyse: (soFar: readonly Study[]) => Result,
): Result[] {
  requireAtLeast('number of studies', studies.length, 2);
  return studies.slice(1).map((_, index) => analyse(studies.slice(0, index + 2)));
}
