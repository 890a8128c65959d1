import { GraphQLScalarType, Kind } from 'graphql';
import { GraphQLDateTimeISO, GraphQLJSON } from 'graphql-scalars';
import { partialDate } from '../records/scalars.js';
import { BadInput } from '../shared/errors.js';

function date(value: unknown): string {
  const parsed = partialDate.safeParse(value);
  if (!parsed.success) throw new BadInput('Date', 'must be a calendar date, YYYY-MM or YYYY-MM-DD');
  return parsed.data;
}

/** A calendar date to the precision that is known. */
export const PartialDate = new GraphQLScalarType({
  name: 'Date',
  description: 'A calendar date to the precision that is known: YYYY-MM or YYYY-MM-DD.',
  serialize: date,
  parseValue: date,
  parseLiteral: (node) => date(node.kind === Kind.STRING ? node.value : null),
});

export const Json = new GraphQLScalarType({
  ...GraphQLJSON.toConfig(),
  name: 'JSON',
  description: 'Any JSON value.',
  specifiedByURL: null,
});

export const DateTime = new GraphQLScalarType({
  ...GraphQLDateTimeISO.toConfig(),
  name: 'DateTime',
  description: 'A point in time, ISO 8601, such as 2026-11-25T09:30:00Z.',
  specifiedByURL: null,
});
