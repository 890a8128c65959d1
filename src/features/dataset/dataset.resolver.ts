import { Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { rulesVersion } from '../evidence/rules-version.js';
import { DateTime } from '../scalars.js';
import { readDataset } from './dataset.queries.js';
import { licence, notice } from './notice.js';

@ObjectType({ description: 'The data as a whole.' })
export class Dataset {
  @Field(() => String, {
    description: 'Changes with every change of a record, and only then; the same records give the same version.',
  })
  version!: string;

  @Field(() => String, { description: 'Version of the evidence rules.' })
  rulesVersion!: string;

  @Field(() => Int, { description: 'Studies in the graph.' })
  studies!: number;

  @Field(() => Int, { description: 'Findings in the graph.' })
  findings!: number;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When a record last changed; null for a graph without records.',
  })
  updatedAt!: Date | null;

  @Field(() => String, { description: 'Licence of the data.' })
  licence!: string;

  @Field(() => String, { description: 'Notice that answers are no medical advice.' })
  notice!: string;
}

@Resolver()
export class DatasetResolver {
  @Query(() => Dataset, { description: 'The data as a whole: version, size, licence, notice.' })
  async dataset(@Ctx() context: Context): Promise<Dataset> {
    const [found] = await context.graph.read(readDataset, {});
    if (!found) throw new Error('the graph did not describe its dataset');
    const updatedAt = found.updatedAt === null ? null : new Date(found.updatedAt);
    return { ...found, updatedAt, rulesVersion, licence, notice };
  }
}
