import type { Command } from 'commander';
import { sourcesOf } from './files/sources.js';
import { Refused } from './refused.js';

interface Options {
  dryRun?: boolean;
  reason?: string;
}

async function importPaths(paths: string[], { dryRun = false, reason }: Options): Promise<void> {
  const { importSources } = await import('./files/import-sources.js');
  const { withCore } = await import('./database.js');
  const sources = await sourcesOf(paths);
  await withCore(async (core, progress) => {
    const order = { dryRun, reason: reason ?? null, actor: 'command line' };
    const counts = await importSources(core, sources, order, progress);
    progress.end();
    const dry = dryRun ? 'Dry run, nothing written; it would be: ' : '';
    const said = `${counts.CREATED} created, ${counts.CHANGED} changed, ${counts.UNCHANGED} unchanged, ${counts.REFUSED} refused`;
    process.stdout.write(`${dry}${said}\n`);
    if (counts.REFUSED > 0) throw new Refused();
  });
}

/** `chondrograph import`: records from files into the graph. Safe to repeat: what is there already is not written again. */
export function importCommand(program: Command): void {
  program
    .command('import')
    .description('import study records, or whole corpus folders; safe to repeat')
    .argument('<paths...>', '.json files (one record or a list), .ndjson files (one record a line), or folders of them')
    .option('--dry-run', 'check and count, write nothing')
    .option('--reason <text>', 'why, kept with the import')
    .addHelpText(
      'after',
      `
A record with a problem is refused, the others are written. A folder with any of vocabulary/, studies/, syntheses/ and
claims/ is a corpus: it is imported whole, or not at all where any of its records has a problem.`,
    )
    .action(importPaths);
}
