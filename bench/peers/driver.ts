import process from 'node:process';
import neo4j, { type Driver } from 'neo4j-driver';

const setting = (name: string): string => {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: peers are started by the bench`);
  return value;
};

export const database = (): string => setting('NEO4J_DATABASE');

/** A driver with the product's settings, on the database that the bench names. */
export const peerDriver = (): Driver =>
  neo4j.driver(setting('NEO4J_URI'), neo4j.auth.basic(setting('NEO4J_USER'), setting('NEO4J_PASSWORD')), {
    disableLosslessIntegers: true,
    maxConnectionPoolSize: 20,
    fetchSize: -1,
    telemetryDisabled: true,
    notificationFilter: { minimumSeverityLevel: 'OFF' },
  });
