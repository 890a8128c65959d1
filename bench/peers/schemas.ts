import { arrowProperties, fieldsOf, types, type ArrowShape } from './shape.js';

/** The type definitions that @neo4j/graphql makes its schema and its Cypher of. */
export const libraryTypeDefs: string = [
  ...types.map(([name, { scalars, arrows }]) => {
    const relations = arrows.map(({ field, type, direction, to, properties }) => {
      const held = properties === undefined ? '' : `, properties: "${properties}"`;
      return `  ${field}: [${to}!]! @relationship(type: "${type}", direction: ${direction}${held})`;
    });
    return `type ${name} @node {\n${[fieldsOf(scalars), ...relations].join('\n')}\n}`;
  }),
  ...Object.entries(arrowProperties).map(
    ([name, properties]) => `type ${name} @relationshipProperties {\n${fieldsOf(properties)}\n}`,
  ),
].join('\n\n');

export const connectionName = (parent: string, { field }: ArrowShape): string => `${parent}_${field}_Connection`;

/** The same types as a plain schema, for the peers that resolve field by field; the same selections are valid on both. */
export const plainTypeDefs: string = [
  `type Query {
  findings(outcomes: [ID!]!, conditions: [ID!]!, cells: [ID!]!): [Finding!]!
  awaited(conditions: [ID!]!): [Study!]!
  newest: [Study!]!
  studies(limit: Int!): [Study!]!
}`,
  ...types.flatMap(([name, { scalars, arrows }]) => {
    const lists = arrows.map(({ field, to }) => `  ${field}: [${to}!]!`);
    const held = arrows.filter(({ properties }) => properties !== undefined);
    const connections = held.map((arrow) => `  ${arrow.field}Connection: ${connectionName(name, arrow)}!`);
    return [
      `type ${name} {\n${[fieldsOf(scalars), ...lists, ...connections].join('\n')}\n}`,
      ...held.map((arrow) => {
        const connection = connectionName(name, arrow);
        return `type ${connection} { edges: [${connection}_Edge!]! }
type ${connection}_Edge { node: ${arrow.to}!, properties: ${arrow.properties ?? ''}! }`;
      }),
    ];
  }),
  ...Object.entries(arrowProperties).map(([name, properties]) => `type ${name} {\n${fieldsOf(properties)}\n}`),
].join('\n\n');
