import { statSync } from 'node:fs';
import { join } from 'node:path';
import { resolveClassPath } from './class-path.js';
import { childEnvironment, lastLines, runCommand } from './command.js';
import { replaceFile } from './files.js';
import type { StoreFolder } from './folder.js';
import { argumentFile } from './java-arguments.js';
import { serverConf } from './server-conf.js';
import { type LaunchSettings, requireTools } from './server-process.js';

/** Files of one label or arrow type, named as they stand in their folder. */
export interface ImportGroup {
  kind: 'nodes' | 'relationships';
  name: string;
  files: readonly { header: string; rows: string; multiline: boolean }[];
}

export interface ImportFiles {
  folder: string;
  groups: readonly ImportGroup[];
  /** Arguments that say what divides the files. */
  separators: readonly string[];
  /** Characters of the longest row. A file whose values go over several lines has no more than 8 million, or one row. */
  longestValue: number;
}

const megabyte = 1024 * 1024;

/** What AdminTool is told, run in the folder of the files. */
export function importArguments({ groups, separators, longestValue }: ImportFiles, database: string): string[] {
  const multiline = groups.flatMap(({ files }) => files.filter((file) => file.multiline).map(({ rows }) => rows));
  const buffer = Math.max(16 * megabyte, 2 * longestValue);
  return [
    ...['database', 'import', 'full', database, '--verbose', ...separators],
    ...['--bad-tolerance=0', `--read-buffer-size=${buffer}`],
    ...(multiline.length > 0 ? ['--multiline-fields-format=v2', `--multiline-fields=${multiline.join(',')}`] : []),
    ...groups.flatMap(({ kind, name, files }) =>
      files.map(({ header, rows }) => `--${kind}=${name}=${header},${rows}`),
    ),
  ];
}

/** Bytes of the files that an import reads. */
export const sizeOf = ({ folder, groups }: ImportFiles): number =>
  groups.flatMap(({ files }) => files).reduce((sum, { rows }) => sum + statSync(join(folder, rows)).size, 0);

/** Lines of AdminTool's output that tell why it failed: its lists of files, progress bars and stacks do not. */
const telling = (output: string): string =>
  output
    .slice(Math.max(0, output.indexOf('IMPORT FAILED')))
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^[.\s]*\d+%|^\[|^\s+at /.test(line))
    .join('\n');

/**
 * Makes a store of CSV files, offline, in a folder of its own that holds none yet. Throws, with the end of what the
 * tool said, when it fails; what it left is no store then.
 */
export async function importOffline(folder: StoreFolder, files: ImportFiles, settings: LaunchSettings): Promise<void> {
  const java = await requireTools(folder, settings);
  const jars = await resolveClassPath(folder, settings);
  replaceFile(join(folder.conf, 'neo4j.conf'), serverConf(7687, settings.pageCacheMegabytes));
  const flags = [
    `-Xmx${Math.max(1024, settings.heapMegabytes)}m`,
    '-XX:+UseParallelGC',
    '-Dfile.encoding=UTF-8',
    '--add-opens=java.base/java.nio=ALL-UNNAMED',
    '--add-opens=java.base/sun.nio.ch=ALL-UNNAMED',
  ];
  const report = `--report-file=${join(folder.logs, 'import.report')}`;
  const command = ['org.neo4j.cli.AdminTool', ...importArguments(files, 'neo4j'), report];
  const file = argumentFile(join(folder.conf, 'import.args'), flags, jars, command);
  const env = { ...childEnvironment(), NEO4J_HOME: folder.root, NEO4J_CONF: folder.conf };
  const { code, output } = await runCommand(java, [file.argument], {
    env,
    cwd: files.folder,
    signal: settings.signal,
  });
  if (code !== 0) {
    throw new Error(`Neo4j's import tool failed. The end of what it said:\n${lastLines(telling(output), 25)}`);
  }
}
