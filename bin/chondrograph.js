#!/usr/bin/env node
import { existsSync } from 'node:fs';
import process from 'node:process';

const program = new URL('../dist/cli/main.js', import.meta.url);

/** Only a missing build is made here: looking for changes at each call would cost more than the call. */
async function isBuilt() {
  if (existsSync(program)) return true;
  const { buildStale } = await import('../scripts/build-stale.mjs');
  // A command's answer goes to stdout, so building speaks on stderr.
  return buildStale({ say: (line) => process.stderr.write(`${line}\n`) });
}

if (await isBuilt()) {
  process.setSourceMapsEnabled(true);
  await import(program.href);
} else {
  process.exitCode = 1;
}
