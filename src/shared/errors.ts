/** What went wrong, in one word that a client may switch on. Published as the GraphQL enum ErrorCode. */
export enum ErrorCode {
  BAD_USER_INPUT = 'BAD_USER_INPUT',
  UNAUTHENTICATED = 'UNAUTHENTICATED',
  FORBIDDEN = 'FORBIDDEN',
  LIMIT_EXCEEDED = 'LIMIT_EXCEEDED',
  TIMEOUT = 'TIMEOUT',
  UNAVAILABLE = 'UNAVAILABLE',
  INTERNAL_SERVER_ERROR = 'INTERNAL_SERVER_ERROR',
}

/** A failure whose message is written for the client: what is wrong, where, and what to do. */
export class Refusal extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    /** Machine-readable particulars, served as error extensions. */
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.name = 'Refusal';
  }
}

/** An argument or filter that cannot be meant as given; `argument` is its path, such as `where.outcome`. */
export class BadInput extends Refusal {
  constructor(argument: string, message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(ErrorCode.BAD_USER_INPUT, `${argument}: ${message}`, { argument, ...details });
    this.name = 'BadInput';
  }
}
