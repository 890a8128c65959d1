import { GraphQLError } from 'graphql';
import { Neo4jError } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorFormatter } from '../../src/api/errors.js';
import { silentLog } from '../../src/shared/log.js';
import { startApp, type TestApp } from '../support/app.js';
import { openTestGraph, run, seededGraphToChange } from '../support/graph.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp(await seededGraphToChange());
});
afterAll(() => app.close());

/** Words of the inside: Cypher, paths, packages, addresses, stacks. */
const inside =
  /MATCH|UNWIND|node_modules|\.[jt]s\b|\/work|\/src|at \w+ \(|neo4j|bolt|127\.0\.0\.1|stacktrace|SyntaxError|Unexpected token/i;

describe('what fails inside', () => {
  it('stays inside and is logged: the client learns that it is no fault of theirs', async () => {
    await run(app.graph, `MATCH (r:Record {current: 'study:lee-2019'}) SET r.json = '{"broken": MATCH (n)'`);
    const { errors, data, text, status } = await app.send('{ study(id: "lee-2019") { title } }');
    expect([status, data]).toEqual([200, { study: null }]);
    expect(errors.map(({ extensions }) => extensions)).toEqual([{ code: 'INTERNAL_SERVER_ERROR' }]);
    expect(text).not.toMatch(inside);
    expect(app.failures).toHaveLength(1);
    expect(app.failures[0]?.error).toBeInstanceOf(SyntaxError);
  });

  it('in a database that cannot be reached is said to be worth another try', async () => {
    const closed = openTestGraph();
    const other = await startApp(closed);
    await closed.close();
    const { errors, text } = await other.send('{ dataset { version } }');
    expect(errors).toHaveLength(1);
    expect(['UNAVAILABLE', 'INTERNAL_SERVER_ERROR']).toContain(errors[0]?.extensions.code);
    expect(text).not.toMatch(inside);
    expect(other.failures).toHaveLength(1);
    await other.close();
  });

  it.each([
    ['Neo.ClientError.Transaction.TransactionTimedOut', 'TIMEOUT'],
    ['Neo.TransientError.General.OutOfMemoryError', 'UNAVAILABLE'],
    ['ServiceUnavailable', 'UNAVAILABLE'],
    ['Neo.ClientError.Statement.SyntaxError', 'INTERNAL_SERVER_ERROR'],
  ])('as %s is told as %s', (code, expected) => {
    const failure = new Neo4jError('MATCH (n) at /src/secret.ts', code, '50N42', 'secret');
    const error = new GraphQLError('MATCH (n)', { originalError: failure, path: ['study'] });
    const shown = errorFormatter(silentLog)({ message: error.message, path: ['study'] }, error);
    expect(shown).toMatchObject({ path: ['study'], extensions: { code: expected } });
    expect(JSON.stringify(shown)).not.toMatch(inside);
  });
});

describe('what a client sends wrong', () => {
  it.each([
    '{',
    '{ nothing }',
    '{ study }',
    '{ study(id: 7.5) { id } }',
    '{ study(id: "x") { id { id } } }',
    'query ($a: Nothing) { __typename }',
    'subscription { x }',
    'fragment f on Study { id }',
    '{ evidence(where: { outcome: ["a"] }, groupBy: OUTCOME) { rulesVersion } }',
    '{ evidence(where: { timepointMonths: { min: "a" } }, groupBy: OUTCOME) { rulesVersion } }',
    '{ evidence(where: { outcome: "MATCH (n) RETURN n" }, groupBy: OUTCOME) { rulesVersion } }',
    '{ studies(after: "eyJhIjoxfQ") { nodes { id } } }',
    '{ studies(first: 101) { totalCount } }',
    '{ studies(first: 99999999999) { totalCount } }',
    'mutation { importStudies(records: [], dryRun: true) { created } }',
  ])('is told without a word of the inside: %s', async (query) => {
    const before = app.failures.length;
    const { errors, text } = await app.send(query);
    expect(errors.length).toBeGreaterThan(0);
    for (const { extensions } of errors) expect(extensions.code).not.toBe('INTERNAL_SERVER_ERROR');
    expect(text.replace('MATCH (n) RETURN n', '')).not.toMatch(inside);
    expect(app.failures.length).toBe(before);
  });

  it('in variables is told without a word of the inside', async () => {
    const query = 'query ($where: EvidenceWhere!) { evidence(where: $where, groupBy: OUTCOME) { rulesVersion } }';
    for (const where of [
      null,
      7,
      [],
      { nothing: 1 },
      { outcome: {} },
      { designs: ['RCT'] },
      { publishedYear: { min: 1.5 } },
    ]) {
      const { errors, text, status } = await app.send(query, { where });
      expect(errors.length, JSON.stringify(where)).toBeGreaterThan(0);
      expect(status).toBe(400);
      expect(text).not.toMatch(inside);
    }
  });
});
