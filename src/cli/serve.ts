import type { Command } from 'commander';
import { consoleLog, silentLog } from '../shared/log.js';
import { interruption, Interrupted } from './interruption.js';
import { settings } from './settings.js';

/** Serves until Ctrl-C or a request to end; then everything that was started is stopped in order. */
async function serveUntilSignal(): Promise<void> {
  const { startedOrInterrupted } = await import('./database.js');
  const { serve } = await import('../serve.js');
  const config = settings(silentLog);
  const interrupt = interruption();
  try {
    const running = await startedOrInterrupted(serve(config, consoleLog), (late) => late.stop(), config, interrupt);
    await interrupt.signalled.catch((reason: unknown) => {
      if (!(reason instanceof Interrupted)) throw reason;
    });
    await running.stop();
  } catch (error) {
    interrupt.dismiss();
    throw error;
  }
}

/** `chondrograph serve`: the whole program, as `npm start` runs it. */
export function serveCommand(program: Command): void {
  program
    .command('serve')
    .description('start the API and a database where none is given; Ctrl-C stops them')
    .action(serveUntilSignal);
}
