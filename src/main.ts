import 'reflect-metadata';
import { existsSync } from 'node:fs';
import process from 'node:process';
import { BadConfig, readConfig } from './config.js';
import { serve } from './serve.js';
import { consoleLog } from './shared/log.js';
import { packageFolder } from './shared/package-folder.js';

async function main(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const config = readConfig(process.env, packageFolder());
  const running = await serve(config, consoleLog);
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    running.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        consoleLog.failure('stop', error);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

main().catch((error: unknown) => {
  const expected = error instanceof BadConfig;
  process.stderr.write(`${error instanceof Error ? (expected ? error.message : (error.stack ?? error.message)) : String(error)}\n`);
  process.exit(1);
});
