import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parts, root } from './build-parts.mjs';

const at = (name) => path.join(root, name);
const stampOf = (part) => at(`dist/.stamp-${part.name}`);

function filesUnder(name, without) {
  if (without.includes(name) || !existsSync(at(name))) return [];
  if (statSync(at(name)).isFile()) return [name];
  return readdirSync(at(name))
    .sort()
    .flatMap((entry) => filesUnder(`${name}/${entry}`, without));
}

/** A hash over names and contents: file times say nothing after a clone. */
function hashOfSources(part) {
  const hash = createHash('sha256');
  for (const file of part.sources.flatMap((source) => filesUnder(source, part.without))) {
    const content = readFileSync(at(file));
    hash.update(`${file}\n${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}

function isFresh(part, hash) {
  const built = [stampOf(part), ...part.outputs.map(at)].every((file) => existsSync(file));
  return built && readFileSync(stampOf(part), 'utf8') === hash;
}

/** Runs a command to its end; what it says is kept for the case that it fails. */
function run([file, ...args], running) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [file, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    running.add(child);
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
    child.on('close', (code) => {
      running.delete(child);
      resolve({ ok: code === 0, said });
    });
  });
}

async function build(part, hash, running, say) {
  rmSync(stampOf(part), { force: true });
  const begun = Date.now();
  const { ok, said } = await run(part.command(), running);
  if (!ok) {
    say(`Build: ${part.name} failed`);
    process.stderr.write(said);
    return false;
  }
  writeFileSync(stampOf(part), hash);
  say(`Build: ${part.name} in ${((Date.now() - begun) / 1000).toFixed(1)} s`);
  return true;
}

/** Without the packages nothing can be built; says so in one sentence instead of a stack. */
function toolsAreMissing(stale) {
  try {
    for (const part of stale) part.command();
    return false;
  } catch {
    return true;
  }
}

/**
 * Builds the parts whose sources have changed since they were built, side by side. `say` gets one line a step. Resolves
 * to false when a part could not be built.
 */
export async function buildStale({ force = false, say }) {
  const stale = parts
    .map((part) => ({ part, hash: hashOfSources(part) }))
    .filter(({ part, hash }) => force || !isFresh(part, hash));
  if (stale.length === 0) return true;
  if (toolsAreMissing(stale.map(({ part }) => part))) {
    process.stderr.write('The packages that build chondrograph are not installed; run: npm ci\n');
    return false;
  }
  if (force) rmSync(at('dist'), { recursive: true, force: true });
  mkdirSync(at('dist'), { recursive: true });
  const running = new Set();
  const stop = () => {
    for (const child of running) child.kill();
    process.exit(1);
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  const built = await Promise.all(stale.map(({ part, hash }) => build(part, hash, running, say)));
  process.off('SIGINT', stop).off('SIGTERM', stop);
  return built.every(Boolean);
}
