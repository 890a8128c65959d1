import path from 'node:path';
import { existsSync } from 'node:fs';
import v8 from 'node:v8';
import { httpServer } from './api/server.js';
import { adminKey, composeCore, openGraph, warmUp } from './compose.js';
import type { Config } from './config.js';
import { systemClock } from './shared/clock.js';
import type { Log } from './shared/log.js';
import { packageFolder } from './shared/package-folder.js';

export interface Running {
  address: string;
  stop(): Promise<void>;
}

/**
 * Of memory that V8 could free, it keeps up to three times what is in use before it looks. Looking at half as much again
 * keeps a busy process at 230 MiB in place of 360, for the same number of answers (bench:start, each answer computed).
 */
const heapGrowth = '--heap-growing-percent=50';

/** Starts the whole program; the last line on stdout is the address where it answers. */
export async function serve(config: Config, log: Log): Promise<Running> {
  v8.setFlagsFromString(heapGrowth);
  for (const name of config.unknown) log.warn(`${name} is no setting of chondrograph; the README lists them`);
  const { graph, close } = await openGraph(config, log);
  try {
    const core = await composeCore(graph, systemClock, config.recordCacheBytes);
    const playground = path.join(packageFolder(), 'dist', 'playground');
    const app = await httpServer({
      ...core,
      adminKey: await adminKey(config, log),
      caching: { cacheBytes: config.answerCacheBytes, sharedSeconds: config.sharedCacheSeconds },
      playgroundFolder: existsSync(playground) ? playground : null,
      log,
    });
    await app.listen({ port: config.port, host: config.host });
    const bound = app.server.address();
    const port = bound !== null && typeof bound !== 'string' ? bound.port : config.port;
    const shownHost = ['127.0.0.1', '0.0.0.0', '::'].includes(config.host) ? 'localhost' : config.host;
    const address = `http://${shownHost}:${port}`;
    log.step(address);
    const leaving = new AbortController();
    const warming = warmUp(core, leaving.signal).catch((error: unknown) => {
      if (!leaving.signal.aborted) log.failure('warm-up', error);
    });
    return {
      address,
      stop: async () => {
        leaving.abort();
        await app.close();
        await warming;
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}
