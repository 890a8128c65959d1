import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  buildASTSchema,
  findBreakingChanges,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  parse,
  visit,
  type DocumentNode,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { apiSchema, printedSchema } from '../../src/api/schema.js';
import { packageFolder } from '../../src/shared/package-folder.js';

const read = (...names: string[]): string => readFileSync(path.join(packageFolder(), ...names), 'utf8');

/**
 * Fields of the contract that this version does not have yet. The list only shrinks: take out what is built. Types and
 * enums of the contract that are reached through these fields alone are left out with them.
 */
const notYetBuilt: readonly string[] = [];

const contract = parse(read('test', 'fixtures', 'contract.graphql'));
const schema = apiSchema();

/** A document without fields, given as `Type.field`. */
function without(document: DocumentNode, fields: readonly string[]): DocumentNode {
  let owner = '';
  return visit(document, {
    ObjectTypeDefinition: { enter: ({ name }) => void (owner = name.value) },
    InterfaceTypeDefinition: { enter: ({ name }) => void (owner = name.value) },
    FieldDefinition: ({ name }) => (fields.includes(`${owner}.${name.value}`) ? null : undefined),
  });
}

type SomeField = GraphQLField<unknown, unknown> | GraphQLInputField;
const argumentsOf = (field: SomeField): readonly GraphQLArgument[] => ('args' in field ? field.args : []);

function fieldsOf(type: GraphQLNamedType): SomeField[] {
  if (isInputObjectType(type)) return Object.values(type.getFields());
  return isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
}

/** Names of the types that an operation can name or be answered with. */
function reached(whole: GraphQLSchema): Set<string> {
  const names = new Set<string>();
  const follow = (type: GraphQLNamedType): void => {
    if (names.has(type.name)) return;
    names.add(type.name);
    if (isObjectType(type) || isInterfaceType(type)) type.getInterfaces().forEach(follow);
    for (const field of fieldsOf(type)) {
      follow(getNamedType(field.type));
      for (const argument of argumentsOf(field)) follow(getNamedType(argument.type));
    }
  };
  for (const root of [whole.getQueryType(), whole.getMutationType()]) if (root) follow(root);
  return names;
}

/** The contract as far as it is built. */
function builtContract(): GraphQLSchema {
  const document = without(contract, notYetBuilt);
  const used = reached(buildASTSchema(document));
  return buildASTSchema({
    ...document,
    definitions: document.definitions.filter(
      (definition) => !('name' in definition) || used.has(definition.name?.value ?? ''),
    ),
  });
}

function hasField(coordinate: string): boolean {
  const [owner = '', field = ''] = coordinate.split('.');
  const type = schema.getType(owner);
  return isObjectType(type) && field in type.getFields();
}

interface Place {
  name: string;
  description?: string | null | undefined;
}

/** A type with all that is inside it, each with its coordinate. */
function placesIn(type: GraphQLNamedType): Place[] {
  const values = isEnumType(type) ? type.getValues() : [];
  return [
    { name: type.name, description: type.description },
    ...values.map(({ name, description }) => ({ name: `${type.name}.${name}`, description })),
    ...fieldsOf(type).flatMap((field) => [
      { name: `${type.name}.${field.name}`, description: field.description },
      ...argumentsOf(field).map(({ name, description }) => ({
        name: `${type.name}.${field.name}(${name}:)`,
        description,
      })),
    ]),
  ];
}

/** Where the schema says nothing. */
const undescribed = (): string[] =>
  Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .flatMap(placesIn)
    .filter(({ description }) => (description ?? '').trim() === '')
    .map(({ name }) => name);

describe('the schema', () => {
  it('breaks nothing of the contract, but for the parts that are not built yet', () => {
    expect(findBreakingChanges(builtContract(), schema)).toEqual([]);
  });

  it('lacks every part that is listed as not built: the list shrinks as they get built', () => {
    expect(notYetBuilt.filter(hasField)).toEqual([]);
  });

  it('is committed as schema/schema.graphql as the code prints it', () => {
    const isCurrent = read('schema', 'schema.graphql') === printedSchema();
    expect(isCurrent, 'schema/schema.graphql is not what the code prints; run: npm run generate').toBe(true);
  });

  it('describes every type, field, argument and enum value', () => {
    expect(undescribed()).toEqual([]);
  });

  it('reads without a call what is only read, and calls what computes, takes arguments or stands in a resolver class', () => {
    const called = (typeName: string): string[] => {
      const type = schema.getType(typeName);
      return isObjectType(type)
        ? Object.values(type.getFields()).flatMap(({ name, resolve }) => (resolve ? [name] : []))
        : [];
    };
    expect(called('Retraction')).toEqual([]);
    expect(called('Source')).toEqual([]);
    expect(called('Arm')).toEqual(['intervention']);
    expect(called('Report')).toEqual(['authors', 'retraction']);
    expect(called('CellSource')).toEqual(expect.arrayContaining(['broader', 'mechanisms', 'studies']));
    expect(called('CellSource')).not.toContain('label');
    expect(called('EvidenceRow')).toEqual(expect.arrayContaining(['safety', 'findings', 'certainty']));
    expect(called('EvidenceRow')).not.toContain('summary');
    expect(called('Query')).toContain('ask');
  });
});
