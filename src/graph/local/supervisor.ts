import { setTimeout as pause } from 'node:timers/promises';
import { readState, runningServer, type ServerState, type StoreFolder, writeState } from './folder.js';
import { type Lock, tryLock } from './lock.js';
import { endProcess, isRunning, signalProcess } from './processes.js';
import { type LaunchSettings, relaunch } from './server-process.js';

const pollMilliseconds = 250;
/** So many starts in a row may fail. One that came to answer is always worth another, however soon it was killed. */
const patience = 3;

/**
 * Watches a running Neo4j. The program that holds the store's lock owns it: starts it again on the same port when it
 * dies, and stops it at the end. A program that only attached becomes the owner when the owner is gone.
 */
export class Supervisor {
  readonly #closing = new AbortController();
  readonly #settings: LaunchSettings;
  readonly #watching: Promise<void>;
  #failedStarts = 0;

  constructor(
    readonly folder: StoreFolder,
    settings: LaunchSettings,
    private state: ServerState,
    private lock: Lock | null,
  ) {
    this.#settings = { ...settings, signal: this.#closing.signal };
    process.once('exit', this.#atExit);
    this.#watching = this.#watch();
  }

  get owned(): boolean {
    return this.lock !== null;
  }

  /** Ends the watch and, when owned, the database. */
  async stop(): Promise<void> {
    await this.#endWatch();
    if (this.lock === null) return;
    await endProcess(this.state.process);
    this.#release();
  }

  /** Ends the watch and leaves the database running without an owner, until it is stopped on request. */
  async leaveRunning(): Promise<void> {
    await this.#endWatch();
    if (this.lock === null) return;
    this.state = { ...this.state, kept: true };
    writeState(this.folder, this.state);
    this.#release();
  }

  async #endWatch(): Promise<void> {
    this.#closing.abort();
    await this.#watching;
    process.off('exit', this.#atExit);
  }

  #release(): void {
    this.lock?.release();
    this.lock = null;
  }

  /** The last resort of a program that ends without stopping. */
  readonly #atExit = (): void => {
    if (this.lock !== null) signalProcess(this.state.process, 'SIGTERM');
  };

  async #watch(): Promise<void> {
    const { signal } = this.#closing;
    try {
      while (!signal.aborted && (await this.#look())) await pause(pollMilliseconds, undefined, { signal, ref: false });
    } catch (error) {
      if (signal.aborted) return;
      this.#settings.onProgress(`The local Neo4j is no longer watched: ${String(error)}`);
    }
    if (!signal.aborted) this.#release();
  }

  /** One look at the database; false when there is nothing to watch any more. */
  async #look(): Promise<boolean> {
    if (isRunning(this.state.process)) {
      if (this.lock === null && !this.state.kept) this.#takeLock();
      return true;
    }
    const known = readState(this.folder);
    if (known?.stopping === true) {
      this.#settings.onProgress('The local Neo4j was stopped on request');
      return false;
    }
    if (this.lock !== null) return await this.#startAgain();
    const running = runningServer(this.folder);
    if (running === null) this.#takeLock();
    else if (running.port === this.state.port) this.state = running;
    else {
      this.#settings.onProgress(`The local Neo4j now answers on port ${running.port}: start this program again`);
      return false;
    }
    return true;
  }

  #takeLock(): void {
    const attempt = tryLock(this.folder.lock);
    if ('lock' in attempt) this.lock = attempt.lock;
  }

  async #startAgain(): Promise<boolean> {
    const { onProgress } = this.#settings;
    const { signal } = this.#closing;
    onProgress('The local Neo4j died: starting it again');
    try {
      await pause(this.#failedStarts * 1_000, undefined, { signal, ref: false });
      this.state = await relaunch(this.folder, this.#settings, this.state.port);
      this.#failedStarts = 0;
      onProgress('The local Neo4j answers again');
      return true;
    } catch (error) {
      if (signal.aborted) throw error;
      this.#failedStarts += 1;
      onProgress(error instanceof Error ? error.message : String(error));
    }
    if (this.#failedStarts < patience) return true;
    onProgress(`The local Neo4j could not be started ${patience} times in a row and is given up`);
    return false;
  }
}
