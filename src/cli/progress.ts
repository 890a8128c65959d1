import { consoleLog, type Log } from '../shared/log.js';

/** What a command says while it works: on a terminal one line that is written over, elsewhere plain lines. */
export interface Progress extends Log {
  /** How far long work has come; elsewhere than on a terminal, a line every five seconds. */
  count(done: number, what: string): void;
  /** Takes the passing line away: what is printed next stands alone. */
  end(): void;
}

const plainMilliseconds = 5_000;
const terminalMilliseconds = 100;

/** Progress on a stream: stderr, since stdout is for what the command gives. */
export function progressOn(stream: NodeJS.WriteStream, now: () => number = Date.now): Progress {
  let shown = now();
  let passing = false;
  const end = (): void => {
    if (passing) stream.write('\r\u001b[K');
    passing = false;
  };
  const pass = (line: string): void => {
    if (!stream.isTTY) {
      stream.write(`${line}\n`);
      return;
    }
    stream.write(`\r\u001b[K${line.slice(0, Math.max(stream.columns - 1, 20))}`);
    passing = true;
  };
  return {
    end,
    step: pass,
    warn: (line) => {
      end();
      stream.write(`${line}\n`);
    },
    failure: (what, error) => {
      end();
      consoleLog.failure(what, error);
    },
    count: (done, what) => {
      if (now() - shown < (stream.isTTY ? terminalMilliseconds : plainMilliseconds)) return;
      shown = now();
      pass(`${done} ${what}`);
    },
  };
}
