import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { BadInput } from '../shared/errors.js';
import { greatestPageSize } from '../shared/page.js';
import type { Context } from './context.js';
import { nodeOf } from './node-of.js';
import { Node } from './node.types.js';

@Resolver()
export class NodeResolver {
  @Query(() => Node, { nullable: true, description: 'Anything by its global id; null where nothing has it.' })
  node(@Arg('id', () => ID, { description: 'Global id.' }) id: string, @Ctx() context: Context): Promise<Node | null> {
    return nodeOf(id, context);
  }

  @Query(() => [Node], {
    nullable: 'items',
    description: 'Things by their global ids, in the order asked; null where nothing has the id. At most 100.',
  })
  nodes(
    @Arg('ids', () => [ID], { description: 'Global ids.' }) ids: string[],
    @Ctx() context: Context,
  ): Promise<(Node | null)[]> {
    if (ids.length > greatestPageSize) {
      throw new BadInput('ids', `must be at most ${greatestPageSize} ids, not ${ids.length}`, {
        limit: greatestPageSize,
      });
    }
    return Promise.all(ids.map((id) => nodeOf(id, context)));
  }
}
