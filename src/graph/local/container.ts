import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type GraphAddress, localAddress, localUser } from './address.js';
import { childEnvironment, commandExists, lastLines, runCommand } from './command.js';
import { replaceFile } from './files.js';
import { prepareFolder, storeFolder, type StoreFolder } from './folder.js';
import { freePort } from './free-port.js';
import { tryLock } from './lock.js';
import { keptPassword } from './password.js';
import { untilAnswers } from './readiness.js';
import { Unavailable } from './unavailable.js';

const image = 'neo4j:5.26-community';
const engines = ['docker', 'podman'];

export interface ContainerSettings {
  /** Holds the password and the lock; the graph itself lies in a named volume of the engine. */
  dataFolder: string;
  heapMegabytes: number;
  pageCacheMegabytes: number;
  signal?: AbortSignal | undefined;
  onProgress: (line: string) => void;
}

/** The first container engine that answers; the command alone is not enough. Throws Unavailable when none does. */
export async function findEngine(): Promise<string> {
  const reasons: string[] = [];
  for (const engine of engines) {
    const probe = commandExists(engine) ? await runCommand(engine, ['info'], { timeoutMilliseconds: 10_000 }) : null;
    if (probe?.code === 0) return engine;
    reasons.push(
      probe === null ? `${engine} was not found` : `${engine} does not answer: ${lastLines(probe.output, 1)}`,
    );
  }
  throw new Unavailable(`missing: a container engine; ${reasons.join(', ')}`);
}

/** Runs the command and gives what it printed; throws, with the engine's words, when it fails. */
async function engineSays(engine: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<string> {
  const { code, output } = await runCommand(engine, args, { env: { ...childEnvironment(), ...env } });
  if (code !== 0) throw new Error(`${engine} ${args[0] ?? ''} failed:\n${lastLines(output, 12)}`);
  return output.trim();
}

/** The loopback port of the running container; null when none of the name runs. */
async function runningPort(engine: string, name: string): Promise<number | null> {
  const { code, output } = await runCommand(engine, ['port', name, '7687/tcp']);
  const port = /:(\d+)\s*$/m.exec(output)?.[1];
  return code === 0 && port !== undefined ? Number(port) : null;
}

/** Makes the container anew on the volume. The password goes by the environment, not by the arguments. */
async function run(engine: string, name: string, password: string, settings: ContainerSettings): Promise<number> {
  settings.onProgress(`Starting ${image} with ${engine} as ${name}`);
  await runCommand(engine, ['rm', '--force', name]);
  const port = await freePort();
  const publish = ['--publish', `127.0.0.1:${port}:7687`, '--volume', `${name}:/data`, '--restart', 'on-failure:3'];
  const memory = {
    NEO4J_server_memory_heap_initial__size: '256m',
    NEO4J_server_memory_heap_max__size: `${settings.heapMegabytes}m`,
    NEO4J_server_memory_pagecache_size: `${settings.pageCacheMegabytes}m`,
  };
  const passed = ['NEO4J_AUTH', ...Object.keys(memory)].flatMap((variable) => ['--env', variable]);
  const env = { ...memory, NEO4J_AUTH: `${localUser}/${password}` };
  await engineSays(engine, ['run', '--detach', '--name', name, ...publish, ...passed, image], env);
  return port;
}

export interface ContainerNeo4j {
  address: GraphAddress;
  owned: boolean;
  /** Stops the container when this program owns it; the volume stays. */
  stop(): Promise<void>;
}

/** Tells that the graph of a data folder lies in a container's volume, and in which. */
const volumeFile = (folder: StoreFolder): string => join(folder.root, 'volume');
export const hasVolume = (dataFolder: string): boolean => existsSync(volumeFile(storeFolder(dataFolder)));

/** A Neo4j container for the data folder, answering: started, attached to, or adopted when its owner has died. */
export async function startContainer(engine: string, settings: ContainerSettings): Promise<ContainerNeo4j> {
  const folder = storeFolder(settings.dataFolder);
  prepareFolder(folder);
  const name = `chondrograph-${createHash('sha256').update(folder.root).digest('hex').slice(0, 12)}`;
  const attempt = tryLock(folder.lock);
  const lock = 'lock' in attempt ? attempt.lock : null;
  const stop = async (): Promise<void> => {
    if (lock === null) return;
    await runCommand(engine, ['stop', '--time', '30', name]);
    lock.release();
  };
  try {
    const password = keptPassword(folder.password);
    let port = await runningPort(engine, name);
    if (port === null && lock === null)
      throw new Error(`${folder.root} is used by another program: wait and try again.`);
    port ??= await run(engine, name, password, settings);
    const address = localAddress(port, password);
    const patience = { milliseconds: 180_000, isAlive: () => true, signal: settings.signal };
    if ((await untilAnswers(address, patience)) !== 'answers') {
      throw new Error(`The container ${name} does not answer: see \`${engine} logs ${name}\`.`);
    }
    replaceFile(volumeFile(folder), `${name}\n`);
    return { address, owned: lock !== null, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
