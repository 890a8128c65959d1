/** Words that the full-text analyser drops; a query must not ask for them. */
const stopWords = new Set(
  'a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to was will with'.split(
    ' ',
  ),
);

/** Lucene fails on a beginning of thousands of letters; no word is so long. */
const longestWord = 100;

/** The words of a text that can be searched for: at most 20, without stop words unless there is nothing else. */
export function searchWords(text: string): string[] {
  const words = text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => word.slice(0, longestWord))
    .slice(0, 20);
  const telling = words.filter((word) => !stopWords.has(word));
  return telling.length > 0 ? telling : words;
}

/**
 * A Lucene query that finds every word of a text, whole, by its stem or as a beginning, in labels before other text.
 * Any text is safe: only letters and digits reach Lucene. Null when the text has no word.
 */
export function luceneQuery(text: string): string | null {
  const words = searchWords(text);
  if (words.length === 0) return null;
  return words
    .map((word) => `+(searchLabel:${word}^4 searchLabel:${word}*^2 searchText:${word} searchText:${word}*)`)
    .join(' ');
}

/** A whole text as one term of a keyword index, whatever is in it. */
export const wholeTerm = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

/** Whole texts as terms of the keyword index: any of them. */
export const exactQuery = (keys: readonly string[]): string => keys.map(wholeTerm).join(' OR ');
