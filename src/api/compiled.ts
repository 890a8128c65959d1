import type { ApolloServerPlugin } from '@apollo/server';
import {
  getVariableValues,
  OperationTypeNode,
  type ExecutionResult,
  type GraphQLError,
  type GraphQLFormattedError,
} from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import type { RequestContext } from './context.js';
import { ErrorCode } from '../shared/errors.js';

/** Compiled documents are kept by their hash and operation; a document that nobody asks again leaves. */
const keptDocuments = 500;

type Format = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

const formatted = (error: GraphQLError, format: Format): GraphQLFormattedError =>
  format({ ...error.toJSON(), extensions: { code: ErrorCode.INTERNAL_SERVER_ERROR, ...error.extensions } }, error);

/**
 * Answers queries by functions compiled from their documents, once a document. What cannot be compiled, variables that
 * do not fit, and mutations are left to Apollo's own execution, which gives the same answers.
 */
export function compiled(format: Format): ApolloServerPlugin<RequestContext> {
  const documents = new LRUCache<string, CompiledQuery | { notCompiled: true }>({ max: keptDocuments });
  return {
    requestDidStart: () =>
      Promise.resolve({
        async responseForOperation({
          schema,
          document,
          operation,
          operationName,
          queryHash,
          request,
          response,
          contextValue,
        }) {
          if (operation.operation !== OperationTypeNode.QUERY) return null;
          const variables = request.variables ?? {};
          if (getVariableValues(schema, operation.variableDefinitions ?? [], variables).errors) return null;
          const key = `${queryHash} ${operationName ?? ''}`;
          let query = documents.get(key);
          if (!query) {
            const result = compileQuery(schema, document, operationName ?? undefined);
            query = isCompiledQuery(result) ? result : { notCompiled: true };
            documents.set(key, query);
          }
          if ('notCompiled' in query) return null;
          const result: ExecutionResult = await query.query(undefined, contextValue, variables);
          const { errors, ...rest } = result;
          return {
            http: response.http,
            body: {
              kind: 'single',
              singleResult: errors ? { ...rest, errors: errors.map((error) => formatted(error, format)) } : rest,
            },
          };
        },
      }),
  };
}
