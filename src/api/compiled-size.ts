import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type DocumentNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/**
 * How many fields a compiled function would hold, at most: an abstract type is compiled once for each type that it may
 * be, so that abstract types within each other multiply, and a fragment wherever it is spread. `document` must be valid.
 */
export function compiledSize(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): number {
  const fragments = new Map(
    document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
  );
  const known = new Map<string, number>();

  function ofSelections({ selections }: SelectionSetNode, type: GraphQLCompositeType): number {
    let size = 0;
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        size += 1 + ofField(selection.name.value, selection.selectionSet, type);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        size += ofSelections(selection.selectionSet, conditioned(selection.typeCondition?.name.value, type));
      } else {
        size += ofFragment(selection.name.value, type);
      }
    }
    return size;
  }

  function conditioned(name: string | undefined, type: GraphQLCompositeType): GraphQLCompositeType {
    const found = name === undefined ? undefined : schema.getType(name);
    return isCompositeType(found) ? found : type;
  }

  function ofFragment(name: string, type: GraphQLCompositeType): number {
    const fragment = fragments.get(name);
    const size =
      known.get(name) ??
      (fragment ? ofSelections(fragment.selectionSet, conditioned(fragment.typeCondition.name.value, type)) : 0);
    known.set(name, size);
    return size;
  }

  function ofField(name: string, selections: SelectionSetNode | undefined, parent: GraphQLCompositeType): number {
    if (!selections || !(isObjectType(parent) || isInterfaceType(parent))) return 0;
    const type = getNamedType(parent.getFields()[name]?.type);
    if (!isCompositeType(type)) return 0;
    const times = isAbstractType(type) ? schema.getPossibleTypes(type).length : 1;
    return times * ofSelections(selections, type);
  }

  const root = schema.getRootType(operation.operation);
  return root ? ofSelections(operation.selectionSet, root) : 0;
}
