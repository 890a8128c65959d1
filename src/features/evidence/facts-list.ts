import { compareKeys, type OrderedList } from '../../shared/page.js';
import type { StudyFacts } from './facts.js';

/** Studies as a list that can be paged: newest first, then by id, both descending; no year last. */
export function factsList(name: string, studies: readonly StudyFacts[]): OrderedList<StudyFacts> {
  const key = ({ year, id }: StudyFacts): [number | null, string] => [year, id];
  const compare = compareKeys([-1, -1]);
  return { name, items: [...studies].sort((a, b) => compare(key(a), key(b))), key, compare };
}
