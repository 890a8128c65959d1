import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';
import { openTestGraph, vocabularyGraph, withoutStudies } from '../support/graph.js';
import { between, study } from '../support/records.js';

/** Two programs on one graph: what one keeps, the other may change. */
let app: TestApp;
let other: TestApp;
beforeAll(async () => {
  app = await startApp(await vocabularyGraph());
  other = await startApp(openTestGraph());
});
beforeEach(() => withoutStudies(app.graph));
afterAll(() => Promise.all([app.close(), other.close()]));

const shown = 'title findings { nodes { locator } }';
/** The same studies by each way that leads to them. */
const ways = `{
  study(id: "a") { ${shown} }
  studies(first: 10) { nodes { ${shown} } }
  narrow: studies(first: 10, where: { outcome: "pain" }) { nodes { ${shown} } }
  node(id: "study:a") { ... on Study { ${shown} } }
  evidence(where: { outcome: "pain" }, groupBy: CELL_SOURCE) {
    rows { studies { nodes { ${shown} } } findings { nodes { locator study { ${shown} } } } }
  }
}`;
const question =
  '{ evidence(where: { outcome: "pain" }, groupBy: CELL_SOURCE) { rows { studies { nodes { title } } findings { nodes { locator } } } } }';
const page = '{ studies(first: 10) { nodes { title findings { nodes { locator } } } } }';

const version = (name: string) => study('a', { title: name, findings: [between('IMPROVED', { locator: name })] });
/** All titles and locators of an answer, each once. */
async function namesIn(at: TestApp, query: string): Promise<string[]> {
  const { text, errors } = await at.send(query);
  expect(errors).toEqual([]);
  return [...new Set([...text.matchAll(/"(?:title|locator)":\s*"([^"]*)"/g)].map(([, name = '']) => name))];
}

describe('a record that was read before', () => {
  it('is not asked for again by a question whose findings tell its revision', async () => {
    await app.bring(version('One'));
    const first = await app.send(question);
    const second = await app.send(question);
    expect([first.statements, second.statements]).toEqual([2, 1]);
    expect(second.text).toBe(first.text);
  });

  it('is shown as it was sent', async () => {
    await app.bring(version('One'), study('b'), study('c'));
    const first = await app.send(ways);
    for (let round = 0; round < 3; round += 1) expect((await app.send(ways)).text).toBe(first.text);
    expect((await other.send(ways)).text).toBe(first.text);
  });

  it('is not shown once another record stands in its place, whoever wrote it', async () => {
    for (const name of ['One', 'Two', 'Three']) {
      await (name === 'Two' ? app : other).bring(version(name));
      for (const at of [app, other, app]) expect(await namesIn(at, ways)).toEqual([name]);
    }
  });

  it('is shown again when the change was taken back', async () => {
    for (const name of ['One', 'Two', 'One', 'Two']) {
      await other.bring(version(name));
      expect(await namesIn(app, ways)).toEqual([name]);
    }
  });

  it('never stands for another one while both programs write, and is never older than what was acknowledged', async () => {
    let written = 0;
    await app.bring(version('0'));
    const writing = async (): Promise<void> => {
      for (let round = 1; round <= 20; round += 1) {
        await (round % 2 === 0 ? app : other).bring(version(String(round)));
        written = round;
      }
    };
    const reading = async (at: TestApp): Promise<void> => {
      while (written < 20) {
        const least = written;
        const names = await namesIn(at, page);
        // Title and locator are of one record.
        expect(names).toHaveLength(1);
        expect(Number(names[0])).toBeGreaterThanOrEqual(least);
      }
    };
    await Promise.all([writing(), reading(app), reading(other)]);
  });
});
