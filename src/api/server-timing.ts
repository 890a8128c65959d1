import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from './context.js';

const milliseconds = (value: number): string => Math.max(0, value).toFixed(1);

/** How long the database took, over how many statements, as a metric of `Server-Timing`. */
export const databaseTiming = (took: number, statements: number): string =>
  `db;dur=${milliseconds(took)};desc="${statements} statements"`;

/** Puts on every answer how long the database took, over how many statements, and how long the program itself took. */
export const serverTiming: ApolloServerPlugin<RequestContext> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ document, contextValue }) => {
        contextValue.document = document;
        return Promise.resolve();
      },
      willSendResponse: ({ response, contextValue: { graph, started } }) => {
        const total = performance.now() - started;
        const database = databaseTiming(graph.milliseconds, graph.statements);
        response.http.headers.set('server-timing', `${database}, app;dur=${milliseconds(total - graph.milliseconds)}`);
        return Promise.resolve();
      },
    }),
};
