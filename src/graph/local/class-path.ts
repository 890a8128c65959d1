import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { childEnvironment, commandExists, lastLines, runCommand } from './command.js';
import { readJson, readText, replaceFile } from './files.js';
import type { StoreFolder } from './folder.js';
import { Unavailable } from './unavailable.js';

/** The pom is looked up from the package's root, since compiling to dist/ does not copy it. */
function pomFile(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    if (dirname(folder) === folder)
      throw new Error('No package.json above the program: its installation is not whole.');
    folder = dirname(folder);
  }
  return join(folder, 'src/graph/local/pom.xml');
}

const resolved = z.object({ pom: z.string(), jars: z.array(z.string()).min(1) });
const hashOf = (pom: string): string => createHash('sha256').update(readFileSync(pom)).digest('hex');

/** The jars resolved earlier for the same pom; null when never, or when one of them is gone. */
function keptJars(folder: StoreFolder, pomHash: string): string[] | null {
  const kept = readJson(folder.classPath, resolved);
  return kept?.pom === pomHash && kept.jars.every((jar) => existsSync(jar)) ? kept.jars : null;
}

/** What is missing to have Neo4j's jars; null when they are known, or Maven can fetch them. */
export function missingMaven(folder: StoreFolder, maven = 'mvn'): string | null {
  if (keptJars(folder, hashOf(pomFile())) !== null || commandExists(maven)) return null;
  return `Maven, to fetch Neo4j's files; ${maven} was not found on the PATH`;
}

export interface ResolveOptions {
  mavenCommand?: string | undefined;
  signal?: AbortSignal | undefined;
  onProgress: (line: string) => void;
}

/**
 * Neo4j's jars, from Maven's own cache; Maven runs only when they are not known yet or no longer there.
 * Throws Unavailable, with the end of what Maven said, when it cannot get them.
 */
export async function resolveClassPath(folder: StoreFolder, options: ResolveOptions): Promise<readonly string[]> {
  const pom = pomFile();
  const pomHash = hashOf(pom);
  const kept = keptJars(folder, pomHash);
  if (kept !== null) return kept;
  const maven = options.mavenCommand ?? 'mvn';
  options.onProgress('Resolving Neo4j with Maven (the first time it fetches some 130 MB)');
  // Not in the data folder: Maven does not take every path.
  const temporary = mkdtempSync(join(tmpdir(), 'chondrograph-maven-'));
  const outputFile = join(temporary, 'class-path');
  const goal = ['dependency:build-classpath', '-Dmdep.includeScope=runtime', `-Dmdep.outputFile=${outputFile}`];
  const run = { env: childEnvironment(), signal: options.signal };
  try {
    const { code, output } = await runCommand(maven, ['-B', '-q', '-Dstyle.color=never', '-f', pom, ...goal], run);
    const jars = (readText(outputFile) ?? '').trim().split(delimiter);
    if (code !== 0 || jars[0] === '') {
      throw new Unavailable(`Maven could not resolve Neo4j's files:\n${lastLines(output, 12)}`);
    }
    replaceFile(folder.classPath, JSON.stringify({ pom: pomHash, jars }));
    return jars;
  } finally {
    rmSync(temporary, { recursive: true });
  }
}
