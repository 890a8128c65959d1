import type { Parameter } from '../../graph/statement.js';

/** Stands between the entries of a list; no text of a record that is written in bulk may hold it inside a list. */
export const listSeparator = '\u001f';
/** How AdminTool is told of it. */
export const listDelimiter = 'U+001F';

export type CellType =
  'string' | 'long' | 'double' | 'boolean' | 'datetime' | `${'string' | 'long' | 'double' | 'boolean'}[]`;

/** A value as AdminTool reads it. A list without entries has no text there: it is filled in later, by its name. */
export type Cell = { type: CellType; text: string } | 'EMPTY_LIST';

/** A value that the files of a bulk import cannot hold; the sentence says what to do instead. */
export class Unwritable extends Error {
  constructor(what: string) {
    super(`${what}, which a bulk import cannot write: take the record out, and import it by itself without --bulk`);
    this.name = 'Unwritable';
  }
}

/** Stands around texts. JSON is full of the usual quotation marks, which would all have to be doubled. */
const quote = '\u001e';
/** How AdminTool is told of it. */
export const quoteName = 'U+001E';

export const quoted = (text: string): string =>
  `${quote}${text.includes(quote) ? text.replaceAll(quote, quote + quote) : text}${quote}`;

function scalarType(value: Parameter): 'string' | 'long' | 'double' | 'boolean' {
  switch (typeof value) {
    case 'string':
      return 'string';
    case 'boolean':
      return 'boolean';
    case 'number':
      // As parameters travel: whole numbers as Cypher integers, others as floats.
      return Number.isSafeInteger(value) ? 'long' : 'double';
    default:
      throw new Unwritable(value === null ? 'null in a list' : 'an object as a property');
  }
}

/** Minus nought is written as the integer nought, as the driver does. */
const textOf = (value: Parameter): string =>
  value === 0 ? '0' : typeof value === 'string' ? value : JSON.stringify(value);

function listCell(values: readonly Parameter[]): Cell {
  const [first, ...more] = new Set(values.map(scalarType));
  if (first === undefined) return 'EMPTY_LIST';
  const numbers = [first, ...more].every((type) => type === 'long' || type === 'double');
  if (more.length > 0 && !numbers) throw new Unwritable('a list of values of several types');
  const texts = values.map(textOf);
  if (texts.some((text) => text.includes(listSeparator)))
    throw new Unwritable('the control character U+001F in a list');
  if (texts.length === 1 && texts[0] === '') throw new Unwritable('a list of one empty text');
  return { type: more.length > 0 ? 'double[]' : `${first}[]`, text: quoted(texts.join(listSeparator)) };
}

const isList = (value: Parameter): value is readonly Parameter[] => Array.isArray(value);

/** The cell of a property; null for one without a value. */
export function cellOf(value: Parameter | undefined): Cell | null {
  if (value === undefined || value === null) return null;
  if (isList(value)) return listCell(value);
  const type = scalarType(value);
  return { type, text: type === 'string' ? quoted(textOf(value)) : textOf(value) };
}
