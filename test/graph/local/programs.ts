import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';
import {
  localStatus,
  startLocalNeo4j,
  type LocalNeo4j,
  type LocalSettings,
} from '../../../src/graph/local/local-neo4j.js';

export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'chondrograph-test-local-'));

/** A folder that knows the class path already, so that Maven need not run again. */
export function folderLike(earlier: string): string {
  const folder = temporaryFolder();
  copyFileSync(join(earlier, 'class-path.json'), join(folder, 'class-path.json'));
  return folder;
}

export const quietly = { heapMegabytes: 256, pageCacheMegabytes: 32, fastStart: true, onProgress: () => undefined };

export const start = (dataFolder: string, more: Partial<LocalSettings> = {}): Promise<LocalNeo4j> =>
  startLocalNeo4j({ ...quietly, dataFolder, ...more });

/** A Java that answers as version 17 and otherwise runs the script, in which "$real" is the true Java. */
export function javaThat(folder: string, script: string): string {
  const file = join(folder, 'java');
  const version = `case "$*" in -version) echo 'openjdk version "17.0.0"' >&2; exit 0;; esac`;
  writeFileSync(file, `#!/bin/sh\nreal=java\n${version}\n${script}\n`, { mode: 0o755 });
  return file;
}

/** Compiles the owner program to where it finds the project's packages. */
export async function compileOwner(): Promise<string> {
  const outDir = resolve('node_modules/.cache/chondrograph-test');
  mkdirSync(outDir, { recursive: true });
  const output = { entryFileNames: 'owner-program.mjs' };
  const ssr = resolve('test/graph/local/owner-program.ts');
  await build({
    configFile: false,
    logLevel: 'silent',
    build: { ssr, outDir, emptyOutDir: false, target: 'es2023', rollupOptions: { output } },
  });
  return join(outDir, 'owner-program.mjs');
}

/** Another program that owns the folder's Neo4j, once it answers. */
export async function ownerOf(dataFolder: string, program: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [program, dataFolder], { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface({ input: child.stdout })) if (line === 'answers') return child;
  throw new Error('The owner program ended before its database answered.');
}

export async function killHard(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

export async function databasePid(dataFolder: string): Promise<number> {
  const { pid } = await localStatus(dataFolder);
  if (pid === undefined) throw new Error('No database is running.');
  return pid;
}
