import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { packageFolder } from '../../src/shared/package-folder.js';

/** What the goals are compared with, by name; null: not measured in this run. */
export type GoalFigures = Readonly<Record<string, number | null>>;

export interface Result {
  bench: string;
  date: string;
  machine: Record<string, string | number>;
  versions: Record<string, string>;
  dataset: Readonly<Record<string, unknown>>;
  settings: Readonly<Record<string, unknown>>;
  figures: GoalFigures;
  tables: Readonly<Record<string, unknown>>;
}

export const resultsFolder = (): string => path.join(packageFolder(), 'bench', 'results');

function machine(): Result['machine'] {
  return {
    cpu: os.cpus()[0]?.model ?? 'unknown',
    cores: os.availableParallelism(),
    memoryMiB: Math.round(os.totalmem() / 2 ** 20),
    system: `${os.type()} ${os.release()} ${os.arch()}`,
    loadAtEnd: Number(os.loadavg()[0]?.toFixed(2)),
  };
}

const installed = ['neo4j-driver', 'graphql', '@apollo/server', 'fastify', '@neo4j/graphql', 'express'];

function versionOf(name: string): string {
  const read: (text: string) => { version: string } = JSON.parse;
  return read(readFileSync(path.join(packageFolder(), 'node_modules', name, 'package.json'), 'utf8')).version;
}

/** Writes what a bench found to bench/results/<name>.json, with all that is needed to judge it. */
export async function writeResult(
  bench: string,
  { database, ...result }: Pick<Result, 'dataset' | 'settings' | 'figures' | 'tables'> & { database: string },
): Promise<void> {
  const whole: Result = {
    bench,
    date: new Date().toISOString(),
    machine: machine(),
    versions: {
      node: process.version,
      database,
      ...Object.fromEntries(installed.map((name) => [name, versionOf(name)])),
    },
    ...result,
  };
  const file = path.join(resultsFolder(), `${bench}.json`);
  await mkdir(resultsFolder(), { recursive: true });
  await writeFile(file, `${JSON.stringify(whole, null, 2)}\n`);
  console.log(`\nWritten: ${path.relative(process.cwd(), file)}`);
}
