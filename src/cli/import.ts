import { InvalidArgumentError, type Command } from 'commander';
import { sourcesOf } from './files/sources.js';
import { Refused } from './refused.js';

interface Options {
  dryRun?: boolean;
  reason?: string;
  bulk?: boolean;
  replace?: boolean;
  csv?: string;
}

async function importPaths(paths: string[], options: Options, command: Command): Promise<void> {
  const { dryRun = false, reason = null, bulk = false, replace = false, csv = null } = options;
  if (!bulk && (replace || csv !== null)) {
    command.error('error: --replace and --csv are options of a bulk import: give --bulk too', { exitCode: 2 });
  }
  const sources = await sourcesOf(paths);
  if (bulk) {
    const { importInBulk } = await import('./bulk/import-bulk.js');
    await importInBulk(sources, { dryRun, reason, replace, csv });
    return;
  }
  const { importSources } = await import('./files/import-sources.js');
  const { reportOf } = await import('./files/counts.js');
  const { withCore } = await import('./database.js');
  await withCore(async (core, progress) => {
    const counts = await importSources(core, sources, { dryRun, reason, actor: 'command line' }, progress);
    progress.end();
    process.stdout.write(reportOf(counts, dryRun));
    if (counts.REFUSED > 0) throw new Refused();
  });
}

function folder(given: string): string {
  if (given === '') throw new InvalidArgumentError('It must be a folder.');
  return given;
}

/** `chondrograph import`: records from files into the graph. Safe to repeat: what is there already is not written again. */
export function importCommand(program: Command): void {
  program
    .command('import')
    .description('import study records, or whole corpus folders; safe to repeat')
    .argument('<paths...>', '.json files (one record or a list), .ndjson files (one record a line), or folders of them')
    .option('--dry-run', 'check and count, write nothing')
    .option('--reason <text>', 'why, kept with the import')
    .option('--bulk', 'make a new graph of the records, offline: for hundred thousands and more')
    .option('--replace', 'with --bulk: put the new graph in the place of the one that is there')
    .option('--csv <folder>', 'with --bulk: only write the files for neo4j-admin, and print its arguments', folder)
    .addHelpText(
      'after',
      `
A record with a problem is refused, the others are written. A folder with any of vocabulary/, studies/, syntheses/ and
claims/ is a corpus: it is imported whole, or not at all where any of its records has a problem.

An .ndjson file is read as a stream, a .json file whole: put many records into .ndjson files.

--bulk makes the store of the local Neo4j anew, from the shipped vocabulary and the records given, and checks them in
the same way. The local Neo4j must not run. A graph that is there already is kept unless --replace is given, and then
until the new one is complete. Each record is written once: one that says something else under an id that was there
before is refused.`,
    )
    .action(importPaths);
}
