import { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import express from 'express';
import { peerDriver } from './driver.js';
import { readRows } from './reader.js';
import { plainSchema, type Reading } from './resolvers.js';
import { ofOne, roots } from './statements.js';

// Peer: what a tutorial shows. Apollo with its defaults on Express, one statement for each parent and arrow.
const driver = peerDriver();
const reading: Reading = {
  root: async (name, parameters) => (await readRows(driver, roots[name], parameters)).map(({ node }) => node),
  follow: (parent, arrow, id) => readRows(driver, ofOne(parent, arrow), { id }),
};
const apollo = new ApolloServer<Reading & Record<string, unknown>>({ schema: plainSchema() });
await apollo.start();
const app = express();
app.use('/graphql', express.json(), expressMiddleware(apollo, { context: () => Promise.resolve({ ...reading }) }));
const server = app.listen(0, '127.0.0.1', () => {
  const bound = server.address();
  if (bound !== null && typeof bound !== 'string') console.log(`http://127.0.0.1:${bound.port}`);
});
