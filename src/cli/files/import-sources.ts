import type { Core } from '../../compose.js';
import { BadFolder } from '../../import/corpus-folder.js';
import type { ImportOrder } from '../../import/import.service.js';
import type { Progress } from '../progress.js';
import { Refused } from '../refused.js';
import { importCorpus } from './import-corpus.js';
import { addCounts, noCounts, type Counts } from './counts.js';
import { FileImport } from './import-files.js';
import type { Source } from './sources.js';

const importWhole: typeof importCorpus = async (core, folder, order, progress) => {
  try {
    return await importCorpus(core, folder, order, progress);
  } catch (error) {
    if (!(error instanceof BadFolder)) throw error;
    throw new Refused([...error.lines, `${folder}: refused; nothing of it was written`].join('\n'));
  }
};

/** Imports what the paths lead to: corpus folders first, then study records; resolves to what became of each record. */
export async function importSources(
  core: Core,
  sources: readonly Source[],
  order: ImportOrder,
  progress: Progress,
): Promise<Counts> {
  const total = noCounts();
  for (const source of sources) {
    if (source.kind === 'corpus') addCounts(total, await importWhole(core, source.folder, order, progress));
  }
  const files = new FileImport(core, order, progress);
  await files.run(sources.flatMap((source) => (source.kind === 'files' ? source.files : [])));
  addCounts(total, files.counts);
  return total;
}
