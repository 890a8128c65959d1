import DataLoader from 'dataloader';
import type { Driver } from 'neo4j-driver';
import { peerDriver } from './driver.js';
import { serveOnFastify } from './on-fastify.js';
import { readRows } from './reader.js';
import { plainSchema, type Edge, type Reading } from './resolvers.js';
import type { ArrowShape } from './shape.js';
import { ofMany, roots } from './statements.js';

// Peer: one DataLoader an arrow, made anew for each request; one statement a type and level.

function loaderFor(driver: Driver, parent: string, arrow: ArrowShape): DataLoader<string, Edge[]> {
  const text = ofMany(parent, arrow);
  return new DataLoader(async (ids) => {
    const found = new Map<string, Edge[]>(ids.map((id) => [id, []]));
    for (const row of await readRows(driver, text, { ids: [...ids] })) found.get(row.parent ?? '')?.push(row);
    return ids.map((id) => found.get(id) ?? []);
  });
}

function reading(driver: Driver): Reading {
  const loaders = new Map<string, DataLoader<string, Edge[]>>();
  return {
    root: async (name, parameters) => (await readRows(driver, roots[name], parameters)).map(({ node }) => node),
    follow: (parent, arrow, id) => {
      const key = `${parent}.${arrow.field}`;
      const loader = loaders.get(key) ?? loaderFor(driver, parent, arrow);
      loaders.set(key, loader);
      return loader.load(id);
    },
  };
}

const driver = peerDriver();
await serveOnFastify(plainSchema(), () => ({ peer: 'dataloader', ...reading(driver) }));
