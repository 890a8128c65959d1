import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { composeCore } from '../../src/compose.js';
import type { Graph } from '../../src/graph/graph.js';
import type { ImportReport, ImportService } from '../../src/import/import.service.js';
import { canonicalJson, sha256 } from '../../src/records/canonical.js';
import type { StudyRecord } from '../../src/records/study.js';
import { differences, dump, dumpProjection } from '../support/dump.js';
import { everything } from '../support/everything.js';
import { rows, testClock, valueOf, vocabularyGraph, withoutStudies } from '../support/graph.js';
import { between, cells, control, study, within } from '../support/records.js';

let graph: Graph;
let imports: ImportService;
beforeAll(async () => {
  graph = await vocabularyGraph();
  imports = (await composeCore(graph, testClock)).services.imports;
});
beforeEach(() => withoutStudies(graph));
afterAll(() => graph.close());

const bring = (...records: readonly unknown[]): Promise<ImportReport> =>
  imports.importStudies(records, { dryRun: false, actor: 'a curator', reason: 'A test.' });
const changesIn = ({ records }: ImportReport): string[] => records.map(({ change }) => change);
const countOf = (label: string): Promise<unknown> => valueOf(graph, `MATCH (n:${label}) RETURN count(n) AS value`);

/** A study that shares nothing with `everything` but its id and a few terms. */
const other: StudyRecord = study(everything.id, {
  population: { condition: 'cartilage-defect', scale: 'ICRS', grades: [3] },
  arms: [cells({ id: 'a' }, { cellSource: 'synovium' }), control('PRP', { id: 'b' })],
  findings: [
    between('NO_DIFFERENCE', { id: 'x', outcome: 'stiffness', experimental: 'a', comparator: 'b' }),
    within('IMPROVED', { id: 'y', arm: 'a' }),
  ],
});

describe('an import', () => {
  it('keeps the whole record as version 1, with who, when and why in the same transaction', async () => {
    const report = await bring(everything);
    expect(changesIn(report)).toEqual(['CREATED']);
    const json = canonicalJson(everything);
    const kept = await rows(
      graph,
      `MATCH (a:Activity)-[:CREATED]->(r:Record {current: $key})-[:DESCRIBES]->(s:Study)
       RETURN a.id AS batch, a.actor AS actor, toString(a.at) AS at, a.reason AS reason,
         r.json AS json, r.hash AS hash, r.number AS number, s.id AS study`,
      (row) => ['batch', 'actor', 'at', 'reason', 'json', 'hash', 'number', 'study'].map(row),
      { key: `study:${everything.id}` },
    );
    expect(kept).toEqual([
      [report.batch, 'a curator', '2026-01-01T00:00:00Z', 'A test.', json, sha256(json), 1, everything.id],
    ]);
  });

  it('that is repeated writes nothing at all', async () => {
    await bring(everything, study('b'));
    const before = await dump(graph);
    const again = await bring(everything, study('b'));
    expect(changesIn(again)).toEqual(['UNCHANGED', 'UNCHANGED']);
    expect(again.batch).toBeNull();
    expect(differences(before, await dump(graph))).toEqual([]);
  });

  it('does not mind in which order the fields of a record stand', async () => {
    await bring(everything);
    const reordered = Object.fromEntries(Object.entries(everything).reverse());
    expect(changesIn(await bring(reordered))).toEqual(['UNCHANGED']);
  });

  it('of a changed record shows exactly the new one, and of the record changed back the old one', async () => {
    await bring(other);
    const otherAlone = await dumpProjection(graph);
    await withoutStudies(graph);
    await bring(everything);
    const everythingAlone = await dumpProjection(graph);
    expect(changesIn(await bring(other))).toEqual(['CHANGED']);
    expect(differences(otherAlone, await dumpProjection(graph))).toEqual([]);
    expect(changesIn(await bring(everything))).toEqual(['CHANGED']);
    expect(differences(everythingAlone, await dumpProjection(graph))).toEqual([]);
  });

  it('keeps every version: the newest is current and describes the study, each replaces the one before', async () => {
    for (const record of [everything, other, everything]) await bring(record);
    const versions = await rows(
      graph,
      `MATCH (a:Activity)-[:CREATED]->(r:Record {recordId: $id})
       OPTIONAL MATCH (r)-[:REPLACES]->(old:Record)
       RETURN r.number AS number, r.current IS NOT NULL AS current, old.number AS replaces,
         EXISTS { MATCH (r)-[:DESCRIBES]->(:Study {id: $id}) } AS describes, count(a) AS activities ORDER BY number`,
      (row) => ['number', 'current', 'replaces', 'describes', 'activities'].map(row),
      { id: everything.id },
    );
    expect(versions).toEqual([
      [1, false, null, false, 1],
      [2, false, 1, false, 1],
      [3, true, 2, true, 1],
    ]);
  });

  it('refuses a record whole, while its neighbours go in', async () => {
    const broken = study('broken', {
      findings: [between('IMPROVED'), between('IMPROVED', { id: 'x', outcome: 'paine' })],
    });
    expect(changesIn(await bring(study('a'), broken, study('b')))).toEqual(['CREATED', 'REFUSED', 'CREATED']);
    const ids = await rows(
      graph,
      'MATCH (n) WHERE n.id CONTAINS "broken" OR n.recordId = "broken" RETURN n.id AS id',
      (row) => row('id'),
    );
    expect(ids).toEqual([]);
    expect(await countOf('Study')).toBe(2);
  });

  it('takes a record that stands twice once, and refuses the second where the two differ', async () => {
    const report = await bring(study('a'), study('a'), study('a', { title: 'Another title' }));
    expect(changesIn(report)).toEqual(['CREATED', 'UNCHANGED', 'REFUSED']);
    expect(report.records[2]?.problems).toEqual([
      {
        code: 'DUPLICATE',
        path: '$.id',
        message: 'another record of this import, number 1, has the id "a" and says something else',
      },
    ]);
  });

  it('that is tried out says what it would do and writes nothing', async () => {
    await bring(study('a'));
    const before = await dump(graph);
    const records = [study('a'), study('a', { title: 'Another' }), study('b'), { id: 'c' }];
    const report = await imports.importStudies(records, { dryRun: true, actor: 'x', reason: null });
    expect(changesIn(report)).toEqual(['UNCHANGED', 'REFUSED', 'CREATED', 'REFUSED']);
    expect(report).toMatchObject({ batch: null, dryRun: true });
    expect(differences(before, await dump(graph))).toEqual([]);
  });

  it('made twice at once ends as made once', async () => {
    const records = Array.from({ length: 20 }, (_, index) => study(`study-${index}`));
    const reports = await Promise.all([bring(...records), bring(...records), bring(...[...records].reverse())]);
    expect(reports.flatMap(changesIn).filter((change) => change === 'CREATED')).toHaveLength(20);
    expect(reports.flatMap(changesIn).filter((change) => change === 'UNCHANGED')).toHaveLength(40);
    const atOnce = await dumpProjection(graph);
    await withoutStudies(graph);
    await bring(...records);
    expect(differences(atOnce, await dumpProjection(graph))).toEqual([]);
    expect(await countOf('Record {kind: "study"}')).toBe(20);
  });

  it('of more records than one transaction takes is whole', async () => {
    const records = Array.from({ length: 450 }, (_, index) => study(`study-${index}`, { findings: [], arms: [] }));
    const report = await bring(...records);
    expect(report.records.every(({ change }) => change === 'CREATED')).toBe(true);
    expect(await countOf('Study')).toBe(450);
    expect(
      await valueOf(graph, 'MATCH (a:Activity {id: $batch})-[:CREATED]->(r) RETURN count(r) AS value', {
        batch: report.batch,
      }),
    ).toBe(450);
  });
});
