import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type AnswerError, type TestApp } from '../support/app.js';
import type { EvidenceWhere, StudyWhere } from '../support/generated/graphql.js';
import { seededGraph } from '../support/graph.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp(await seededGraph());
});
afterAll(() => app.close());

const evidenceQuery = `query ($where: EvidenceWhere!) { evidence(where: $where, groupBy: OUTCOME) { overall { verdict } } }`;
const studiesQuery = `query ($where: StudyWhere, $first: Int, $after: String, $last: Int, $before: String) {
  studies(where: $where, first: $first, after: $after, last: $last, before: $before) { nodes { id } pageInfo { endCursor } }
}`;

/** The one error with which a request is refused; it must come with no data. */
async function refusal(query: string, variables?: unknown): Promise<AnswerError> {
  const { errors, data, text } = await app.send(query, variables);
  expect(errors, text).toHaveLength(1);
  expect(data ?? null).toBeNull();
  const [error] = errors;
  if (!error) throw new Error('there is no error');
  return error;
}
const ofEvidence = (where: EvidenceWhere): Promise<AnswerError> => refusal(evidenceQuery, { where });
const ofStudies = (where: StudyWhere): Promise<AnswerError> => refusal(studiesQuery, { where });

describe('a filter with an id', () => {
  it('that names nothing is refused, with the argument and the three nearest terms', async () => {
    const error = await ofEvidence({ outcome: 'cartilage-regenaration' });
    expect(error.message).toMatch(
      /^where\.outcome: "cartilage-regenaration" names no outcome; the nearest are outcome:cartilage-regeneration, /,
    );
    expect(error.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'where.outcome' });
    expect(error.extensions.nearest).toHaveLength(3);
    expect(error.path).toEqual(['evidence']);
  });

  it.each<[EvidenceWhere, RegExp]>([
    [{ cellSource: 'bmac' }, /where\.cellSource: "bmac" is no cell source but cell-product:bmac/],
    [{ product: 'bone-marrow' }, /where\.product: "bone-marrow" is no cell product but cell-source:bone-marrow/],
    [{ outcome: 'condition:synovitis' }, /where\.outcome: "condition:synovitis" is no outcome but condition:synovitis/],
    [{ mechanism: 'MESH:D010003' }, /where\.mechanism: "MESH:D010003" is no mechanism but condition:osteoarthritis/],
  ])('of another kind of term is refused, with what it is: %j', async (where, message) => {
    const error = await ofEvidence(where);
    expect(error.message).toMatch(message);
    expect(error.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('that two terms of the kind have is refused, with both', async () => {
    const error = await ofEvidence({ condition: 'ICD10:S83' });
    expect(error.message).toMatch(/names several: condition:knee-injury .*, condition:ligament-damage /);
    expect(error.extensions.candidates).toEqual(['condition:knee-injury', 'condition:ligament-damage']);
  });

  it('that a term of this kind and one of another have is taken for the one of this kind', async () => {
    const { errors } = await app.send(evidenceQuery, { where: { condition: 'HP:0100769', outcome: 'HP:0100769' } });
    expect(errors).toEqual([]);
  });

  it.each(['condition', 'cellSource', 'product', 'outcome', 'mechanism', 'instrument'] as const)(
    'is checked in evidence: %s',
    async (name) => {
      const error = await ofEvidence({ [name]: 'no-such-thing' });
      expect(error.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: `where.${name}` });
    },
  );

  it.each(['condition', 'cellSource', 'product', 'outcome', 'mechanism'] as const)(
    'is checked in studies: %s',
    async (name) => {
      const error = await ofStudies({ [name]: 'no-such-thing' });
      expect(error.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: `where.${name}` });
    },
  );

  it('that is empty is refused', async () => {
    expect((await ofEvidence({ outcome: '' })).extensions.code).toBe('BAD_USER_INPUT');
  });
});

describe('a filter that cannot be meant is refused', () => {
  it('a range whose lowest is above its highest', async () => {
    const months = await ofEvidence({ timepointMonths: { min: 12, max: 6 } });
    expect(months.message).toMatch(/where\.timepointMonths: min \(12\) is above max \(6\)/);
    for (const range of ['publishedYear', 'participants'] as const) {
      expect((await ofStudies({ [range]: { min: 2, max: 1 } })).extensions).toMatchObject({
        code: 'BAD_USER_INPUT',
        argument: `where.${range}`,
      });
    }
    expect((await ofEvidence({ publishedYear: { min: 2021, max: 2020 } })).extensions.argument).toBe(
      'where.publishedYear',
    );
  });

  it.each(['CELL_THERAPY', 'CELL_FREE', 'BIRTH_TISSUE'] as const)('a regenerative comparator: %s', async (kind) => {
    const error = await ofEvidence({ comparator: ['SALINE', kind] });
    expect(error.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'where.comparator' });
    expect(error.message).toContain(kind);
  });

  it('an enum value that is none, with the ones that are near', async () => {
    const error = await refusal(evidenceQuery, { where: { severity: 'MODERAT' } });
    expect(error.extensions.code).toBe('BAD_USER_INPUT');
    expect(error.message).toContain('MODERATE');
  });

  it('a question in words of more than 500 characters', async () => {
    const query = 'query ($question: String!) { ask(question: $question) { interpretation { unmatched } } }';
    expect((await refusal(query, { question: 'why '.repeat(200) })).message).toMatch(/at most 500 characters, not 800/);
  });
});

describe('a page', () => {
  it.each([
    [{ first: 101 }, 'first', /must be 1 to 100, not 101/],
    [{ first: 0 }, 'first', /must be 1 to 100, not 0/],
    [{ first: -1 }, 'first', /must be 1 to 100/],
    [{ last: 101 }, 'last', /must be 1 to 100, not 101/],
    [{ first: 1, last: 1 }, 'last', /first or last, not both/],
    [{ last: 1, after: 'x' }, 'after', /goes with first/],
    [{ before: 'x' }, 'before', /goes with last/],
    [{ after: 'x' }, 'after', /no cursor of this list/],
    [{ after: '' }, 'after', /no cursor of this list/],
    [{ after: Buffer.from('["studies by YEAR DESC"]').toString('base64url') }, 'after', /no cursor/],
    [{ after: Buffer.from('["studies by YEAR DESC",{},[]]').toString('base64url') }, 'after', /no cursor/],
  ])('of %j is refused', async (page, argument, message) => {
    const error = await refusal(studiesQuery, page);
    expect(error.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
    expect(error.message).toMatch(message);
  });

  it('after a cursor of another list or order is refused', async () => {
    const byTitle = `{ studies(first: 1, orderBy: { field: TITLE, direction: ASC }) { pageInfo { endCursor } } }`;
    const { data } = await app.send<{ studies: { pageInfo: { endCursor: string } } }>(byTitle);
    const error = await refusal(studiesQuery, { after: data?.studies.pageInfo.endCursor });
    expect(error.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'after' });
  });

  it('of more than 100 is refused in every other list too', async () => {
    for (const query of [
      '{ search(text: "knee", first: 101) { nodes { score } } }',
      '{ study(id: "lee-2019") { findings(first: 101) { nodes { id } } } }',
      '{ cellSource(id: "bone-marrow") { studies(first: 101) { nodes { id } } } }',
      '{ evidence(where: {}, groupBy: OUTCOME) { overall { studies(first: 101) { nodes { id } } } } }',
      '{ evidence(where: {}, groupBy: OUTCOME) { overall { findings(first: 101) { nodes { id } } } } }',
    ]) {
      const { errors } = await app.send(query);
      expect(
        errors.map(({ extensions }) => extensions.code),
        query,
      ).toEqual(['BAD_USER_INPUT']);
      expect(errors[0]?.message).toContain('1 to 100');
    }
  });
});

describe('a look-up of one thing that is not there is null', () => {
  it.each(['study', 'cellSource', 'cellProduct', 'condition', 'outcome', 'instrument', 'mechanism', 'node'])(
    '%s',
    async (field) => {
      for (const id of [
        'no-such-thing',
        '',
        'outcome',
        ':',
        'report:none/none',
        'arm:lee-2019/none',
        'x'.repeat(5_000),
      ]) {
        const { data, errors } = await app.send(`query ($id: ID!) { ${field}(id: $id) { id } }`, { id });
        expect([data, errors], id).toEqual([{ [field]: null }, []]);
      }
    },
  );
});
