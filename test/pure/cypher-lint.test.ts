import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { lintCypherQuery } from '@neo4j-cypher/language-support';
import { describe, expect, it, vi } from 'vitest';
import { sortProperties } from '../../src/features/study/study-list.queries.js';
import { commandsOf } from '../../src/graph/migrate.js';
import { arrows, emptyLists, nodeProperties } from '../../src/graph/model.js';
import type { Parameters } from '../../src/graph/statement.js';
import { packageFolder } from '../../src/shared/package-folder.js';
import { allStatements } from '../support/statements.js';

// The linter takes seconds over the longest texts.
vi.setConfig({ testTimeout: 60_000 });

const labels = Object.keys(nodeProperties);
const relationshipTypes = Object.keys(arrows);
const properties = [
  emptyLists,
  ...Object.values(nodeProperties).flat(),
  ...Object.values(arrows).flatMap((arrow): readonly string[] => arrow.properties),
];
/** Keys of the rows that the import hands over as parameters; the linter cannot tell them from properties. */
const rowKeys = [
  'condition',
  'source',
  'product',
  'outcome',
  'experimental',
  'comparator',
  'within',
  'arm',
  'mechanism',
];

/** What the linter says of a text: errors, and words that the model does not have. */
function lint(text: string, parameters: Parameters): string[] {
  const { diagnostics } = lintCypherQuery(text, {
    labels,
    relationshipTypes,
    propertyKeys: [...new Set([...properties, ...rowKeys])],
    parameters,
  });
  return diagnostics
    .filter(({ severity }) => severity === 1 || severity === 2)
    .map(
      ({ message, range: { start } }) =>
        `line ${start.line + 1}: ${typeof message === 'string' ? message : message.value}`,
    );
}

const modelWords = new RegExp(`\\b(?:${[...labels, ...sortProperties].join('|')})\\b`, 'g');

/**
 * A text without what its variants differ in: the name, words of the model, and the direction of an order. Of texts
 * with one shape the linter says the same, and it is slow.
 */
const shapeOf = (text: string): string =>
  text
    .replace(/^.*\n/, '')
    .replace(modelWords, 'WORD')
    .replace(/\b(?:ASC|DESC)\b/g, 'WAY')
    .replace(/ [<>] /g, ' BEYOND ');

const statements = await allStatements();
const shapes = [...new Map(statements.map((statement) => [shapeOf(statement.text), statement])).values()];

describe('the statements', () => {
  it('have names of their own', () => {
    const names = statements.map(({ name }) => name);
    expect(names.length).toBeGreaterThan(40);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('say their name in their first line', () => {
    for (const { name, text } of statements) expect(text.split('\n')[0]).toBe(`// ${name}`);
  });

  it('order studies by properties that studies have', () => {
    const known: readonly string[] = nodeProperties.Study;
    expect(sortProperties.filter((property) => !known.includes(property))).toEqual([]);
  });

  it.each(shapes)('$name is good Cypher about what the graph has', ({ text, sample }) => {
    expect(lint(text, sample)).toEqual([]);
  });
});

describe('the migrations', () => {
  const folder = path.join(packageFolder(), 'schema', 'graph');
  const files = readdirSync(folder).sort();

  it('are numbered from 1 without a gap', () => {
    expect(files.map((name) => Number(name.slice(0, 4)))).toEqual(files.map((_, index) => index + 1));
  });

  it.each(files)('%s is good Cypher about what the graph has', (name) => {
    for (const command of commandsOf(readFileSync(path.join(folder, name), 'utf8'))) {
      expect(lint(command, {}), command).toEqual([]);
    }
  });
});
