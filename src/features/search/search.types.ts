import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { listWords, Node, PageInfo } from '../node.types.js';

export const SearchKind = {
  STUDY: 'STUDY',
  REPORT: 'REPORT',
  CELL_SOURCE: 'CELL_SOURCE',
  CELL_PRODUCT: 'CELL_PRODUCT',
  CONDITION: 'CONDITION',
  OUTCOME: 'OUTCOME',
  MECHANISM: 'MECHANISM',
  INSTRUMENT: 'INSTRUMENT',
  CLAIM: 'CLAIM',
  SYNTHESIS: 'SYNTHESIS',
} as const;
registerEnumType(SearchKind, {
  name: 'SearchKind',
  description: 'What a search finds.',
  valuesConfig: {
    STUDY: { description: 'Studies.' },
    REPORT: { description: 'Reports of studies.' },
    CELL_SOURCE: { description: 'Cell sources.' },
    CELL_PRODUCT: { description: 'Cell products.' },
    CONDITION: { description: 'Conditions.' },
    OUTCOME: { description: 'Outcomes.' },
    MECHANISM: { description: 'Mechanisms.' },
    INSTRUMENT: { description: 'Instruments.' },
    CLAIM: { description: 'Claims.' },
    SYNTHESIS: { description: 'Reviews and guidelines.' },
  },
});

@ObjectType({ description: 'Something that a search found.' })
export class SearchHit {
  @Field(() => Float, {
    description:
      'How well it matches; higher is better, and a whole label or identifier stands first whatever the score.',
  })
  score!: number;

  @Field(() => SearchKind, { description: 'What it is.' })
  kind!: keyof typeof SearchKind;

  @Field(() => Node, { description: 'The thing itself.' })
  node!: Node;

  @Field(() => String, {
    nullable: true,
    description: 'A line of its text with a searched word; null where an identifier matched.',
  })
  snippet!: string | null;
}

@ObjectType({ description: 'A hit in a list.' })
export class SearchEdge {
  @Field(() => String, { description: listWords.cursor })
  cursor!: string;

  @Field(() => SearchHit, { description: 'The hit.' })
  node!: SearchHit;
}

@ObjectType({ description: 'A page of hits, best first.' })
export class SearchConnection {
  @Field(() => Int, { description: listWords.totalCount })
  totalCount!: number;

  @Field(() => [SearchEdge], { description: listWords.edges })
  edges!: SearchEdge[];

  @Field(() => [SearchHit], { description: listWords.nodes })
  nodes!: SearchHit[];

  @Field(() => PageInfo, { description: listWords.pageInfo })
  pageInfo!: PageInfo;
}
