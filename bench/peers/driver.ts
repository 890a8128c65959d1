import process from 'node:process';
import neo4j, { type Driver } from 'neo4j-driver';
import { driverSettings } from '../../src/graph/graph.js';

const setting = (name: string): string => {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: peers are started by the bench`);
  return value;
};

export const database = (): string => setting('NEO4J_DATABASE');

/** The product's settings; peers queue more statements than it does, and are not to fail for it. */
const patient = { ...driverSettings, connectionAcquisitionTimeout: 60_000 };

/** A driver on the database that the bench names. */
export const peerDriver = (): Driver =>
  neo4j.driver(setting('NEO4J_URI'), neo4j.auth.basic(setting('NEO4J_USER'), setting('NEO4J_PASSWORD')), patient);
