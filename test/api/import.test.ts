import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readCorpus, readVocabulary } from '../../src/import/corpus-folder.js';
import { adminKey, startApp, type TestApp } from '../support/app.js';
import { differences, dump } from '../support/dump.js';
import { graphql } from '../support/generated/gql.js';
import type { ImportMutation } from '../support/generated/graphql.js';
import { seedFolder, vocabularyGraph, withoutStudies } from '../support/graph.js';
import { overall, voting } from '../support/evidence.js';
import { between, study } from '../support/records.js';

const importDocument = graphql(`
  mutation Import($records: [JSON!]!, $dryRun: Boolean!) {
    importStudies(records: $records, dryRun: $dryRun) {
      batch
      dryRun
      created
      changed
      unchanged
      refused
      records {
        id
        change
        problems {
          code
          path
          message
        }
        warnings {
          code
          path
          message
        }
      }
    }
  }
`);

let app: TestApp;
beforeAll(async () => {
  app = await startApp(await vocabularyGraph());
});
beforeEach(() => withoutStudies(app.graph));
afterAll(() => app.close());

type Payload = ImportMutation['importStudies'];
const send = async (records: readonly unknown[], dryRun = false): Promise<Payload> =>
  (await app.ask(importDocument, { records, dryRun }, { key: adminKey })).importStudies;
const counts = ({ created, changed, unchanged, refused }: Payload): number[] => [created, changed, unchanged, refused];

describe('importStudies', () => {
  it.each([
    ['no key', undefined],
    ['a wrong key', 'cg_wrong'],
    ['the beginning of the key', adminKey.slice(0, -1)],
    ['an empty key', ''],
  ])('with %s is refused, also as a dry run, and writes nothing', async (_what, key) => {
    const before = await dump(app.graph);
    for (const dryRun of [true, false]) {
      const variables = { records: [study('a')], dryRun };
      const { errors, data } = await app.send(importDocument.toString(), variables, key === undefined ? {} : { key });
      expect(data ?? null).toBeNull();
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED']);
    }
    expect(differences(before, await dump(app.graph))).toEqual([]);
  });

  it('as a dry run says what it would do and writes nothing', async () => {
    const before = await dump(app.graph);
    const payload = await send([study('a'), study('b')], true);
    expect(payload).toMatchObject({ batch: null, dryRun: true, created: 2, refused: 0 });
    expect(differences(before, await dump(app.graph))).toEqual([]);
    expect(await voting(app)).toEqual([]);
  });

  it('creates, and the answers count it at once', async () => {
    const payload = await send([study('a'), study('b')]);
    expect(counts(payload)).toEqual([2, 0, 0, 0]);
    expect(payload.batch).not.toBeNull();
    expect(payload.records.map(({ id, change, problems }) => [id, change, problems])).toEqual([
      ['study:a', 'CREATED', []],
      ['study:b', 'CREATED', []],
    ]);
    expect(await voting(app)).toEqual(['a', 'b']);
  });

  it('of the same again is UNCHANGED, of something else CHANGED', async () => {
    await send([study('a'), study('b')]);
    const again = await send([study('a'), study('b', { findings: [between('WORSENED')] })]);
    expect(counts(again)).toEqual([0, 1, 1, 0]);
    expect((await overall(app)).tally).toMatchObject({ improved: 1, worsened: 1 });
    const third = await send([study('a'), study('b', { findings: [between('WORSENED')] })]);
    expect(counts(third)).toEqual([0, 0, 2, 0]);
    expect(third.batch).toBeNull();
  });

  it('refuses a broken record whole, with all its problems, while its neighbours go in', async () => {
    const broken = {
      ...study('broken', {
        findings: [between('IMPROVED'), between('IMPROVED', { id: 'b', outcome: 'paine', comparator: 'none' })],
      }),
      design: 'RCT',
      colour: 'blue',
    };
    const payload = await send([study('a'), broken, study('b')]);
    expect(counts(payload)).toEqual([2, 0, 0, 1]);
    const [, refused] = payload.records;
    expect(refused).toMatchObject({ id: 'study:broken', change: 'REFUSED' });
    expect(refused?.problems.map(({ code, path }) => [code, path])).toEqual([
      ['INVALID', '$.design'],
      ['INVALID', '$.colour'],
      ['UNKNOWN_TERM', '$.findings[1].outcome'],
      ['NOT_FOUND', '$.findings[1].comparator'],
    ]);
    for (const { message } of refused?.problems ?? []) expect(message.length).toBeGreaterThan(10);
    expect(await voting(app)).toEqual(['a', 'b']);
    const { data } = await app.send('{ study(id: "broken") { id } }');
    expect(data).toEqual({ study: null });
  });

  it('does not touch what is there when the new version is refused', async () => {
    await send([study('a')]);
    await send([{ ...study('a', { findings: [between('WORSENED')] }), status: 'GONE' }]);
    expect((await overall(app)).tally).toMatchObject({ improved: 1, worsened: 0 });
  });

  it('takes anything for a record and says what is wrong with it', async () => {
    const payload = await send([7, 'text', [], {}, { id: 'a b' }, { id: 7 }, { format: 'study/2', id: 'x' }]);
    expect(payload.refused).toBe(7);
    for (const { change, problems } of payload.records) {
      expect(change).toBe('REFUSED');
      expect(problems.length).toBeGreaterThan(0);
    }
    expect(payload.records.map(({ id }) => id)).toEqual([null, null, null, null, null, null, 'study:x']);
  });

  it('warns where a record is odd, and takes it', async () => {
    const turned = study('turned', {
      findings: [between('WORSENED', { experimental: 'control', comparator: 'cells' })],
    });
    const { records } = await send([turned]);
    expect(records[0]).toMatchObject({ change: 'CREATED', problems: [] });
    expect(records[0]?.warnings.map(({ path }) => path)).toEqual(['$.findings[0].comparator']);
  });

  it('of no record does nothing', async () => {
    expect(await send([])).toMatchObject({ batch: null, created: 0, refused: 0, records: [] });
  });

  it('takes records as literals of the request too', async () => {
    const query = `mutation { importStudies(records: [{ id: "a", format: "study/1", arms: [] }], dryRun: true) { refused records { problems { path } } } }`;
    const { data, errors } = await app.send(query, {}, { key: adminKey });
    expect(errors).toEqual([]);
    expect(data).toMatchObject({ importStudies: { refused: 1 } });
  });

  it('takes all studies of the shipped corpus in one request', async () => {
    const records = await readCorpus(seedFolder, await readVocabulary(`${seedFolder}/vocabulary`));
    const raws = records.filter(({ kind }) => kind === 'study').map(({ json }): unknown => JSON.parse(json));
    expect(counts(await send(raws))).toEqual([164, 0, 0, 0]);
    expect(counts(await send(raws))).toEqual([0, 0, 164, 0]);
  });
});
