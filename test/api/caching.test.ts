import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startApp, type Answered, type TestApp } from '../support/app.js';
import { adminKey } from '../support/app.js';
import { openTestGraph, vocabularyGraph, withoutStudies } from '../support/graph.js';
import { between, study } from '../support/records.js';

/** Two programs on one graph, as they stand behind a load balancer; both keep answers. */
let app: TestApp;
let other: TestApp;
const caching = { cacheBytes: 1024 * 1024, sharedSeconds: 0 };
beforeAll(async () => {
  app = await startApp(await vocabularyGraph(), caching);
  other = await startApp(openTestGraph(), caching);
});
beforeEach(() => withoutStudies(app.graph));
afterAll(() => Promise.all([app.close(), other.close()]));

const titles = '{ studies { totalCount nodes { title } } }';
const cache = ({ headers }: Answered<unknown>): string | null =>
  /cache;desc="([^"]+)"/.exec(headers.get('server-timing') ?? '')?.[1] ?? null;

interface Titles {
  studies: { nodes: { title: string }[] };
}
const titlesAt = async (at: TestApp): Promise<{ said: string[]; cache: string | null }> => {
  const answered = await at.send<Titles>(titles);
  return { said: answered.data?.studies.nodes.map(({ title }) => title) ?? [], cache: cache(answered) };
};

const get = (at: TestApp, query: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${at.url}?query=${encodeURIComponent(query)}`, { headers });
const etagOf = async (at: TestApp, query: string): Promise<string> => {
  const response = await get(at, query);
  await response.text();
  return response.headers.get('etag') ?? '';
};

describe('an answer that was given before', () => {
  it('is given again from memory, the same to the last byte, by one look at the version of the data', async () => {
    await app.bring(study('a', { title: 'A study' }));
    const [first, second] = [await app.send(titles), await app.send(titles)];
    const third = await app.send(titles);
    expect([cache(first), cache(third), third.statements]).toEqual([null, 'hit', 1]);
    expect([second.text, third.text]).toEqual([first.text, first.text]);
  });

  it('is not given after a write through this program or another one', async () => {
    await app.bring(study('a', { title: 'First' }));
    for (let round = 1; round <= 5; round += 1) {
      for (const at of [app, other]) await Promise.all([titlesAt(at), titlesAt(at), titlesAt(at)]);
      const title = `Round ${round}`;
      await (round % 2 === 0 ? app : other).bring(study('a', { title }));
      expect((await titlesAt(app)).said).toEqual([title]);
      expect((await titlesAt(other)).said).toEqual([title]);
    }
  });

  it('is not given after a change that was taken back, though the version is the one before', async () => {
    const versions: string[] = [];
    for (const title of ['One', 'Two', 'One']) {
      await other.bring(study('a', { title }));
      versions.push(await etagOf(app, titles));
      await titlesAt(app);
      await titlesAt(app);
      expect((await titlesAt(app)).said).toEqual([title]);
    }
    expect(new Set(versions).size).toBe(3);
  });

  it('is never older than a write that was acknowledged before the question, under load', async () => {
    await app.bring(study('a', { title: '0' }));
    let written = 0;
    const asking = async (): Promise<void> => {
      for (let round = 0; round < 40; round += 1) {
        const least = written;
        const { said } = await titlesAt(other);
        expect(Number(said[0])).toBeGreaterThanOrEqual(least);
      }
    };
    const writing = async (): Promise<void> => {
      for (let next = 1; next <= 10; next += 1) {
        await app.bring(study('a', { title: String(next) }));
        written = next;
      }
    };
    await Promise.all([writing(), asking(), asking(), asking()]);
  });

  it('is kept apart by variables, by operation and by what the client accepts', async () => {
    await app.bring(study('a', { title: 'A' }), study('b', { title: 'B' }));
    const query = 'query One($id: ID!) { study(id: $id) { title } } query Two($id: ID!) { study(id: $id) { id } }';
    const ask = (operationName: string, id: string) =>
      app.post(JSON.stringify({ query, operationName, variables: { id } }));
    const all = async (): Promise<string[]> =>
      (await Promise.all([ask('One', 'a'), ask('One', 'b'), ask('Two', 'a')])).map(({ text }) => text.trim());
    const expected = ['{"title":"A"}', '{"title":"B"}', '{"id":"study:a"}'].map((data) => `{"data":{"study":${data}}}`);
    await all();
    expect(await all()).toEqual(expected);
    expect(await all()).toEqual(expected);
  });

  it.each([
    ['an error', '{ study { id } }'],
    ['an error beside data', '{ dataset { version } search(text: "pain", first: 1000) { totalCount } }'],
  ])('is not kept when it holds %s', async (_what, query) => {
    for (let round = 0; round < 3; round += 1) expect(cache(await app.send(query))).toBeNull();
    const response = await get(app, query);
    expect([response.headers.get('etag'), response.headers.get('cache-control')]).toEqual([null, 'no-store']);
  });

  it('is not given to who comes with a key, nor kept from them', async () => {
    for (let round = 0; round < 3; round += 1) {
      const answered = await app.send(titles, {}, { key: adminKey });
      expect([cache(answered), answered.headers.get('cache-control')]).toEqual([null, 'no-store']);
    }
  });

  it('is not kept where no memory is given for it', async () => {
    const without = await startApp(openTestGraph());
    for (let round = 0; round < 3; round += 1) expect((await titlesAt(without)).cache).toBeNull();
    await without.close();
  });
});

describe('an answer to GET', () => {
  it('may be kept by anybody who asks each time whether it still holds', async () => {
    await app.bring(study('a', { findings: [between('IMPROVED')] }));
    const response = await get(app, titles);
    expect(response.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
    expect(response.headers.get('etag')).toMatch(/^W\/"[\w-]{20,}"$/);
    expect(response.headers.get('vary')).toContain('Authorization');
  });

  it('is not sent again while nothing has changed, by any program, and is when something has', async () => {
    await app.bring(study('a', { title: 'Before' }));
    await etagOf(app, titles);
    const etag = await etagOf(app, titles);
    for (const at of [app, other]) {
      for (const named of [etag, `"x", ${etag}`, '*']) {
        const response = await get(at, titles, { 'if-none-match': named });
        expect([response.status, await response.text(), response.headers.get('etag')]).toEqual([304, '', etag]);
      }
    }
    await other.bring(study('a', { title: 'After' }));
    const response = await get(app, titles, { 'if-none-match': etag });
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('After');
  });

  it('has an ETag of its own for each question', async () => {
    expect(await etagOf(app, '{ studies { totalCount } }')).not.toBe(await etagOf(app, titles));
  });

  it('may be given by a shared cache for as long as the operator allows', async () => {
    const shared = await startApp(openTestGraph(), { cacheBytes: 0, sharedSeconds: 60 });
    const response = await get(shared, titles);
    expect(response.headers.get('cache-control')).toBe('public, max-age=0, s-maxage=60, must-revalidate');
    await response.text();
    await shared.close();
  });

  it('may be asked for by the hash of a query that was sent once', async () => {
    await app.bring(study('a', { title: 'By hash' }));
    const { createHash } = await import('node:crypto');
    const sha256Hash = createHash('sha256').update(titles).digest('hex');
    const extensions = encodeURIComponent(JSON.stringify({ persistedQuery: { version: 1, sha256Hash } }));
    const byHash = async (): Promise<string> => (await fetch(`${app.url}?extensions=${extensions}`)).text();
    expect(await byHash()).toContain('PERSISTED_QUERY_NOT_FOUND');
    await (await fetch(`${app.url}?extensions=${extensions}&query=${encodeURIComponent(titles)}`)).text();
    expect(await byHash()).toContain('By hash');
    expect(await byHash()).toContain('By hash');
  });
});

describe('an answer to POST', () => {
  it('is for nobody else to keep', async () => {
    const { headers } = await app.send(titles);
    expect([headers.get('cache-control'), headers.get('etag')]).toEqual(['no-store', null]);
  });
});
