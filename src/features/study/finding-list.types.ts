import { Field, Int, ObjectType } from 'type-graphql';
import { pageOf, type OrderedList, type PageArgs } from '../../shared/page.js';
import { listWords, PageInfo, pageInfoOf } from '../node.types.js';
import { Finding } from './finding.types.js';

@ObjectType({ description: 'A finding in a list.' })
export class FindingEdge {
  @Field(() => String, { description: listWords.cursor })
  cursor!: string;

  @Field(() => Finding, { description: 'The finding.' })
  node!: Finding;
}

@ObjectType({ description: 'A page of findings.' })
export class FindingConnection {
  @Field(() => Int, { description: listWords.totalCount })
  totalCount!: number;

  @Field(() => [FindingEdge], { description: listWords.edges })
  edges!: FindingEdge[];

  @Field(() => [Finding], { description: listWords.nodes })
  nodes!: Finding[];

  @Field(() => PageInfo, { description: listWords.pageInfo })
  pageInfo!: PageInfo;
}

/** One page of findings; only those of the page become nodes. */
export async function findingConnection<T>(
  list: OrderedList<T>,
  args: PageArgs,
  nodes: (items: readonly T[]) => Promise<Finding[]> | Finding[],
): Promise<FindingConnection> {
  const page = pageOf(list, args);
  const found = await nodes(page.edges.map(({ node }) => node));
  return {
    totalCount: list.items.length,
    edges: page.edges.flatMap(({ cursor }, index) => {
      const node = found[index];
      return node ? { cursor, node } : [];
    }),
    nodes: found,
    pageInfo: pageInfoOf(page),
  };
}
