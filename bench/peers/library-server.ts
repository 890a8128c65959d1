import { Neo4jGraphQL } from '@neo4j/graphql';
import { database, peerDriver } from './driver.js';
import { serveOnFastify } from './on-fastify.js';
import { libraryTypeDefs } from './schemas.js';

// Peer: @neo4j/graphql makes one Cypher text of a whole query.
const driver = peerDriver();
const schema = await new Neo4jGraphQL({ typeDefs: libraryTypeDefs, driver }).getSchema();
await serveOnFastify(schema, () => ({
  peer: 'library',
  executionContext: driver,
  sessionConfig: { database: database() },
}));
