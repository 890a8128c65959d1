/** A row that is not what its statement promises: a defect of the program, never of a request. */
export class UnexpectedRow extends Error {
  constructor(what: string, value: unknown) {
    super(`expected ${what}, the graph gave ${value === null ? 'null' : typeof value}`);
    this.name = 'UnexpectedRow';
  }
}

export function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  throw new UnexpectedRow('a text', value);
}

export function asNumber(value: unknown): number {
  if (typeof value === 'number') return value;
  throw new UnexpectedRow('a number', value);
}

export function asBoolean(value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  throw new UnexpectedRow('true or false', value);
}

export function asList<T>(item: (value: unknown) => T): (value: unknown) => T[] {
  return (value) => {
    if (Array.isArray(value)) return value.map((entry) => item(entry));
    throw new UnexpectedRow('a list', value);
  };
}

export function orNull<T>(decode: (value: unknown) => T): (value: unknown) => T | null {
  return (value) => (value === null || value === undefined ? null : decode(value));
}

/**
 * A JSON text that this program wrote into the graph itself, checked before it was written.
 * The one place where a type is taken on trust: parsing every stored record by its schema again costs more
 * than the whole answer.
 */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the caller says what it stored
export function stored<T>(value: unknown): T {
  const trusted: (text: string) => T = JSON.parse;
  return trusted(asText(value));
}
