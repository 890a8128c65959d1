import type { ApolloServerPlugin } from '@apollo/server';
import { OperationTypeNode } from 'graphql';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { DataToken, DataVersion } from '../features/dataset/version.store.js';
import { sha256 } from '../records/canonical.js';
import type { Log } from '../shared/log.js';
import { programId } from '../shared/program-id.js';
import { AnswerCache } from './answer-cache.js';
import type { RequestContext } from './context.js';
import { databaseTiming } from './server-timing.js';

export interface CachingSettings {
  /** How much the answers that are kept may hold; 0: none is kept. */
  cacheBytes: number;
  /** How long a shared cache may answer by itself, in seconds; 0: it asks each time whether its answer still holds. */
  sharedSeconds: number;
}

/** What is known of a request that may be answered from a cache, here or elsewhere. */
interface Cacheable {
  key: string;
  isGet: boolean;
  /** The state of the data that was known before the answer was computed. */
  token: DataToken | null;
  context: RequestContext | null;
}

declare module 'fastify' {
  interface FastifyRequest {
    cacheable: Cacheable | null;
  }
}

/** Bodies above this are answered without looking for them. */
const longestQuestion = 64 * 1024;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** What an anonymous request asks; null for one that no cache may answer. */
function cacheableOf({ method, headers, query, body }: FastifyRequest): Cacheable | null {
  if (headers.authorization !== undefined || (method !== 'GET' && method !== 'POST')) return null;
  if (Number(headers['content-length'] ?? 0) > longestQuestion) return null;
  const asked = method === 'GET' ? query : body;
  if (!isObject(asked) || Array.isArray(asked)) return null;
  const { query: text, operationName, variables, extensions } = asked;
  if (text === undefined && extensions === undefined) return null;
  return {
    key: sha256(JSON.stringify([method, headers.accept, text, operationName, variables, extensions])),
    isGet: method === 'GET',
    token: null,
    context: null,
  };
}

const named = (header: string | undefined, etag: string): boolean =>
  header !== undefined && header.split(',').some((entry) => [etag, '*'].includes(entry.trim()));

/** Marks the answers that hold for everybody as long as the data does: of queries, without an error. */
export const answersThatHold: ApolloServerPlugin<RequestContext> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ operation, response: { body }, contextValue }) => {
        contextValue.answer.holds =
          operation?.operation === OperationTypeNode.QUERY &&
          body.kind === 'single' &&
          body.singleResult.errors === undefined;
        return Promise.resolve();
      },
    }),
};

/**
 * Answers from what was answered before, where the data has not changed since, and tells other caches when they may.
 * A kept answer is sent only when the state of the data, read after the request came, is the one that was known before
 * the answer was computed; so no answer is older than any write that was acknowledged before the question.
 */
export function addCaching(
  app: FastifyInstance,
  path: string,
  { cacheBytes, sharedSeconds }: CachingSettings,
  versions: DataVersion,
  log: Log,
): void {
  const program = programId();
  const answers = new AnswerCache(cacheBytes);
  const etagOf = ({ key }: Cacheable, token: DataToken): string =>
    `W/"${sha256(JSON.stringify([program, token, key])).slice(0, 32)}"`;
  const shared =
    sharedSeconds === 0
      ? 'public, max-age=0, must-revalidate'
      : `public, max-age=0, s-maxage=${sharedSeconds}, must-revalidate`;

  function sayHowLong(reply: FastifyReply, cacheable: Cacheable, token: DataToken): void {
    if (!cacheable.isGet) return void reply.header('cache-control', 'no-store');
    void reply.header('etag', etagOf(cacheable, token)).header('cache-control', shared);
    void reply.header('vary', 'Accept, Authorization');
  }

  /** Learns of a newer state for the next request; this one need not wait. */
  function refresh(): void {
    versions.current().catch((error: unknown) => log.failure('dataset version', error));
  }

  app.decorateRequest('cacheable', null);

  app.addHook('preHandler', async (request, reply) => {
    if (request.routeOptions.url !== path) return;
    const cacheable = cacheableOf(request);
    if (!cacheable || !(cacheable.isGet || answers.isOn)) return;
    request.cacheable = cacheable;
    const started = performance.now();
    const kept = answers.get(cacheable.key);
    const conditional = cacheable.isGet ? request.headers['if-none-match'] : undefined;
    cacheable.token = versions.lastKnown;
    if (!kept && conditional === undefined && cacheable.token !== null) {
      refresh();
      return;
    }
    const token = await versions.current();
    cacheable.token = token;
    const timing = (what: string): string => `${databaseTiming(performance.now() - started, 1)}, cache;desc="${what}"`;
    if (named(conditional, etagOf(cacheable, token))) {
      sayHowLong(reply, cacheable, token);
      return reply.header('server-timing', timing('not modified')).code(304).send();
    }
    if (kept?.token !== token) return;
    sayHowLong(reply, cacheable, token);
    return reply.header('server-timing', timing('hit')).type(kept.contentType).send(kept.body);
  });

  app.addHook('onSend', (request, reply, payload: unknown, done) => {
    const { cacheable } = request;
    if (request.routeOptions.url === path && !reply.hasHeader('cache-control')) {
      void reply.header('cache-control', 'no-store');
    }
    const type = reply.getHeader('content-type');
    if (cacheable?.context?.answer.holds === true && cacheable.token !== null && typeof payload === 'string') {
      sayHowLong(reply, cacheable, cacheable.token);
      if (typeof type === 'string') {
        answers.keep(cacheable.key, { token: cacheable.token, contentType: type, body: Buffer.from(payload) });
      }
    }
    done(null, payload);
  });
}
