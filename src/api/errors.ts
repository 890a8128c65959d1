import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { isDatabaseFailure, refusalOf } from '../graph/failures.js';
import { ErrorCode, Refusal } from '../shared/errors.js';
import type { Log } from '../shared/log.js';

function refused(formatted: GraphQLFormattedError, refusal: Refusal): GraphQLFormattedError {
  return {
    message: refusal.message,
    ...(formatted.locations && { locations: formatted.locations }),
    ...(formatted.path && { path: formatted.path }),
    extensions: { code: refusal.code, ...refusal.details },
  };
}

/** Turns every error into what a client may see. What is inside stays inside, and is logged. */
export function errorFormatter(log: Log) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const original = unwrapResolverError(error);
    const cause = original instanceof GraphQLError ? (original.originalError ?? original) : original;
    if (cause instanceof Refusal) return refused(formatted, cause);
    if (isDatabaseFailure(cause)) {
      log.failure('statement', cause);
      return refused(formatted, refusalOf(cause));
    }
    if (cause instanceof GraphQLError && formatted.extensions?.['code'] !== ErrorCode.INTERNAL_SERVER_ERROR) {
      const { stacktrace: _stacktrace, ...extensions } = formatted.extensions ?? {};
      // Apollo gives every error of validation its own code; a limit that was exceeded keeps the one that says so.
      const limited = 'limit' in extensions && 'actual' in extensions;
      return { ...formatted, extensions: limited ? { ...extensions, code: ErrorCode.LIMIT_EXCEEDED } : extensions };
    }
    log.failure('request', cause);
    return refused(
      formatted,
      new Refusal(ErrorCode.INTERNAL_SERVER_ERROR, 'Something went wrong inside; it has been logged.'),
    );
  };
}
