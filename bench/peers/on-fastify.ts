import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import fastifyCompress from '@fastify/compress';
import fastifyCors from '@fastify/cors';
import Fastify from 'fastify';
import type { GraphQLSchema } from 'graphql';

/** What resolvers of a peer get; its name beside what the peer needs. */
export interface PeerContext {
  peer: string;
  [name: string]: unknown;
}

/** Serves a schema by the set-up that the product had from the start: Apollo on Fastify, documents parsed once. */
export async function serveOnFastify(schema: GraphQLSchema, context: () => PeerContext): Promise<void> {
  const app = Fastify({ logger: false });
  const apollo = new ApolloServer<PeerContext>({
    schema,
    csrfPrevention: false,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      fastifyApolloDrainPlugin(app),
    ],
  });
  await apollo.start();
  await app.register(fastifyCors, { origin: '*' });
  await app.register(fastifyCompress, { threshold: 2048 });
  await app.register(fastifyApollo(apollo), { path: '/graphql', context: () => Promise.resolve(context()) });
  console.log(await app.listen({ port: 0, host: '127.0.0.1' }));
}
