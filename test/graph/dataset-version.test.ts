import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { composeCore } from '../../src/compose.js';
import { asText } from '../../src/graph/decode.js';
import type { Graph } from '../../src/graph/graph.js';
import type { ImportService } from '../../src/import/import.service.js';
import { versionOf } from '../../src/import/dataset-sum.js';
import type { StudyRecord } from '../../src/records/study.js';
import { rows, testClock, valueOf, vocabularyGraph, withoutStudies } from '../support/graph.js';
import { study } from '../support/records.js';
import { randomFrom, shuffled } from '../support/values.js';

let graph: Graph;
let imports: ImportService;
beforeAll(async () => {
  graph = await vocabularyGraph();
  imports = (await composeCore(graph, testClock)).services.imports;
});
beforeEach(() => withoutStudies(graph));
afterAll(() => graph.close());

const bring = (...records: readonly StudyRecord[]): Promise<unknown> =>
  imports.importStudies(records, { dryRun: false, actor: 'test', reason: null });
const version = async (): Promise<string> =>
  asText(await valueOf(graph, 'MATCH (d:Dataset) RETURN d.version AS value'));
const records = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => study(id));

describe('the version of the dataset', () => {
  it('changes with a record, and is the old one again when the record is changed back', async () => {
    await bring(...records);
    const before = await version();
    await bring(study('c', { title: 'Another title' }));
    expect(await version()).not.toBe(before);
    await bring(study('c'));
    expect(await version()).toBe(before);
  });

  it('does not depend on the order of records, nor on how they were parted into imports', async () => {
    await bring(...records);
    const expected = await version();
    const random = randomFrom(11);
    for (let round = 0; round < 4; round++) {
      await withoutStudies(graph);
      const order = shuffled(records, random);
      const cut = Math.floor(random() * order.length);
      await bring(...order.slice(0, cut));
      await bring(...order.slice(cut));
      expect(await version()).toBe(expected);
    }
  });

  it('stays when records say what is there, are refused, or are only tried out', async () => {
    await bring(...records);
    const before = await version();
    await bring(...records);
    await imports.importStudies([{ id: 'broken' }], { dryRun: false, actor: 'test', reason: null });
    await imports.importStudies([study('new')], { dryRun: true, actor: 'test', reason: null });
    expect(await version()).toBe(before);
  });

  it('comes from the sum over the hashes of all current records', async () => {
    await bring(...records);
    await bring(study('a', { title: 'Another title' }));
    const hashes = await rows(graph, 'MATCH (r:Record) WHERE r.current IS NOT NULL RETURN r.hash AS hash', (row) =>
      asText(row('hash')),
    );
    const sum = hashes.reduce((total, hash) => total + BigInt(`0x${hash}`), 0n) % 2n ** 256n;
    expect(await version()).toBe(versionOf(sum.toString(16).padStart(64, '0')));
  });

  it('is the same after two imports at once as after one after the other', async () => {
    await bring(...records.slice(0, 3));
    await bring(...records.slice(3));
    const expected = await version();
    await withoutStudies(graph);
    await Promise.all([bring(...records.slice(0, 3)), bring(...records.slice(3))]);
    expect(await version()).toBe(expected);
  });
});
