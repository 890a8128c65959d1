import path from 'node:path';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import fastifyCompress from '@fastify/compress';
import fastifyCors from '@fastify/cors';
import fastifyStatic from '@fastify/static';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Services } from '../features/context.js';
import type { DataVersion } from '../features/dataset/version.store.js';
import type { VocabularyStore } from '../features/term/vocabulary.service.js';
import type { Graph } from '../graph/graph.js';
import { ErrorCode } from '../shared/errors.js';
import type { Log } from '../shared/log.js';
import { addCaching, answersThatHold, type CachingSettings } from './caching.js';
import { compiled } from './compiled.js';
import { RequestContext } from './context.js';
import { errorFormatter } from './errors.js';
import { limitRule, limits } from './limits.js';
import { apiSchema } from './schema.js';
import { serverTiming } from './server-timing.js';
import { viewerOf } from './viewer.js';

export interface ServerParts {
  graph: Graph;
  vocabulary: VocabularyStore;
  services: Services;
  adminKey: string;
  versions: DataVersion;
  caching: CachingSettings;
  /** Folder of the built playground; null: not served. */
  playgroundFolder: string | null;
  log: Log;
}

const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "worker-src 'self' blob:",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** A signal that fires when the client leaves before it has its answer. */
function departure(reply: FastifyReply): AbortSignal {
  const controller = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) controller.abort();
  });
  return controller.signal;
}

async function servePlayground(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: path.resolve(folder),
    prefix: '/graphiql/',
    preCompressed: true,
    setHeaders: (reply) => {
      void reply.header('content-security-policy', contentSecurityPolicy);
      void reply.header('x-content-type-options', 'nosniff');
    },
  });
  app.get('/graphiql', (_request, reply) => reply.redirect('/graphiql/'));
  app.get('/', (_request, reply) => reply.redirect('/graphiql/'));
}

/** What is not answered by GraphQL is answered as errors all the same, without anything of the inside. */
function answerFailures(app: FastifyInstance, log: Log): void {
  app.setNotFoundHandler((_request, reply) =>
    reply.code(404).send({
      errors: [
        {
          message: 'There is nothing here; GraphQL answers at /graphql.',
          extensions: { code: ErrorCode.BAD_USER_INPUT },
        },
      ],
    }),
  );
  app.setErrorHandler((error: unknown, _request, reply) => {
    const status =
      error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 500;
    if (status >= 500) log.failure('http', error);
    const code =
      status >= 500
        ? ErrorCode.INTERNAL_SERVER_ERROR
        : status === 413
          ? ErrorCode.LIMIT_EXCEEDED
          : ErrorCode.BAD_USER_INPUT;
    const said =
      error instanceof Error && status < 500 ? error.message : 'Something went wrong inside; it has been logged.';
    const message = status === 413 ? `The request is larger than ${limits.bodyBytes} bytes; split it.` : said;
    return reply.code(status).send({ errors: [{ message, extensions: { code } }] });
  });
}

/** The HTTP server, ready to listen: GraphQL, playground, health. */
export async function httpServer(parts: ServerParts): Promise<FastifyInstance> {
  const app = Fastify({
    logger: false,
    bodyLimit: limits.bodyBytes,
    forceCloseConnections: 'idle',
    exposeHeadRoutes: true,
  });
  answerFailures(app, parts.log);
  const apollo = new ApolloServer<RequestContext>({
    stopOnTerminationSignals: false,
    schema: apiSchema(),
    validationRules: [limitRule],
    parseOptions: { maxTokens: limits.tokens },
    formatError: errorFormatter(parts.log),
    includeStacktraceInErrorResponses: false,
    introspection: true,
    csrfPrevention: false,
    allowBatchedHttpRequests: false,
    plugins: [
      serverTiming,
      compiled(errorFormatter(parts.log)),
      answersThatHold,
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      fastifyApolloDrainPlugin(app),
    ],
  });
  await apollo.start();
  await app.register(fastifyCors, {
    origin: '*',
    allowedHeaders: ['content-type', 'authorization', 'if-none-match'],
    exposedHeaders: ['etag', 'server-timing'],
  });
  addCaching(app, '/graphql', parts.caching, parts.versions, parts.log);
  await app.register(fastifyCompress, { threshold: 2048 });
  await app.register(fastifyApollo(apollo), {
    path: '/graphql',
    context: (request: FastifyRequest, reply: FastifyReply) => {
      const viewer = viewerOf(request.headers.authorization, parts.adminKey);
      const context = new RequestContext(parts.graph, parts.vocabulary, parts.services, viewer, departure(reply));
      if (request.cacheable) request.cacheable.context = context;
      return Promise.resolve(context);
    },
  });
  app.get('/health/live', () => ({ status: 'live' }));
  app.get('/health/ready', async (_request, reply) => {
    try {
      await parts.graph.verify();
      return { status: 'ready' };
    } catch (error) {
      parts.log.failure('readiness', error);
      return reply.code(503).send({ status: 'not ready', reason: 'the database does not answer' });
    }
  });
  if (parts.playgroundFolder !== null) await servePlayground(app, parts.playgroundFolder);
  return app;
}
