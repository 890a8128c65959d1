/** Ctrl-C or a request to end: the command stops, lets go of what it holds, and the program dies of the signal. */
export class Interrupted extends Error {
  constructor(readonly signal: NodeJS.Signals) {
    super(`stopped by ${signal}`);
    this.name = 'Interrupted';
  }
}

/** Waits for Ctrl-C or a request to end. */
export interface Interruption {
  /** Rejects with Interrupted at the first signal. */
  readonly signalled: Promise<never>;
  /** Gives the signals back their usual effect. */
  dismiss(): void;
}

/** The second signal may be the first, sent again by a library that has let go of its own; the third is impatience. */
const patience = 3;

export function interruption(): Interruption {
  const handlers: [NodeJS.Signals, () => void][] = [];
  let count = 0;
  const signalled = new Promise<never>((_, reject) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      const handler = (): void => {
        count += 1;
        if (count >= patience) process.exit(1);
        reject(new Interrupted(signal));
      };
      handlers.push([signal, handler]);
      process.on(signal, handler);
    }
  });
  signalled.catch(() => undefined);
  return { signalled, dismiss: () => handlers.forEach(([signal, handler]) => process.off(signal, handler)) };
}
