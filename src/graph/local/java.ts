import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { commandExists, runCommand } from './command.js';

const wanted = [17, 21];
const installed = ['/usr/lib/jvm', '/Library/Java/JavaVirtualMachines'];

function installedJavas(): string[] {
  return installed.flatMap((parent) => {
    try {
      const names = readdirSync(parent).sort();
      return names.flatMap((name) => [join(parent, name, 'bin/java'), join(parent, name, 'Contents/Home/bin/java')]);
    } catch {
      return [];
    }
  });
}

/** The major version that a Java command states, or null when it is none. */
async function javaVersion(command: string): Promise<number | null> {
  const { output } = await runCommand(command, ['-version'], { timeoutMilliseconds: 10_000 });
  const version = /version "(?:1\.)?(\d+)/.exec(output)?.[1];
  return version === undefined ? null : Number(version);
}

/**
 * A Java that Neo4j 5.26 runs on: the given command and no other; else JAVA_HOME, the PATH, then what is installed in
 * the usual places. When none is of version 17 or 21, `missing` says so and names what was found.
 */
export async function findJava(given?: string): Promise<{ command: string } | { missing: string }> {
  const home = process.env.JAVA_HOME ?? '';
  const usual = [...(home === '' ? [] : [join(home, 'bin/java')]), 'java', ...installedJavas()];
  const found: string[] = [];
  for (const command of given === undefined ? usual : [given]) {
    const version = commandExists(command) ? await javaVersion(command) : null;
    if (version !== null && wanted.includes(version)) return { command };
    if (version !== null) found.push(`${command} is Java ${version}`);
  }
  const seen = found.length === 0 ? 'none was found' : `found were ${found.join(', ')}`;
  return { missing: `Java 17 or 21 (by JAVA_HOME, on the PATH or in ${installed.join(', ')}); ${seen}` };
}
