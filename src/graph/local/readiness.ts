import { setTimeout as pause } from 'node:timers/promises';
import neo4j, { type Driver, Neo4jError } from 'neo4j-driver';
import type { GraphAddress } from './address.js';

/** A driver for a few questions; it gives up soon and does not repeat by itself. */
export function probeDriver(address: GraphAddress, connectionTimeout = 2_000): Driver {
  return neo4j.driver(address.uri, neo4j.auth.basic(address.user, address.password), {
    connectionTimeout,
    connectionAcquisitionTimeout: connectionTimeout,
    maxTransactionRetryTime: 0,
    telemetryDisabled: true,
  });
}

/** Why the database does not answer a statement; null when it does. */
export async function unansweredReason(driver: Driver, database: string): Promise<Neo4jError | null> {
  try {
    await driver.executeQuery('RETURN 1', {}, { database, routing: neo4j.routing.READ });
    return null;
  } catch (error) {
    if (error instanceof Neo4jError) return error;
    throw error;
  }
}

/** Why the database at a given address cannot be used and what to do; null when it answers. Never tells the password. */
export async function whyUnusable(address: GraphAddress): Promise<string | null> {
  let driver: Driver | null = null;
  try {
    driver = probeDriver(address, 5_000);
    const reason = await unansweredReason(driver, address.database);
    if (reason === null) return null;
    if (reason.code.startsWith('Neo.ClientError.Security')) {
      return `it refused user ${address.user} (${reason.code}): check NEO4J_USER and NEO4J_PASSWORD.`;
    }
    if (reason.code.startsWith('Neo.ClientError.Database')) {
      return `it has no database ${address.database}: check NEO4J_DATABASE.`;
    }
    return `${reason.message} (${reason.code}): start it, or check NEO4J_URI.`;
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}: check NEO4J_URI.`;
  } finally {
    await driver?.close();
  }
}

export interface Patience {
  milliseconds: number;
  isAlive: () => boolean;
  signal?: AbortSignal | undefined;
}

/** Waits until the database answers; `dead` when its process ended first, `late` when the time was up. Rejects when aborted. */
export async function untilAnswers(address: GraphAddress, patience: Patience): Promise<'answers' | 'dead' | 'late'> {
  const driver = probeDriver(address);
  try {
    const until = Date.now() + patience.milliseconds;
    for (;;) {
      patience.signal?.throwIfAborted();
      const reason = await unansweredReason(driver, address.database);
      if (reason === null) return 'answers';
      if (reason.code.startsWith('Neo.ClientError.Security')) {
        throw new Error(`${address.uri} refused the generated password: ${reason.message}`);
      }
      if (!patience.isAlive()) return 'dead';
      if (Date.now() > until) return 'late';
      await pause(100);
    }
  } finally {
    await driver.close();
  }
}
