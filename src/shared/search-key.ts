/** A text as search compares it whole: lower case, single spaces. */
export const searchKey = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();

/** The distinct search keys of texts, without the empty ones. */
export const searchKeys = (texts: readonly (string | null | undefined)[]): string[] => [
  ...new Set(texts.flatMap((text) => (text ? searchKey(text) : [])).filter((key) => key !== '')),
];
