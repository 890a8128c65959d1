/** Ctrl-C or a request to end: the command stops, lets go of what it holds, and the program dies of the signal. */
export class Interrupted extends Error {
  constructor(readonly signal: NodeJS.Signals) {
    super(`stopped by ${signal}`);
    this.name = 'Interrupted';
  }
}

/** Waits for Ctrl-C or a request to end. */
export interface Interruption {
  /** Rejects with Interrupted at the first signal; the next one ends the program at once. */
  readonly signalled: Promise<never>;
  /** Stops waiting. */
  dismiss(): void;
}

export function interruption(): Interruption {
  const handlers: [NodeJS.Signals, () => void][] = [];
  const dismiss = (): void => handlers.forEach(([signal, handler]) => process.off(signal, handler));
  const signalled = new Promise<never>((_, reject) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      const handler = (): void => {
        dismiss();
        reject(new Interrupted(signal));
      };
      handlers.push([signal, handler]);
      process.on(signal, handler);
    }
  });
  signalled.catch(() => undefined);
  return { signalled, dismiss };
}
