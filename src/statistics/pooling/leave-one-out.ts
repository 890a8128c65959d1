import { requireAtLeast } from '../basis/checks.js';

/**
 * The analysis repeated without each study in turn, to see whether one carries the result. Takes whatever the analysis
 * takes (effects, tables) and needs 3 studies, so that 2 are left. Results are in the order of the studies left out.
 */
export function leaveOneOut<Study, Result>(
  studies: readonly Study[],
  analyse: (others: readonly Study[]) => Result,
): Result[] {
  requireAtLeast('number of studies', studies.length, 3);
  return studies.map((_, omitted) => analyse(studies.filter((_study, index) => index !== omitted)));
}
