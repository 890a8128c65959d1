import type { ApolloServerPlugin } from '@apollo/server';
import {
  getVariableValues,
  OperationTypeNode,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import { compiledSize } from './compiled-size.js';
import type { RequestContext } from './context.js';
import { ErrorCode } from '../shared/errors.js';

/** Documents are known by their hash and operation; one that nobody asks again leaves. */
const knownDocuments = 500;
/** Fields that a function may hold; above, walking the document is quicker than compiling it. */
const largestFunction = 3_000;

type Format = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

const formatted = (error: GraphQLError, format: Format): GraphQLFormattedError =>
  format({ ...error.toJSON(), extensions: { code: ErrorCode.INTERNAL_SERVER_ERROR, ...error.extensions } }, error);

type Known = { state: 'asked once' } | { state: 'walked' } | { state: 'compiled'; query: CompiledQuery['query'] };

/** What becomes of a document that is asked again: a function, unless it is too large or cannot be compiled. */
function compile(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  operationName: string | null,
): Known {
  if (compiledSize(schema, document, operation) > largestFunction) return { state: 'walked' };
  const result = compileQuery(schema, document, operationName ?? undefined);
  return isCompiledQuery(result) ? { state: 'compiled', query: result.query } : { state: 'walked' };
}

/**
 * Answers queries that are asked again by functions compiled from their documents. What is asked for the first time,
 * what is too large or cannot be compiled, variables that do not fit, and mutations are left to Apollo's own execution,
 * which gives the same answers.
 */
export function compiled(format: Format): ApolloServerPlugin<RequestContext> {
  const documents = new LRUCache<string, Known>({ max: knownDocuments });
  return {
    requestDidStart: () =>
      Promise.resolve({
        async responseForOperation(asked) {
          const { schema, document, operation, operationName, queryHash, request, response, contextValue } = asked;
          if (operation.operation !== OperationTypeNode.QUERY) return null;
          const key = `${queryHash} ${operationName ?? ''}`;
          let known = documents.get(key);
          if (known?.state === 'asked once') known = compile(schema, document, operation, operationName);
          known ??= { state: 'asked once' };
          documents.set(key, known);
          if (known.state !== 'compiled') return null;
          const variables = request.variables ?? {};
          if (getVariableValues(schema, operation.variableDefinitions ?? [], variables).errors) return null;
          const result: ExecutionResult = await known.query(undefined, contextValue, variables);
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
