import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { asList, asText } from '../../src/graph/decode.js';
import { arrows, nodeProperties, type Arrow } from '../../src/graph/model.js';
import { prepareStudy } from '../../src/import/prepare.js';
import { writeRecords } from '../../src/import/record-writer.js';
import { everything } from '../support/everything.js';
import { rows, seededGraphToChange } from '../support/graph.js';

const texts = asList(asText);
let graph: Graph;
beforeAll(async () => {
  graph = await seededGraphToChange();
  const activity = { id: 'everything', kind: 'IMPORT', actor: 'test', at: '2026-01-01T00:00:00Z', reason: 'A test.' };
  await writeRecords(graph, [prepareStudy(everything)], activity);
});
afterAll(() => graph.close());

describe('a full graph holds what the model says', () => {
  it('nodes with one label each, and no property that the model does not name', async () => {
    const found = await rows(
      graph,
      `MATCH (n) WHERE NOT n:TestState
       UNWIND keys(n) AS property
       RETURN labels(n) AS labels, collect(DISTINCT property) AS properties`,
      (row) => ({ labels: texts(row('labels')), properties: texts(row('properties')) }),
    );
    const known: Record<string, readonly string[]> = nodeProperties;
    const surplus = found.map(({ labels, properties }) => ({
      labels,
      properties: properties.filter((property) => !known[labels.join()]?.includes(property)),
    }));
    expect(surplus.filter(({ properties }) => properties.length > 0)).toEqual([]);
    expect(found.map(({ labels }) => labels.join()).sort()).toEqual(Object.keys(nodeProperties).sort());
  });

  it('arrows between the labels that the model names, with the properties that it names', async () => {
    const found = await rows(
      graph,
      `MATCH (a)-[r]->(b)
       RETURN DISTINCT type(r) AS type, head(labels(a)) AS source, head(labels(b)) AS target, keys(r) AS properties`,
      (row) => ({
        type: asText(row('type')),
        source: asText(row('source')),
        target: asText(row('target')),
        properties: texts(row('properties')),
      }),
    );
    const known: Record<string, Arrow> = arrows;
    const fits = ({ type, source, target, properties }: (typeof found)[number]): boolean => {
      const arrow = known[type];
      const ends = arrow?.from.some((label) => label === source) && arrow.to.some((label) => label === target);
      return ends === true && properties.every((property) => arrow?.properties.includes(property));
    };
    expect(found.filter((arrow) => !fits(arrow))).toEqual([]);
    const types = new Set(found.map(({ type }) => type));
    // Written only when a record replaces another one.
    expect(Object.keys(arrows).filter((type) => !types.has(type))).toEqual(['REPLACES']);
  });

  it('every node but the one dataset has an id or a number of its own', async () => {
    const found = await rows(
      graph,
      `MATCH (n) WITH head(labels(n)) AS label, coalesce(n.id, n.number) AS key, count(*) AS times
       WHERE label <> 'TestState' AND (key IS NULL OR times > 1) RETURN label + ' ' + toString(key) AS value`,
      (row) => row('value'),
    );
    expect(found).toEqual([]);
  });
});
