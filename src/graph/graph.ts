import neo4j, {
  type BookmarkManager,
  type Config,
  type Driver,
  type ManagedTransaction,
  type RecordShape,
  type Session,
  type SessionMode,
} from 'neo4j-driver';
import type { GraphAddress } from './local/local-neo4j.js';
import type { Parameter, Parameters, Statement } from './statement.js';

type Encoded = unknown;

/** Whole numbers become Cypher integers; fields without a value are left out. */
function encode(value: Parameter | undefined): Encoded {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (value === null || value === undefined || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((item: Parameter) => encode(item));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, encode(item)]));
}

/** Parameters as the driver sends them. */
export const encodeAll = (parameters: Parameters): Record<string, Encoded> =>
  Object.fromEntries(Object.entries(parameters).map(([key, value]) => [key, encode(value)]));

/** Settings of the driver, by measurement. */
export const driverSettings = {
  disableLosslessIntegers: true,
  maxConnectionPoolSize: 20,
  // Answers are taken whole, so they are asked for whole: 20,000 rows come in two thirds of the time.
  fetchSize: -1,
  connectionAcquisitionTimeout: 5000,
  connectionTimeout: 3000,
  maxTransactionRetryTime: 5000,
  telemetryDisabled: true,
  notificationFilter: { minimumSeverityLevel: 'OFF' },
} satisfies Config;

/** Runs statements; a request's graph also counts them. */
export interface Reader {
  read<P extends Parameters, R>(statement: Statement<P, R>, parameters: P): Promise<R[]>;
}

/** One transaction that writes: it sees its own writes. */
export interface Transaction {
  run<P extends Parameters, R>(statement: Statement<P, R>, parameters: P): Promise<R[]>;
}

export interface GraphSettings {
  address: GraphAddress;
  /** Time limit of one statement, in milliseconds. */
  timeoutMilliseconds: number;
}

/** The graph database: the only way to it. Auto-commit for single reads, managed transactions for writes. */
export class Graph implements Reader {
  private readonly driver: Driver;
  private readonly database: string;
  /** Only a cluster has members that may lag behind. */
  private readonly bookmarks: BookmarkManager | null;

  constructor(private readonly settings: GraphSettings) {
    const { uri, user, password, database } = settings.address;
    this.database = database;
    this.bookmarks = uri.startsWith('neo4j') ? neo4j.bookmarkManager() : null;
    this.driver = neo4j.driver(uri, neo4j.auth.basic(user, password), driverSettings);
  }

  /** Reads by one statement; stops it on the server when the signal fires. */
  read<P extends Parameters, R>(statement: Statement<P, R>, parameters: P, signal?: AbortSignal): Promise<R[]> {
    return this.readBy(this.session(neo4j.session.READ), statement, parameters, signal);
  }

  /** Reads where writes go: in a cluster the leader, which knows of every write that was acknowledged. */
  readLatest<P extends Parameters, R>(statement: Statement<P, R>, parameters: P): Promise<R[]> {
    return this.readBy(this.session(neo4j.session.WRITE), statement, parameters);
  }

  /** A session; in a cluster it sees at least what this process has seen or written. */
  private session(defaultAccessMode: SessionMode): Session {
    return this.driver.session({
      database: this.database,
      defaultAccessMode,
      ...(this.bookmarks && { bookmarkManager: this.bookmarks }),
    });
  }

  private async readBy<P extends Parameters, R>(
    session: Session,
    statement: Statement<P, R>,
    parameters: P,
    signal?: AbortSignal,
  ): Promise<R[]> {
    const stop = (): void => void session.close();
    signal?.addEventListener('abort', stop, { once: true });
    try {
      signal?.throwIfAborted();
      const result = await session.run<RecordShape<string, unknown>>(statement.text, encodeAll(parameters), {
        timeout: this.settings.timeoutMilliseconds,
        metadata: { statement: statement.name },
      });
      return result.records.map((record) => statement.decode((column) => record.get(column)));
    } finally {
      signal?.removeEventListener('abort', stop);
      await session.close();
    }
  }

  /** Runs the work in one transaction, whole or not at all. The work may be run again and must be repeatable. */
  async write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const session = this.session(neo4j.session.WRITE);
    try {
      return await session.executeWrite((transaction) => work(this.wrapped(transaction)), { timeout: 120_000 });
    } finally {
      await session.close();
    }
  }

  private wrapped(transaction: ManagedTransaction): Transaction {
    return {
      run: async (statement, parameters) => {
        const result = await transaction.run<RecordShape<string, unknown>>(statement.text, encodeAll(parameters));
        return result.records.map((record) => statement.decode((column) => record.get(column)));
      },
    };
  }

  /** Runs a schema command, which must stand in a transaction of its own. */
  async command(text: string): Promise<void> {
    const session = this.session(neo4j.session.WRITE);
    try {
      await session.run(text);
    } finally {
      await session.close();
    }
  }

  async verify(): Promise<void> {
    await this.driver.verifyConnectivity({ database: this.database });
  }

  async close(): Promise<void> {
    await this.driver.close();
  }
}

/** The graph as one request sees it: counts statements and the time spent waiting for them, and stops with the request. */
export class RequestGraph implements Reader {
  statements = 0;
  /** Time during which at least one statement was under way. */
  milliseconds = 0;
  private running = 0;
  private waitingSince = 0;

  constructor(
    private readonly graph: Graph,
    private readonly signal?: AbortSignal,
  ) {}

  async read<P extends Parameters, R>(statement: Statement<P, R>, parameters: P): Promise<R[]> {
    this.statements += 1;
    if (this.running === 0) this.waitingSince = performance.now();
    this.running += 1;
    try {
      return await this.graph.read(statement, parameters, this.signal);
    } finally {
      this.running -= 1;
      if (this.running === 0) this.milliseconds += performance.now() - this.waitingSince;
    }
  }
}
