import { readdir } from 'node:fs/promises';
import type { Command } from 'commander';
import { Refused } from './refused.js';

async function isEmpty(folder: string): Promise<boolean> {
  try {
    return (await readdir(folder)).length === 0;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return true;
    throw error;
  }
}

async function exportTo(folder: string, { force = false }: { force?: boolean }): Promise<void> {
  if (!force && !(await isEmpty(folder))) throw new Refused(`${folder}: is not empty; give another, or --force`);
  const { exportCorpus } = await import('../export/export-corpus.js');
  const { withCore } = await import('./database.js');
  await withCore(async ({ graph }, progress) => {
    const exported = await exportCorpus(graph, folder, (done) => progress.count(done, 'records'));
    progress.end();
    const { records, terms, datasetVersion } = exported;
    process.stderr.write(`${folder}: ${records} records and ${terms} terms of dataset version ${datasetVersion}\n`);
  });
}

/** `chondrograph export`: every current record as files, which `import` takes back without a change. */
export function exportCommand(program: Command): void {
  program
    .command('export')
    .description('write every record into a folder in the layout of a corpus, as the text that is kept of it')
    .argument('<folder>', 'is made when it is not there')
    .option('--force', 'write into a folder that is not empty: files of the same name are replaced, others stay')
    .action(exportTo);
}
