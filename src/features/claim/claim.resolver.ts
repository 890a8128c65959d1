import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { keyOf } from '../../shared/ids.js';
import type { Context } from '../context.js';
import { Claim } from './claim.types.js';

@Resolver()
export class ClaimResolver {
  @Query(() => Claim, { nullable: true, description: 'One claim, weighed; null where none has this id.' })
  async claim(
    @Arg('id', () => ID, { description: 'Global id or bare id.' }) id: string,
    @Ctx() context: Context,
  ): Promise<Claim | null> {
    const entry = (await context.claims.all()).get(keyOf('claim', id) ?? '');
    return entry ? new Claim(entry, context) : null;
  }

  @Query(() => [Claim], { description: 'All claims, weighed, by id.' })
  async claims(@Ctx() context: Context): Promise<Claim[]> {
    return [...(await context.claims.all()).values()].map((entry) => new Claim(entry, context));
  }
}
