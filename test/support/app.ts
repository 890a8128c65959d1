import type { CachingSettings } from '../../src/api/caching.js';
import { httpServer } from '../../src/api/server.js';
import { composeCore } from '../../src/compose.js';
import type { Graph } from '../../src/graph/graph.js';
import type { StudyRecord } from '../../src/records/study.js';
import type { Log } from '../../src/shared/log.js';
import { graphql } from './generated/gql.js';
import type { TypedDocumentString } from './generated/graphql.js';
import { testClock } from './graph.js';

export interface AnswerError {
  message: string;
  path?: (string | number)[];
  extensions: { code: string; [key: string]: unknown };
}

/** What an HTTP request for a GraphQL answer came to. */
export interface Answered<T> {
  status: number;
  text: string;
  headers: Headers;
  data: T | null | undefined;
  errors: AnswerError[];
  /** Statements that the graph ran for it, by the Server-Timing header; null where there is none. */
  statements: number | null;
}

export interface Sending {
  key?: string;
  headers?: Record<string, string>;
}

/** The whole program behind HTTP on a port of its own, as a client sees it. */
export interface TestApp {
  url: string;
  graph: Graph;
  /** What the program logged as failures. */
  failures: { what: string; error: unknown }[];
  /** Sends any body to /graphql. */
  post<T>(body: string, sending?: Sending): Promise<Answered<T>>;
  /** Sends a GraphQL text, which may be wrong on purpose. */
  send<T>(query: string, variables?: unknown, sending?: Sending): Promise<Answered<T>>;
  /** Asks by a typed document and gives the data; fails the test when the answer has errors. */
  ask<R, V>(document: TypedDocumentString<R, V>, variables: V, sending?: Sending): Promise<R>;
  /** The same, with status, headers and the number of statements. */
  answer<R, V>(document: TypedDocumentString<R, V>, variables: V, sending?: Sending): Promise<Answered<R>>;
  /** Imports study records with the admin key; fails the test when one is refused. */
  bring(...records: readonly StudyRecord[]): Promise<void>;
  close(): Promise<void>;
}

export const adminKey = 'cg_key-of-the-tests';

const statementsIn = (headers: Headers): number | null => {
  const count = /desc="(\d+) statements"/.exec(headers.get('server-timing') ?? '')?.[1];
  return count === undefined ? null : Number(count);
};

const bringDocument = graphql(`
  mutation Bring($records: [JSON!]!) {
    importStudies(records: $records, dryRun: false) {
      refused
      records {
        id
        problems {
          path
          message
        }
      }
    }
  }
`);

/** Starts the API over a graph; unless told otherwise it keeps no answers, so that every question reaches the graph. */
export async function startApp(
  graph: Graph,
  caching: CachingSettings = { cacheBytes: 0, sharedSeconds: 0 },
): Promise<TestApp> {
  const failures: TestApp['failures'] = [];
  const log: Log = {
    step: () => undefined,
    warn: () => undefined,
    failure: (what, error) => failures.push({ what, error }),
  };
  const core = await composeCore(graph, testClock);
  const server = await httpServer({ ...core, adminKey, playgroundFolder: null, log, caching });
  const url = `${await server.listen({ port: 0, host: '127.0.0.1' })}/graphql`;

  const post: TestApp['post'] = async <T>(body: string, { key, headers = {} }: Sending = {}): Promise<Answered<T>> => {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(key !== undefined && { authorization: `Bearer ${key}` }),
        ...headers,
      },
      body,
    });
    const text = await response.text();
    const read: (json: string) => { data?: T | null; errors?: AnswerError[] } = JSON.parse;
    const { data, errors = [] } = read(text);
    return {
      status: response.status,
      text,
      headers: response.headers,
      data,
      errors,
      statements: statementsIn(response.headers),
    };
  };
  const send: TestApp['send'] = (query, variables, sending) => post(JSON.stringify({ query, variables }), sending);
  const answer: TestApp['answer'] = async (document, variables, sending) => {
    const answered = await send<never>(document.toString(), variables, sending);
    if (answered.errors.length > 0) throw new Error(answered.text);
    return answered;
  };
  const ask: TestApp['ask'] = async (document, variables, sending) => {
    const { data, text } = await answer(document, variables, sending);
    if (data == null) throw new Error(`no data: ${text}`);
    return data;
  };
  return {
    url,
    graph,
    failures,
    post,
    send,
    answer,
    ask,
    bring: async (...records) => {
      const { importStudies } = await ask(bringDocument, { records }, { key: adminKey });
      if (importStudies.refused > 0) throw new Error(JSON.stringify(importStudies.records));
    },
    close: async () => {
      await server.close();
      await graph.close();
    },
  };
}
