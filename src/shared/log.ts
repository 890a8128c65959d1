/** Where the program says what it does: steps for people on stdout, failures as JSON lines on stderr. */
export interface Log {
  step(line: string): void;
  warn(line: string): void;
  failure(what: string, error: unknown): void;
}

const described = (error: unknown): Record<string, unknown> =>
  error instanceof Error
    ? {
        name: error.name,
        message: error.message,
        stack: error.stack,
        ...(error.cause instanceof Error && { cause: error.cause.message }),
      }
    : { message: String(error) };

export const consoleLog: Log = {
  step: (line) => process.stdout.write(`${line}\n`),
  warn: (line) => process.stderr.write(`${line}\n`),
  failure: (what, error) =>
    process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), what, error: described(error) })}\n`),
};

export const silentLog: Log = { step: () => undefined, warn: () => undefined, failure: () => undefined };
