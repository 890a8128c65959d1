/** One value of a parameter. Whole numbers travel as Cypher integers, other numbers as floats. */
export type Parameter =
  string | number | boolean | null | readonly Parameter[] | { readonly [key: string]: Parameter | undefined };

export type Parameters = Readonly<Record<string, Parameter>>;

/** Gives the value of a column of one row, not yet believed: decode it. */
export type Row = (column: string) => unknown;

/** A named, constant Cypher text with the type of its parameters and the decoder of its rows. */
export interface Statement<P extends Parameters, R> {
  /** `feature.what`; also the first line of the text, as a comment, so that logs and PROFILE name it. */
  readonly name: string;
  readonly text: string;
  readonly decode: (row: Row) => R;
  /** Sample parameters, with which the test runs the statement on a real graph. */
  readonly sample: P;
}

/** All statements of the program, for the linter and for the test that runs each. */
export const statements: Statement<Parameters, unknown>[] = [];

export function statement<P extends Parameters, R>(
  name: string,
  text: string,
  sample: P,
  decode: (row: Row) => R,
): Statement<P, R> {
  const made = { name, text: `// ${name}\n${text.trim()}`, sample, decode };
  statements.push(made);
  return made;
}

/** For statements that return nothing. */
export const nothing = (): null => null;
