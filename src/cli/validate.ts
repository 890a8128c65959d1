import path from 'node:path';
import type { Command } from 'commander';
import { packageFolder } from '../shared/package-folder.js';
import { sourcesOf } from './files/sources.js';
import { Refused } from './refused.js';

async function validate(paths: string[], { vocabulary }: { vocabulary?: string }): Promise<void> {
  const { Validation } = await import('./files/validate-files.js');
  const sources = await sourcesOf(paths);
  const folder = vocabulary ?? path.join(packageFolder(), 'seed', 'vocabulary');
  if (vocabulary !== undefined) await sourcesOf([vocabulary]);
  const validation = new Validation(folder, vocabulary !== undefined, (lines) => process.stdout.write(lines));
  await validation.run(sources);
  process.stderr.write(`${validation.good} records are sound, ${validation.bad} are refused\n`);
  if (validation.bad > 0) throw new Refused();
}

/** `chondrograph validate`: the checks of an import, without a database. */
export function validateCommand(program: Command): void {
  program
    .command('validate')
    .description('check records as an import would, without a database; prints every problem')
    .argument('<paths...>', '.json files (one record or a list), .ndjson files (one record a line), or folders of them')
    .option('--vocabulary <folder>', 'the terms that records may name; the shipped vocabulary when not given')
    .addHelpText(
      'after',
      `
Of a corpus folder its own vocabulary/ is taken, unless one is given. A record that is no study says so by its format
or its claims.`,
    )
    .action(validate);
}
