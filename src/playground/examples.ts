/** A worked example: one file of schema/examples/, taken apart. */
export interface Example {
  /** The file's name without its ending; examples are listed in the order of their names. */
  name: string;
  title: string;
  /** What it asks and how to read the answer; paragraphs are parted by a blank line. Empty: there is none. */
  explanation: string;
  /** The GraphQL text without its head comment. */
  query: string;
  variables: Record<string, unknown>;
}

const variablesMark = /^#\s*variables:/;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readVariables(line: string): Record<string, unknown> {
  const parsed: unknown = JSON.parse(line.replace(variablesMark, ''));
  if (!isRecord(parsed)) throw new Error('the variables must be one JSON object');
  return parsed;
}

/** Comment lines become text: a bare `#` starts a new paragraph, other line ends are only wrapping. */
function paragraphs(comments: readonly string[]): string {
  return comments
    .map((line) => line.replace(/^#\s*/, '').trim())
    .join('\n')
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.replaceAll('\n', ' ').trim())
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

/**
 * An example file is a head comment (its first line is the title, the others explain), then, where the operation
 * has variables, one line `# variables: {…}`, then the operation. Throws, naming the file, where one does not follow.
 */
export function parseExample(name: string, text: string): Example {
  const refuse = (what: string): never => {
    throw new Error(`schema/examples/${name}.graphql: ${what}`);
  };
  const lines = text.split(/\r?\n/).map((line) => line.trimEnd());
  const operationAt = lines.findIndex((line) => line !== '' && !line.startsWith('#'));
  if (operationAt === -1) return refuse('there is no operation in it');
  const head = lines.slice(0, operationAt);
  const [title, ...explaining] = head.filter((line) => line !== '' && !variablesMark.test(line));
  if (title === undefined) return refuse('it must begin with a comment whose first line is the title');
  const given = head.filter((line) => variablesMark.test(line));
  if (given.length > 1) return refuse('variables are given more than once');
  let variables: Record<string, unknown> = {};
  try {
    if (given[0] !== undefined) variables = readVariables(given[0]);
  } catch (error) {
    return refuse(`variables cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  return {
    name,
    title: paragraphs([title]),
    explanation: paragraphs(explaining),
    query: `${lines.slice(operationAt).join('\n').trim()}\n`,
    variables,
  };
}

/** All examples, from file texts by path. */
export function parseExamples(files: Record<string, string>): Example[] {
  return Object.entries(files)
    .map(([path, text]) => parseExample(path.replace(/^.*\//, '').replace(/\.graphql$/, ''), text))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The variables as the playground's editor shows them; empty when there are none. */
export function variablesText(example: Example): string {
  return Object.keys(example.variables).length === 0 ? '' : JSON.stringify(example.variables, null, 2);
}
