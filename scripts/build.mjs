// Builds what is not built or is stale; with --force everything, from an empty dist folder.
import process from 'node:process';
import { buildStale } from './build-stale.mjs';

const unknown = process.argv.slice(2).filter((argument) => argument !== '--force');
if (unknown.length > 0) {
  process.stderr.write(`build knows no ${unknown.join(' ')}; only --force\n`);
  process.exit(2);
}
const built = await buildStale({ force: process.argv.includes('--force'), say: (line) => console.log(line) });
process.exitCode = built ? 0 : 1;
