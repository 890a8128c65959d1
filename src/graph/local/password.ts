import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { childEnvironment, lastLines, runCommand } from './command.js';
import { readText, replaceFile } from './files.js';
import { holdsStore, type StoreFolder } from './folder.js';
import { argumentFile } from './java-arguments.js';

/** The generated password in the file, made on first use; only this user can read it. */
export function keptPassword(path: string): string {
  const kept = readText(path)?.trim() ?? '';
  if (kept !== '') return kept;
  const password = randomBytes(20).toString('hex');
  replaceFile(path, `${password}\n`);
  return password;
}

/** The store's password. Refuses when the store has one that is no longer known. */
export function storePassword(folder: StoreFolder): string {
  if (holdsStore(folder) && readText(folder.password) === null) {
    throw new Error(`${folder.password} is missing: the store in ${folder.data} has a password, put its file back.`);
  }
  return keptPassword(folder.password);
}

/**
 * Gives a store its password before it is started for the first time; safe to repeat until then, without effect later.
 * The password goes by a file that only this user can read, so no list of processes shows it.
 */
export async function setFirstPassword(
  folder: StoreFolder,
  java: string,
  jars: readonly string[],
  signal?: AbortSignal,
): Promise<void> {
  const password = storePassword(folder);
  if (holdsStore(folder)) return;
  const command = ['org.neo4j.cli.AdminTool', 'dbms', 'set-initial-password', password];
  const file = argumentFile(
    join(folder.conf, 'password.args'),
    ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'],
    jars,
    command,
  );
  const env = { ...childEnvironment(), NEO4J_HOME: folder.root, NEO4J_CONF: folder.conf };
  try {
    const { code, output } = await runCommand(java, [file.argument], { env, signal });
    const shown = lastLines(output.replaceAll(password, '***'), 20);
    if (code !== 0) throw new Error(`The local Neo4j's password could not be set:\n${shown}`);
  } finally {
    file.remove();
  }
}
