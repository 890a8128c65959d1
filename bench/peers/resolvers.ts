import { buildSchema, isObjectType, type GraphQLSchema } from 'graphql';
import { plainTypeDefs } from './schemas.js';
import { types, type ArrowShape } from './shape.js';

export interface Node {
  id: string;
  [name: string]: unknown;
}

/** What an arrow leads to, with what it holds. */
export interface Edge {
  node: Node;
  properties: unknown;
}

/** How a peer reads: the rows of a root's statement, and what a parent points at. */
export interface Reading {
  root: (name: 'findings' | 'awaited' | 'newest' | 'studies', parameters: Record<string, unknown>) => Promise<Node[]>;
  follow: (parent: string, arrow: ArrowShape, id: string) => Promise<Edge[]>;
}

type Resolver = (parent: Node, parameters: Record<string, unknown>, reading: Reading) => unknown;

function fieldsOf(parent: string, arrow: ArrowShape): [string, Resolver][] {
  return [
    [
      arrow.field,
      async ({ id }, _parameters, reading) => (await reading.follow(parent, arrow, id)).map(({ node }) => node),
    ],
    [
      `${arrow.field}Connection`,
      async ({ id }, _parameters, reading) => ({ edges: await reading.follow(parent, arrow, id) }),
    ],
  ];
}

const rootNames = ['findings', 'awaited', 'newest', 'studies'] as const;

const rootFields = rootNames.map((name): [string, Resolver] => [
  name,
  (_parent, parameters, reading) => reading.root(name, parameters),
]);

/** The plain schema; how it reads is in the context, so that both peers without a library share everything else. */
export function plainSchema(): GraphQLSchema {
  const schema = buildSchema(plainTypeDefs);
  const resolvers: [string, [string, Resolver][]][] = [
    ['Query', rootFields],
    ...types.map(([name, { arrows }]): [string, [string, Resolver][]] => [
      name,
      arrows.flatMap((arrow) => fieldsOf(name, arrow)),
    ]),
  ];
  for (const [name, fields] of resolvers) {
    const type = schema.getType(name);
    if (!isObjectType(type)) throw new Error(`the plain schema has no type ${name}`);
    const defined = type.getFields();
    for (const [field, resolve] of fields) {
      const found = defined[field];
      if (found) found.resolve = resolve;
    }
  }
  return schema;
}
