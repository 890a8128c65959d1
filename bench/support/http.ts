import http from 'node:http';
import { performance } from 'node:perf_hooks';

/** One answer as a client sees it, and how long it took from the call to its last byte. */
export interface Answered {
  status: number;
  text: string;
  milliseconds: number;
  /** Time in the database and in the program, by the Server-Timing header; null where there is none. */
  database: number | null;
  application: number | null;
  statements: number | null;
  etag: string | null;
}

/** What the Server-Timing header says of an answer: to be kept of many, where their texts would fill the memory. */
export type Timing = Pick<Answered, 'database' | 'application' | 'statements'>;

export const timingOf = ({ database, application, statements }: Answered): Timing => ({
  database,
  application,
  statements,
});

export interface Operation {
  name: string;
  query: string;
  variables: Readonly<Record<string, unknown>>;
}

const part = (header: string, pattern: RegExp): number | null => {
  const found = pattern.exec(header)?.[1];
  return found === undefined ? null : Number(found);
};

/** A client that keeps its connections, at most so many at once. Answers come uncompressed. */
export class Client {
  private readonly agent: http.Agent;

  constructor(
    private readonly url: string,
    connections: number,
  ) {
    this.agent = new http.Agent({ keepAlive: true, maxSockets: connections, maxFreeSockets: connections });
  }

  post({ query, variables }: Operation): Promise<Answered> {
    const body = JSON.stringify({ query, variables });
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    return this.send(this.url, { method: 'POST', headers }, body);
  }

  /** Asks by GET; with an ETag, only for what is newer. */
  get({ query, variables }: Operation, etag: string | null): Promise<Answered> {
    const asked = new URLSearchParams({ query, variables: JSON.stringify(variables) });
    // Apollo takes a GET without a body for a simple request of a page, unless a header says otherwise.
    const headers = { 'apollo-require-preflight': '1', ...(etag !== null && { 'if-none-match': etag }) };
    return this.send(`${this.url}?${asked.toString()}`, { method: 'GET', headers }, '');
  }

  close(): void {
    this.agent.destroy();
  }

  private send(url: string, options: http.RequestOptions, body: string): Promise<Answered> {
    const begun = performance.now();
    return new Promise((resolve, reject) => {
      const request = http.request(url, { ...options, agent: this.agent }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const timing = String(response.headers['server-timing'] ?? '');
          resolve({
            status: response.statusCode ?? 0,
            text: Buffer.concat(chunks).toString('utf8'),
            milliseconds: performance.now() - begun,
            database: part(timing, /db;dur=([\d.]+)/),
            application: part(timing, /app;dur=([\d.]+)/),
            statements: part(timing, /desc="(\d+) statement/),
            etag: response.headers.etag ?? null,
          });
        });
      });
      request.on('error', reject);
      request.end(body);
    });
  }
}

/** An answer that is one: what is wrong stops the bench. */
export function good(answered: Answered, what: string): Answered {
  const failed = answered.status !== 200 || answered.text.includes('"errors":[');
  if (failed) throw new Error(`${what}: status ${answered.status}: ${answered.text.slice(0, 600)}`);
  return answered;
}

/** The data of an answer, taken for what the operation asks. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the caller says what it asked for
export function dataOf<T>(answered: Answered): T {
  const read: (text: string) => { data: T } = JSON.parse;
  return read(answered.text).data;
}
