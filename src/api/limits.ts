import {
  GraphQLError,
  Kind,
  OperationTypeNode,
  type ASTNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import { ErrorCode } from '../shared/errors.js';

/** What one request may ask for at most. */
export const limits = {
  depth: 16,
  aliases: 60,
  tokens: 8_000,
  bodyBytes: 16 * 1024 * 1024,
} as const;

function refuse(
  context: ValidationContext,
  node: ASTNode,
  what: string,
  limit: number,
  actual: number,
  advice: string,
): void {
  context.reportError(
    new GraphQLError(`The request ${what}; at most ${limit} are answered, it has ${actual}. ${advice}`, {
      nodes: node,
      extensions: { code: ErrorCode.LIMIT_EXCEEDED, limit, actual },
    }),
  );
}

interface Measured {
  depth: number;
  aliases: number;
}

/** Depth and aliases of a selection, through fragments; introspection does not count. */
function measure(
  selections: SelectionSetNode | undefined,
  fragment: (name: string) => FragmentDefinitionNode | null | undefined,
  known: Map<string, Measured>,
): Measured {
  const total = { depth: 0, aliases: 0 };
  for (const selection of selections?.selections ?? []) {
    let inner: Measured;
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const name = selection.name.value;
      const seen = known.get(name);
      if (!seen) known.set(name, { depth: 0, aliases: 0 });
      inner = seen ?? measure(fragment(name)?.selectionSet, fragment, known);
      known.set(name, inner);
    } else {
      if (selection.kind === Kind.FIELD && selection.name.value.startsWith('__')) continue;
      inner = measure(selection.selectionSet, fragment, known);
      if (selection.kind === Kind.FIELD) {
        inner = { depth: inner.depth + 1, aliases: inner.aliases + (selection.alias ? 1 : 0) };
      }
    }
    total.depth = Math.max(total.depth, inner.depth);
    total.aliases += inner.aliases;
  }
  return total;
}

/** Refuses operations that are nested too deeply, that ask for too many things under other names, and subscriptions. */
export const limitRule: ValidationRule = (context) => ({
  OperationDefinition(node) {
    if (node.operation === OperationTypeNode.SUBSCRIPTION) {
      context.reportError(
        new GraphQLError('There are no subscriptions here; ask again to see what is new.', { nodes: node }),
      );
    }
    const { depth, aliases } = measure(node.selectionSet, (name) => context.getFragment(name), new Map());
    if (depth > limits.depth) {
      refuse(
        context,
        node,
        'is nested too deeply',
        limits.depth,
        depth,
        'Ask for the inner things by their ids in a second request.',
      );
    }
    if (aliases > limits.aliases) {
      refuse(context, node, 'has too many aliases', limits.aliases, aliases, 'Split it.');
    }
  },
});
