// npm run bench:<name>: builds what is stale and the benches, then runs one in this same process.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { root } from './build-parts.mjs';
import { buildStale } from './build-stale.mjs';

const require = createRequire(import.meta.url);

/** Types are checked by npm run check; here only the files are wanted. */
function buildBenches() {
  const tsc = path.join(path.dirname(require.resolve('typescript/package.json')), 'bin', 'tsc');
  const args = [tsc, '-p', 'tsconfig.bench.json', '--noCheck'];
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status === 0;
}

const [name, ...rest] = process.argv.slice(2);
if (name === undefined) {
  process.stderr.write('which bench? latency, peers, scale, start, profile or report\n');
  process.exit(2);
}
process.chdir(root);
process.env.NODE_ENV ??= 'production';
if ((await buildStale({ say: (line) => console.log(line) })) && buildBenches()) {
  process.argv = [process.argv[0], name, ...rest];
  process.setSourceMapsEnabled(true);
  await import(pathToFileURL(path.join(root, 'dist-bench', 'bench', `${name}.js`)).href);
} else {
  process.exitCode = 1;
}
