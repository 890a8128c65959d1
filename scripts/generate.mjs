// Writes the files that are made from the code: the printed schema, and the typed documents of examples and tests.
// With --check it writes nothing, and fails when a committed file is not what would be written.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import 'reflect-metadata';
import { generate, loadContext } from '@graphql-codegen/cli';
import { root } from './build-parts.mjs';
import { buildStale } from './build-stale.mjs';

const schemaFile = 'schema/schema.graphql';

/** What codegen.yml makes of a schema, by file name; nothing is written. */
async function documentsFor(schema, folder) {
  const config = (await loadContext(path.join(root, 'codegen.yml'))).getConfig();
  const file = path.join(folder, 'schema.graphql');
  writeFileSync(file, schema);
  const made = await generate({ ...config, schema: file, cwd: root, silent: true, noSilentErrors: true }, false);
  return {
    folders: Object.keys(config.generates),
    files: new Map(made.map(({ filename, content }) => [path.relative(root, path.resolve(root, filename)), content])),
  };
}

/** Every file that is made from the code, by its name from the package's folder, and the folders that hold no other. */
async function everything() {
  const { printedSchema } = await import('../dist/api/schema.js');
  const printed = printedSchema();
  const folder = mkdtempSync(path.join(tmpdir(), 'chondrograph-generate-'));
  try {
    const { folders, files } = await documentsFor(printed, folder);
    return { folders, files: files.set(schemaFile, printed) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const committed = (name) => (existsSync(path.join(root, name)) ? readFileSync(path.join(root, name), 'utf8') : null);

/** Files of the folders that nothing makes any more. */
function leftOver({ folders, files }) {
  return folders
    .flatMap((folder) => (existsSync(folder) ? readdirSync(folder).map((name) => path.join(folder, name)) : []))
    .filter((name) => !files.has(name));
}

const unknown = process.argv.slice(2).filter((argument) => argument !== '--check');
if (unknown.length > 0) {
  process.stderr.write(`generate knows no ${unknown.join(' ')}; only --check\n`);
  process.exit(2);
}
process.chdir(root);
if (!(await buildStale({ say: (line) => console.log(line) }))) process.exit(1);
const made = await everything();
const stale = [...made.files].filter(([name, text]) => committed(name) !== text).map(([name]) => name);
const superfluous = leftOver(made);
if (process.argv.includes('--check')) {
  for (const name of stale) process.stderr.write(`${name} is not what the code makes; run: npm run generate\n`);
  for (const name of superfluous) process.stderr.write(`${name} is made by nothing any more; run: npm run generate\n`);
  process.exitCode = stale.length + superfluous.length > 0 ? 1 : 0;
} else {
  for (const name of superfluous) rmSync(name);
  for (const name of stale) {
    mkdirSync(path.dirname(name), { recursive: true });
    writeFileSync(name, made.files.get(name));
  }
  console.log(stale.length + superfluous.length === 0 ? 'Everything is up to date.' : `Written: ${stale.join(', ')}`);
}
