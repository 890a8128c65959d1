import type { StudyOutline } from '../study/outline.js';
import { isRegenerative } from '../study/study.js';

/** Cell sources of the treated arms, as recorded. */
const sourcesOf = ({ arms }: StudyOutline): string[] => [
  ...new Set(arms.filter(({ kind }) => isRegenerative(kind)).flatMap(({ cellSource }) => cellSource ?? [])),
];

/**
 * What two records of one investigation may share, as texts that the graph can look up: each identifier, and the
 * likeness of first author, cell source, country and enrolment where all four are known.
 */
export function duplicateKeys(outline: StudyOutline): string[] {
  const { identifiers, firstAuthor, countries, study } = outline;
  const alike =
    firstAuthor === null || study.participants === null
      ? []
      : sourcesOf(outline).flatMap((source) =>
          countries.map((country) => `like ${firstAuthor}|${source}|${country}|${study.participants}`),
        );
  return [...identifiers, ...alike];
}

/** Why two records may be of the same investigation; null where nothing says so. */
export function duplicateReason(a: StudyOutline, b: StudyOutline): string | null {
  const shared = a.identifiers.filter((identifier) => b.identifiers.includes(identifier));
  if (shared.length > 0) return `Both have ${shared.join(', ')}.`;
  const theirs = new Set(duplicateKeys(b));
  const like = duplicateKeys(a).some((key) => key.startsWith('like ') && theirs.has(key));
  const years = [a.study.year, b.study.year];
  const [x, y] = years;
  if (!like || x == null || y == null || Math.abs(x - y) > 1) return null;
  return 'Same first author, cell source, country and enrolment, within a year.';
}
