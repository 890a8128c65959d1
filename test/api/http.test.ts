import { auditServer } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { limits } from '../../src/api/limits.js';
import { startApp, type AnswerError, type TestApp } from '../support/app.js';
import { seededGraph } from '../support/graph.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp(await seededGraph());
});
afterAll(() => app.close());

const at = (path: string): string => app.url.replace(/\/graphql$/, path);
const codes = (errors: readonly AnswerError[]): string[] => errors.map(({ extensions }) => extensions.code);

describe('GraphQL over HTTP', () => {
  it('follows the specification: its audit finds no error', async () => {
    const results = await auditServer({ url: app.url });
    expect(results.length).toBeGreaterThan(50);
    expect(results.filter(({ status }) => status === 'error').map(({ id, name }) => `${id} ${name}`)).toEqual([]);
  });

  it('is answered to GET too', async () => {
    const response = await fetch(`${app.url}?query=${encodeURIComponent('{ dataset { studies } }')}`);
    expect(await response.json()).toEqual({ data: { dataset: { studies: 164 } } });
  });

  it('does not take a mutation by GET', async () => {
    const mutation = 'mutation { importStudies(records: [], dryRun: true) { created } }';
    const response = await fetch(`${app.url}?query=${encodeURIComponent(mutation)}`);
    expect(response.status).toBe(405);
  });

  it('may be asked by pages of other origins, which see how long it took', async () => {
    const { headers } = await app.send('{ dataset { version } }', {}, { headers: { origin: 'https://example.org' } });
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('access-control-expose-headers')?.toLowerCase()).toContain('server-timing');
  });

  it('says on every answer what the database took, over how many statements, and what the program took', async () => {
    const form = /^db;dur=\d+\.\d;desc="\d+ statements", app;dur=\d+\.\d$/;
    for (const query of [
      '{ dataset { version } }',
      '{ __typename }',
      '{ study(id: "lee-2019") { id } }',
      '{ nothing }',
      '{',
    ]) {
      const { headers } = await app.send(query);
      expect(headers.get('server-timing'), query).toMatch(form);
    }
  });

  it('is compressed for those who take it so', async () => {
    const response = await fetch(app.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-encoding': 'gzip' },
      body: JSON.stringify({ query: '{ outcomes { id label synonyms definition } }' }),
    });
    expect(response.headers.get('content-encoding')).toBe('gzip');
    await response.text();
  });
});

describe('a request that is no good', () => {
  it.each([
    ['no JSON', '{"query": ', 400],
    ['no object', '[]', 400],
    ['nothing', '', 400],
    ['no query', '{}', 400],
    ['a query that is no text', '{"query": 7}', 400],
    ['variables that are no object', '{"query": "{ __typename }", "variables": "x"}', 400],
    ['a batch', '[{"query": "{ __typename }"}, {"query": "{ __typename }"}]', 400],
  ])('as %s is refused in JSON', async (_what, body, status) => {
    const answered = await app.post(body);
    expect(answered.status).toBe(status);
    expect(answered.headers.get('content-type')).toContain('json');
    expect(answered.errors).toHaveLength(1);
    expect(answered.errors[0]?.extensions.code).toMatch(/^[A-Z_]+$/);
  });

  it('by its syntax, or for what the schema does not have, is refused with the place and what is near', async () => {
    const syntax = await app.send('{ study(id: ');
    expect([syntax.status, codes(syntax.errors)]).toEqual([400, ['GRAPHQL_PARSE_FAILED']]);
    const field = await app.send('{ studys { totalCount } }');
    expect(codes(field.errors)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    expect(field.errors[0]?.message).toContain('Did you mean "study" or "studies"');
  });

  it('at a path where nothing is gets 404 in JSON', async () => {
    const response = await fetch(at('/nothing'));
    expect([response.status, response.headers.get('content-type')]).toEqual([404, 'application/json; charset=utf-8']);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
  });

  it('of a type that is not JSON is refused', async () => {
    const response = await fetch(app.url, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: '{ dataset { version } }',
    });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  });
});

describe('a request that asks too much is refused, with the limit and what it asked', () => {
  const nested = (depth: number): string => {
    const [open, close] = ['broader { '.repeat(depth), ' }'.repeat(depth)];
    return `{ outcome(id: "pain") { ${open}id${close} } }`;
  };

  it('by depth, also through fragments', async () => {
    const deepest = await app.send(nested(limits.depth - 2));
    expect(deepest.errors).toEqual([]);
    const tooDeep = await app.send(nested(limits.depth - 1));
    expect(tooDeep.errors[0]?.extensions).toEqual({
      code: 'LIMIT_EXCEEDED',
      limit: limits.depth,
      actual: limits.depth + 1,
    });
    const [half, rest] = ['broader { '.repeat(8), ' }'.repeat(8)];
    const spread = `{ outcome(id: "pain") { ${half}...f${rest} } } fragment f on Term { ${half}id${rest} }`;
    expect(codes((await app.send(spread)).errors)).toEqual(['LIMIT_EXCEEDED']);
  });

  it('but a document whose types multiply is answered, however often it is asked', async () => {
    const answers = [];
    for (let round = 0; round < 3; round += 1) answers.push((await app.send(nested(limits.depth - 2))).text);
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('"data"');
  });

  it('by aliases, also through fragments that are used again', async () => {
    const aliased = (count: number): string =>
      `{ ${Array.from({ length: count }, (_, index) => `a${index}: __typename b${index}: dataset { version }`).join(' ')} }`;
    expect((await app.send(aliased(limits.aliases + 1))).errors[0]?.extensions).toMatchObject({
      code: 'LIMIT_EXCEEDED',
      limit: limits.aliases,
    });
    const many = Array.from({ length: 30 }, (_, index) => `a${index}: id`).join(' ');
    const spread = `{ x: outcome(id: "pain") { ...f } y: outcome(id: "pain") { ...f } } fragment f on Outcome { ${many} }`;
    expect(codes((await app.send(spread)).errors)).toEqual(['LIMIT_EXCEEDED']);
  });

  it('by length of its text', async () => {
    const { errors, status } = await app.send(`{ ${'__typename '.repeat(limits.tokens)} }`);
    expect(status).toBe(400);
    expect(errors[0]?.message).toContain(String(limits.tokens));
  });

  it('by size of its body', async () => {
    const answered = await app.post(
      JSON.stringify({ query: '{ __typename }', variables: { x: 'x'.repeat(limits.bodyBytes) } }),
    );
    expect([answered.status, codes(answered.errors)]).toEqual([413, ['LIMIT_EXCEEDED']]);
  });

  it('but the whole introspection of a playground is answered', async () => {
    const type = `type { name ofType { name ofType { name ofType { name ofType { name ofType { name ofType { name ofType { name } } } } } } } }`;
    const { errors } = await app.send(`{ __schema { types { name fields { name args { name ${type} } ${type} } } } }`);
    expect(errors).toEqual([]);
  });

  it('circles of fragments are refused and do not hang', async () => {
    const { errors } = await app.send(
      '{ outcome(id: "pain") { ...a } } fragment a on Term { broader { ...b } } fragment b on Term { ...a }',
    );
    expect(errors.length).toBeGreaterThan(0);
  });
});

describe('the program tells whether it lives', () => {
  it('and whether its database answers', async () => {
    expect(await (await fetch(at('/health/live'))).json()).toEqual({ status: 'live' });
    const ready = await fetch(at('/health/ready'));
    expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready' }]);
  });
});
