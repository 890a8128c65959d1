import DataLoader from 'dataloader';
import type { Reader } from '../../graph/graph.js';
import type { StudyRecord } from '../../records/study.js';
import * as queries from './study-list.queries.js';
import { studyPages } from './study-page.queries.js';
import { studyRecords } from './study.queries.js';

/** One thing asked of a list of studies in one order. */
export interface StudyListKey extends queries.StudyRequest {
  property: queries.SortProperty;
  scan: 'ASC' | 'DESC';
}

export interface StudyLoaders {
  /** The current record by study id; null where there is no such study. */
  records: DataLoader<string, StudyRecord | null>;
  /** Pages, counts and facets of lists: all that is asked at one level goes in one statement an order. */
  lists: DataLoader<StudyListKey, queries.StudyAnswer, string>;
}

/** Entries of an ordered index that a page looks through, before what is rare is sought by its tags. */
const mostScanned = 2_000;

const orderOf = ({ property, scan, selection }: StudyListKey): string =>
  `${property} ${scan} ${selection.words === null ? 'all' : 'words'}`;

export function studyLoaders(graph: Reader): StudyLoaders {
  const records = new DataLoader<string, StudyRecord | null>(async (ids) => {
    const found = await graph.read(studyRecords, { keys: ids.map((id) => `study:${id}`) });
    const byId = new Map(found.map(({ id, record }) => [id, record]));
    return ids.map((id) => byId.get(id) ?? null);
  });

  async function listGroup(group: readonly StudyListKey[]): Promise<[string, queries.StudyAnswer][]> {
    const [first] = group;
    if (!first) return [];
    const requests = group.map(({ property: _property, scan: _scan, ...request }) => request);
    const limit = Math.max(...requests.map((request) => request.limit));
    const plain = requests.every((request) => request.plain);
    const { property, scan, selection } = first;
    const found =
      plain && requests.every(({ kind }) => kind === 'page')
        ? await graph.read(studyPages(property, scan), { requests, limit })
        : await graph.read(queries.studyList(property, scan, selection.words !== null), {
            requests,
            limit,
            scanned: plain ? limit : mostScanned,
          });
    const byIndex = new Map(found.map((row) => [row.index, row]));
    for (const { page } of found) for (const { id, record } of page) records.prime(id, record);
    const empty = { index: 0, page: [], count: 0, facets: [] };
    return group.map((key, index) => [JSON.stringify(key), byIndex.get(index) ?? empty]);
  }

  const lists = new DataLoader<StudyListKey, queries.StudyAnswer, string>(
    async (keys) => {
      const groups = new Map<string, StudyListKey[]>();
      for (const key of keys) groups.set(orderOf(key), [...(groups.get(orderOf(key)) ?? []), key]);
      const answers = new Map((await Promise.all([...groups.values()].map(listGroup))).flat());
      return keys.map((key) => answers.get(JSON.stringify(key)) ?? new Error('a list of studies was not answered'));
    },
    { cacheKeyFn: (key) => JSON.stringify(key) },
  );
  return { records, lists };
}
