import neo4j, { type Driver, type RecordShape } from 'neo4j-driver';
import { database } from './driver.js';
import type { Edge, Node } from './resolvers.js';

interface Row extends RecordShape {
  id: string;
  node: Node;
  properties: unknown;
}

export interface PeerRow extends Edge {
  /** The parent, where many were asked for. */
  parent: string | null;
}

/** Reads by one auto-commit statement, as the product does. */
export async function readRows(driver: Driver, text: string, parameters: Record<string, unknown>): Promise<PeerRow[]> {
  const session = driver.session({ database: database(), defaultAccessMode: neo4j.session.READ });
  try {
    const { records } = await session.run<Row>(text, parameters);
    return records.map((record) => ({
      parent: record.has('id') ? record.get('id') : null,
      node: record.get('node'),
      properties: record.has('properties') ? record.get('properties') : null,
    }));
  } finally {
    await session.close();
  }
}
