import { getNullableType, isLeafType, isObjectType, type GraphQLField, type GraphQLSchema } from 'graphql';
import { getMetadataStorage } from 'type-graphql';

type Class = ReturnType<typeof getMetadataStorage>['objectTypes'][number]['target'];

/** What a class has under a name: of itself or of what it extends. */
function descriptorOf(made: Class, name: string): PropertyDescriptor | undefined {
  for (let at: unknown = made.prototype; typeof at === 'object' && at !== null; at = Object.getPrototypeOf(at)) {
    const found = Object.getOwnPropertyDescriptor(at, name);
    if (found) return found;
  }
  return undefined;
}

/** Whether the field is answered by a class of resolvers, or has a rule of who may see it or what goes before it. */
function isSpecial(made: Class, name: string): boolean {
  const { fieldResolvers, fields } = getMetadataStorage();
  const isOf = (target: unknown): boolean =>
    typeof target === 'function' && (target === made || target.isPrototypeOf(made));
  return (
    fieldResolvers.some(
      (resolver) => resolver.kind === 'external' && resolver.schemaName === name && isOf(resolver.getObjectType?.()),
    ) ||
    fields.some(
      (field) =>
        field.schemaName === name &&
        isOf(field.target) &&
        (field.roles !== undefined || Boolean(field.middlewares?.length)),
    )
  );
}

/**
 * Reads what is only read without a call: type-graphql wraps each field in a resolver of its own, which makes contexts
 * for middlewares that there are none of. A property, and a getter of a scalar or an enum, need no resolver; a getter of
 * an object or a list keeps one, so that it is read once. Methods, fields with arguments and those of resolver classes stay as
 * they are. A getter without a resolver must not throw: the error would be that of the request, not of the field.
 */
export function readFieldsPlainly(schema: GraphQLSchema): void {
  for (const { name, target } of getMetadataStorage().objectTypes) {
    const type = schema.getType(name);
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.args.length > 0 || isSpecial(target, field.name)) continue;
      const descriptor = descriptorOf(target, field.name);
      if (descriptor?.value !== undefined) continue;
      if (!descriptor || isLeafType(getNullableType(field.type))) delete field.resolve;
      else field.resolve = reading(field);
    }
  }
}

const reading =
  ({ name }: GraphQLField<unknown, unknown>) =>
  (source: Readonly<Record<string, unknown>>): unknown =>
    source[name];
