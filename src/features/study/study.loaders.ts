import DataLoader from 'dataloader';
import type { Reader } from '../../graph/graph.js';
import { UnexpectedRow } from '../../graph/decode.js';
import type { StudyRecord } from '../../records/study.js';
import { grouped } from '../../shared/grouped.js';
import type { KeptRecord, RecordStore } from './record.store.js';
import * as queries from './study-list.queries.js';
import { studyPages } from './study-page.queries.js';
import { studyRecords, type StudyRow } from './study.queries.js';

/** One thing asked of a list of studies in one order. */
export interface StudyListKey extends queries.StudyRequest {
  property: queries.SortProperty;
  scan: 'ASC' | 'DESC';
}

export interface StudyLoaders {
  /** The current record by study id; null where there is no such study. */
  records: DataLoader<string, StudyRecord | null>;
  /** Revisions of studies by id, as this request has read them; what it reads beside the records is noted here. */
  revisions: Map<string, string>;
  /** Pages, counts and facets of lists: all that is asked at one level goes in one statement an order. */
  lists: DataLoader<StudyListKey, StudyListAnswer, string>;
}

/** What was asked of a list: the others are empty. */
export interface StudyListAnswer {
  page: { key: string | number; id: string; record: StudyRecord }[];
  count: number;
  facets: queries.FacetCount[];
}

/** Entries of an ordered index that a page looks through, before what is rare is sought by its tags. */
const mostScanned = 2_000;

const orderOf = ({ property, scan, selection }: StudyListKey): string =>
  `${property} ${scan} ${selection.words === null ? 'all' : 'words'}`;

const nameOf = (key: StudyListKey): string => JSON.stringify(key);

/** Studies with the records that are kept of them, held for the time of a statement that need not send these. */
type Held = ReadonlyMap<string, KeptRecord>;

export function studyLoaders(graph: Reader, kept: RecordStore): StudyLoaders {
  const revisions = new Map<string, string>();

  const heldOf = (ids: readonly string[]): Held =>
    new Map(
      ids.flatMap((id) => {
        const record = kept.get(id);
        return record ? [[id, record]] : [];
      }),
    );

  /** The record of a row: as it was sent, else as it is held. */
  function recordOf(row: StudyRow, held: Held): StudyRecord {
    if (row.json !== null) return kept.keep(row.id, row.revision, row.json);
    const known = held.get(row.id);
    if (known?.revision !== row.revision) throw new UnexpectedRow(`the record of study ${row.id}`, null);
    return known.record;
  }

  const records = new DataLoader<string, StudyRecord | null>(async (ids) => {
    const found = new Map<string, StudyRecord>();
    const held = heldOf(ids);
    const missing = ids.filter((id) => {
      const known = held.get(id);
      const stands = known !== undefined && revisions.get(id) === known.revision;
      if (stands) found.set(id, known.record);
      return !stands;
    });
    if (missing.length > 0) {
      const keys = missing.map((id) => `study:${id}`);
      const known = missing.flatMap((id) => held.get(id)?.revision ?? []);
      const rows = await graph.read(studyRecords, { keys, known });
      for (const row of rows) found.set(row.id, recordOf(row, held));
    }
    return ids.map((id) => found.get(id) ?? null);
  });

  async function listGroup(group: readonly StudyListKey[]): Promise<[StudyListKey, StudyListAnswer][]> {
    const [first] = group;
    if (!first) return [];
    const requests = group.map(({ property: _property, scan: _scan, ...request }) => request);
    const limit = Math.max(...requests.map((request) => request.limit));
    const plain = requests.every((request) => request.plain);
    const { property, scan, selection } = first;
    const held = heldOf(group.flatMap((key) => kept.lastPage(nameOf(key))));
    const known = [...held.values()].map(({ revision }) => revision);
    const found =
      plain && requests.every(({ kind }) => kind === 'page')
        ? await graph.read(studyPages(property, scan), { requests, limit, known })
        : await graph.read(queries.studyList(property, scan, selection.words !== null), {
            requests,
            limit,
            scanned: plain ? limit : mostScanned,
            known,
          });
    const byIndex = new Map(found.map((row) => [row.index, row]));
    return group.map((key, index) => {
      const { page = [], count = 0, facets = [] } = byIndex.get(index) ?? {};
      const entries = page.map((row) => ({ key: row.key, id: row.id, record: recordOf(row, held) }));
      for (const { id, record } of entries) records.prime(id, record);
      const ids = page.map(({ id }) => id);
      if (ids.length > 0) kept.keepPage(nameOf(key), ids);
      return [key, { page: entries, count, facets }];
    });
  }

  const lists = new DataLoader<StudyListKey, StudyListAnswer, string>(
    async (keys) => {
      const groups = grouped(keys, (key) => [orderOf(key)]);
      const answers = new Map((await Promise.all([...groups.values()].map(listGroup))).flat());
      return keys.map((key) => answers.get(key) ?? new Error('a list of studies was not answered'));
    },
    { cacheKeyFn: nameOf },
  );
  return { records, revisions, lists };
}
