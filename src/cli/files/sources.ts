import { readdir, stat } from 'node:fs/promises';
import { isRecordFile, recordFiles } from '../../import/entries.js';
import { Refused } from '../refused.js';

/** The folders of a corpus. */
export const corpusFolders = ['vocabulary', 'studies', 'syntheses', 'claims'] as const;

/** What a path on the command line leads to. */
export type Source = { kind: 'files'; files: string[] } | { kind: 'corpus'; folder: string };

async function sourceOf(given: string): Promise<Source> {
  const found = await stat(given).catch(() => null);
  if (!found) throw new Refused(`${given}: there is no such file or folder`);
  if (!found.isDirectory()) {
    if (!isRecordFile(given)) throw new Refused(`${given}: is none of .json, .ndjson and .jsonl`);
    return { kind: 'files', files: [given] };
  }
  const entries = await readdir(given, { withFileTypes: true });
  const isCorpus = entries.some((entry) => entry.isDirectory() && corpusFolders.some((name) => name === entry.name));
  if (isCorpus) return { kind: 'corpus', folder: given };
  const files = await recordFiles(given);
  if (files.length === 0) {
    throw new Refused(`${given}: holds neither record files nor any of the folders ${corpusFolders.join(', ')}`);
  }
  return { kind: 'files', files };
}

/** What the paths lead to: record files, or folders in the layout of a corpus. Throws Refused for a path that leads nowhere. */
export const sourcesOf = (paths: readonly string[]): Promise<Source[]> => Promise.all(paths.map(sourceOf));
