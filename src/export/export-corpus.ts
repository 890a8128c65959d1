import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Reader } from '../graph/graph.js';
import { recordsAfter } from '../import/import.queries.js';
import type { RecordKind } from '../import/prepare.js';
import type { VocabularyFile } from '../records/term.js';
import { versionForExport } from './export.queries.js';

/** What was exported. */
export interface Exported {
  datasetVersion: string;
  records: number;
  terms: number;
}

const batchSize = 200;
const attempts = 3;

const recordFolders = { studies: 'study', syntheses: 'synthesis', claims: 'claim-source' } as const;

const vocabularyFiles: Readonly<Record<VocabularyFile, readonly RecordKind[]>> = {
  'cell-sources': ['cell-source', 'cell-product'],
  conditions: ['condition'],
  outcomes: ['outcome'],
  instruments: ['instrument'],
  mechanisms: ['mechanism'],
};

interface Kept {
  id: string;
  json: string;
}

/** The current records of a kind in the order of their ids, a part of them at a time. */
async function* recordsOf(graph: Reader, kind: RecordKind): AsyncGenerator<Kept[]> {
  let after = `${kind}:`;
  for (;;) {
    const rows = await graph.read(recordsAfter, { after, before: `${kind};`, limit: batchSize });
    const last = rows.at(-1);
    if (!last) return;
    yield rows.map(({ key, json }) => ({ id: key.slice(kind.length + 1), json }));
    after = last.key;
  }
}

async function termsOf(graph: Reader, kinds: readonly RecordKind[]): Promise<Kept[]> {
  const terms: Kept[] = [];
  for (const kind of kinds) for await (const batch of recordsOf(graph, kind)) terms.push(...batch);
  return terms.sort((a, b) => (a.id < b.id ? -1 : 1));
}

async function exportOnce(graph: Reader, folder: string, onRecords: (done: number) => void): Promise<Exported> {
  const [datasetVersion = ''] = await graph.read(versionForExport, {});
  let records = 0;
  let terms = 0;
  const made = async (name: string): Promise<string> => {
    const at = path.join(folder, name);
    await mkdir(at, { recursive: true });
    return at;
  };
  const vocabulary = await made('vocabulary');
  for (const [file, kinds] of Object.entries(vocabularyFiles)) {
    const entries = await termsOf(graph, kinds);
    terms += entries.length;
    await writeFile(path.join(vocabulary, `${file}.json`), `[\n${entries.map(({ json }) => json).join(',\n')}\n]\n`);
  }
  for (const [name, kind] of Object.entries(recordFolders)) {
    const at = await made(name);
    for await (const batch of recordsOf(graph, kind)) {
      await Promise.all(batch.map(({ id, json }) => writeFile(path.join(at, `${id}.json`), json)));
      records += batch.length;
      onRecords(records);
    }
  }
  return { datasetVersion, records, terms };
}

/**
 * Writes every current record into a folder in the layout of a corpus, as the very text that is kept of it (canonical
 * JSON): one file a study, synthesis and claim source, one list a kind of term, in the order of their ids. What is
 * written is one version of the data: it begins again when somebody writes meanwhile. Other files there stay.
 */
export async function exportCorpus(
  graph: Reader,
  folder: string,
  onRecords: (done: number) => void,
): Promise<Exported> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const exported = await exportOnce(graph, folder, onRecords);
    const [version = ''] = await graph.read(versionForExport, {});
    if (version === exported.datasetVersion) return exported;
  }
  throw new Error(`The data changed during each of ${attempts} exports; export again when nobody imports.`);
}
