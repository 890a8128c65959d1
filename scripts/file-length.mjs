// Fails on source files that are too long to be read at once, and says how many are on the way there.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { root } from './build-parts.mjs';

const most = 250;
const long = 150;
const folders = ['src', 'test', 'bench', 'scripts'];
const without = ['test/support/generated/', 'test/fixtures/'];
const isSource = (name) =>
  /\.(ts|tsx|mjs|cjs|js|css)$/.test(name) && !without.some((folder) => name.startsWith(folder));

function filesUnder(folder) {
  const entries = readdirSync(path.join(root, folder), { withFileTypes: true });
  return entries.flatMap((entry) => {
    const name = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesUnder(name) : [name];
  });
}

const present = readdirSync(root);
const files = folders
  .filter((folder) => present.includes(folder))
  .flatMap(filesUnder)
  .filter(isSource)
  .map((name) => ({ name, lines: readFileSync(path.join(root, name), 'utf8').trimEnd().split('\n').length }))
  .sort((a, b) => b.lines - a.lines);

const tooLong = files.filter(({ lines }) => lines > most);
for (const { name, lines } of tooLong) {
  process.stderr.write(`${name} has ${lines} lines; at most ${most} can be read at once: part it by what it does\n`);
}
const onTheWay = files.filter(({ lines }) => lines > long && lines <= most);
if (onTheWay.length > 0) {
  const shown = onTheWay.map(({ name, lines }) => `${name} (${lines})`).join(', ');
  console.log(`${onTheWay.length} of ${files.length} files are above ${long} lines: ${shown}`);
}
process.exitCode = tooLong.length > 0 ? 1 : 0;
