import { isRetryableError, Neo4jError } from 'neo4j-driver';
import { ErrorCode, Refusal } from '../shared/errors.js';

/** True for a failure of the database or its connection, whatever it was. */
export const isDatabaseFailure = (error: unknown): error is Neo4jError => error instanceof Neo4jError;

/** What a client is told of a failure of the database: nothing of its inside, but whether trying again can help. */
export function refusalOf(error: Neo4jError): Refusal {
  if (error.code.includes('TransactionTimedOut') || error.code.includes('Terminated')) {
    return new Refusal(
      ErrorCode.TIMEOUT,
      'The answer took longer than the time limit; ask for less, or narrow the question.',
    );
  }
  if (error.code === 'ServiceUnavailable' || error.code === 'SessionExpired' || isRetryableError(error)) {
    return new Refusal(ErrorCode.UNAVAILABLE, 'The database cannot be reached just now; try again in some seconds.');
  }
  return new Refusal(ErrorCode.INTERNAL_SERVER_ERROR, 'Something went wrong inside; it has been logged.');
}
