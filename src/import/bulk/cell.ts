import type { Parameter } from '../../graph/statement.js';

/**
 * What divides the files: control characters that mean nothing in a text. A record that holds one in the graph's
 * properties is refused. With the usual comma and quotation mark every one in JSON would have to be doubled, and
 * AdminTool, which looks for the ends of rows from the back, takes a comma and a line break inside a text for one.
 */
export const separators = { list: '\u001f', quote: '\u001e', cell: '\u001d' } as const;
/** How AdminTool is told of them. */
export const separatorArguments = ['--array-delimiter=U+001F', '--quote=U+001E', '--delimiter=U+001D'] as const;

const separator = /[\u001d-\u001f]/;

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

/** The text, which holds nothing that divides the files. */
function plain(text: string): string {
  if (separator.test(text)) throw new Unwritable('one of the control characters U+001D, U+001E and U+001F');
  return text;
}

export const quoted = (text: string): string => `${separators.quote}${plain(text)}${separators.quote}`;

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
  if (texts.length === 1 && texts[0] === '') throw new Unwritable('a list of one empty text');
  const text = texts.map(plain).join(separators.list);
  return {
    type: more.length > 0 ? 'double[]' : `${first}[]`,
    text: `${separators.quote}${text}${separators.quote}`,
  };
}

const isList = (value: Parameter): value is readonly Parameter[] => Array.isArray(value);

/** The cell of a property; null for one without a value. */
export function cellOf(value: Parameter | undefined): Cell | null {
  if (value === undefined || value === null) return null;
  if (isList(value)) return listCell(value);
  const type = scalarType(value);
  return { type, text: type === 'string' ? quoted(textOf(value)) : textOf(value) };
}
