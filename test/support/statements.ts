import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { statements, type Parameters, type Statement } from '../../src/graph/statement.js';
import { packageFolder } from '../../src/shared/package-folder.js';

const source = path.join(packageFolder(), 'src');

/** The files of the program that define statements, from its folder. */
export const statementFiles = (): string[] =>
  readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && name !== path.join('graph', 'statement.ts'))
    .filter((name) => /\bstatement(<[^(]*>)?\(\s*$/m.test(readFileSync(path.join(source, name), 'utf8')))
    .sort();

/** Every statement of the program: a statement stands in the registry once its file is loaded. */
export async function allStatements(): Promise<readonly Statement<Parameters, unknown>[]> {
  for (const name of statementFiles()) await import(pathToFileURL(path.join(source, name)).href);
  return statements;
}
