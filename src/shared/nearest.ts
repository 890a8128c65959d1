/** Edit distance with transpositions (optimal string alignment), for texts of at most some hundred characters. */
function distance(a: string, b: string): number {
  let previous: number[] = [];
  let current = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((next[j - 1] ?? 0) + 1, (current[j] ?? 0) + 1, (current[j - 1] ?? 0) + cost);
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, (previous[j - 2] ?? 0) + 1);
      next.push(best);
    }
    previous = current;
    current = next;
  }
  return current[b.length] ?? 0;
}

/**
 * The candidates most like `text`, best first, at most `most` of them.
 * A candidate that contains the text, or is contained in it, ranks by length difference halved.
 */
export function nearest(text: string, candidates: readonly string[], most: number): string[] {
  const wanted = text.toLowerCase().slice(0, 100);
  const scored = candidates.map((candidate) => {
    const other = candidate.toLowerCase().slice(0, 100);
    const contains = wanted.length > 2 && (other.includes(wanted) || wanted.includes(other));
    const score = contains ? Math.abs(other.length - wanted.length) / 2 : distance(wanted, other);
    return { candidate, score };
  });
  return scored
    .sort((a, b) => a.score - b.score || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, most)
    .map(({ candidate }) => candidate);
}
