import { readFileSync } from 'node:fs';
import path from 'node:path';
import { packageFolder } from '../../src/shared/package-folder.js';
import type { Operation } from './http.js';

/** A worked example of schema/examples with its own variables. */
export function example(file: string, name: string): Operation {
  const query = readFileSync(path.join(packageFolder(), 'schema', 'examples', `${file}.graphql`), 'utf8');
  const given = /^# variables: (.*)$/m.exec(query)?.[1];
  const read: (text: string) => Record<string, unknown> = JSON.parse;
  return { name, query, variables: given === undefined ? {} : read(given) };
}
