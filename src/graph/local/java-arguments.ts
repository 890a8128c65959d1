import { rmSync } from 'node:fs';
import { delimiter } from 'node:path';
import { replaceFile } from './files.js';

const quoted = (argument: string): string => `"${argument.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

/** Writes what Java is to be started with into a file (mode 0600) and gives the one argument that names it. */
export function argumentFile(
  path: string,
  flags: readonly string[],
  jars: readonly string[],
  command: readonly string[] = [],
): { argument: string; remove: () => void } {
  const all = [...flags, '-cp', jars.join(delimiter), ...command];
  replaceFile(path, all.map((argument) => `${quoted(argument)}\n`).join(''));
  return { argument: `@${path}`, remove: () => rmSync(path, { force: true }) };
}

export interface MemorySettings {
  heapMegabytes: number;
  pageCacheMegabytes: number;
  /** Starts sooner and then runs slower: for short test runs. */
  fastStart?: boolean;
}

/** Keeps the whole process below 1 GiB, also under load. */
export const defaultMemory = { heapMegabytes: 384, pageCacheMegabytes: 96 } as const;

/** Flags for the server. Everything beside the heap is bounded too, or the process would grow far beyond its heap. */
export function serverFlags(memory: MemorySettings, errorFile: string): string[] {
  return [
    `-Xms${Math.min(256, memory.heapMegabytes)}m`,
    `-Xmx${memory.heapMegabytes}m`,
    '-XX:+UseSerialGC',
    ...(memory.fastStart === true ? ['-XX:TieredStopAtLevel=1'] : []),
    '-XX:MaxDirectMemorySize=96m',
    '-XX:ReservedCodeCacheSize=96m',
    '-XX:MaxMetaspaceSize=256m',
    '-XX:+ExitOnOutOfMemoryError',
    '-XX:-OmitStackTraceInFastThrow',
    '-XX:-UsePerfData',
    `-XX:ErrorFile=${errorFile}`,
    '-Dfile.encoding=UTF-8',
    '-Dio.netty.tryReflectionSetAccessible=true',
    '-Dlog4j2.disable.jmx=true',
    '-Djdk.nio.maxCachedBufferSize=1024',
    '--add-opens=java.base/java.nio=ALL-UNNAMED',
    '--add-opens=java.base/java.io=ALL-UNNAMED',
    '--add-opens=java.base/sun.nio.ch=ALL-UNNAMED',
    '--add-opens=java.base/java.util.concurrent=ALL-UNNAMED',
    '--enable-native-access=ALL-UNNAMED',
  ];
}
