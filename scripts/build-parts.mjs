// The parts that are built: what each is made from, what must be there afterwards, and how it is made.
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const require = createRequire(import.meta.url);

/** The file that a package's command runs; throws when the package is not installed. */
function commandFile(name, command) {
  const manifest = require.resolve(`${name}/package.json`);
  return path.join(path.dirname(manifest), require(manifest).bin[command]);
}

export const parts = [
  {
    name: 'server',
    sources: ['src', 'tsconfig.json', 'package-lock.json'],
    without: ['src/playground', 'src/dashboard'],
    outputs: ['dist/main.js', 'dist/cli/main.js'],
    // Types are checked by npm run check; the files that come out are the same, in half the time.
    command: () => [commandFile('typescript', 'tsc'), '-p', 'tsconfig.json', '--noCheck'],
  },
  {
    name: 'playground',
    sources: [
      'src/playground',
      'schema/examples',
      'scripts/precompress.ts',
      'vite.playground.config.ts',
      'package-lock.json',
    ],
    without: [],
    outputs: ['dist/playground/index.html'],
    command: () => [
      commandFile('vite', 'vite'),
      'build',
      '--config',
      'vite.playground.config.ts',
      '--logLevel',
      'warn',
    ],
  },
];
