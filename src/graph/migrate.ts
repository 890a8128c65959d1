import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Graph } from './graph.js';
import { asNumber, asText } from './decode.js';
import { nothing, statement } from './statement.js';

const applied = statement(
  'migration.applied',
  `MATCH (m:Migration) RETURN m.number AS number, m.name AS name ORDER BY number`,
  {},
  (row) => ({ number: asNumber(row('number')), name: asText(row('name')) }),
);

const record = statement(
  'migration.record',
  `MERGE (m:Migration {number: $number}) ON CREATE SET m.name = $name, m.appliedAt = datetime()`,
  { number: 1, name: 'sample' },
  nothing,
);

/** The commands of a migration file: separated by semicolons at a line's end; lines that start with // are comments. */
export function commandsOf(file: string): string[] {
  return file
    .replace(/^\s*\/\/.*$/gm, '')
    .split(/;\s*$/m)
    .map((command) => command.trim())
    .filter((command) => command !== '');
}

/**
 * Brings the graph's schema up to date: runs the numbered files of the folder that have not run yet, in order.
 * Every command is written so that it can be repeated. Refuses a graph that a newer program has migrated.
 */
export async function migrate(graph: Graph, folder: string): Promise<string[]> {
  const files = (await readdir(folder)).filter((name) => /^\d{4}-.+\.cypher$/.test(name)).sort();
  const done = new Set((await graph.read(applied, {})).map(({ number }) => number));
  const known = new Set(files.map((name) => Number(name.slice(0, 4))));
  const unknown = [...done].filter((number) => !known.has(number));
  if (unknown.length > 0) {
    throw new Error(
      `The graph was migrated by a newer version of chondrograph (migration ${unknown.join(', ')}); use that version.`,
    );
  }
  const ran: string[] = [];
  for (const name of files) {
    const number = Number(name.slice(0, 4));
    if (done.has(number)) continue;
    for (const command of commandsOf(await readFile(path.join(folder, name), 'utf8'))) await graph.command(command);
    await graph.write((transaction) => transaction.run(record, { number, name }));
    ran.push(name);
  }
  return ran;
}
