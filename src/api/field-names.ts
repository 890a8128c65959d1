import { Kind, visit, type DocumentNode } from 'graphql';

const known = new WeakMap<DocumentNode, ReadonlySet<string>>();

/** The names of all fields that a document asks for, wherever they stand; read once a document. */
export function fieldNames(document: DocumentNode): ReadonlySet<string> {
  const found = known.get(document);
  if (found) return found;
  const names = new Set<string>();
  visit(document, { [Kind.FIELD]: ({ name }) => void names.add(name.value) });
  known.set(document, names);
  return names;
}
