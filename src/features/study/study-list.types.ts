import { Field, Int, ObjectType } from 'type-graphql';
import type { StudyRecord } from '../../records/study.js';
import { pageRequest, type Page, type PageArgs } from '../../shared/page.js';
import { listWords, PageInfo, pageInfoOf } from '../node.types.js';
import type { Request } from '../request.js';
import { facetsOf } from './facets.js';
import type { StudyList } from './study-list.js';
import { Study } from './study.types.js';

@ObjectType({ description: 'A study in a list.' })
export class StudyEdge {
  @Field(() => String, { description: listWords.cursor })
  cursor!: string;

  @Field(() => Study, { description: 'The study.' })
  node!: Study;
}

@ObjectType({ description: 'One value of a facet and how many studies of the list have it.' })
export class FacetValue {
  @Field(() => String, {
    description:
      'The value: an enum value, a year or the bare id of a term; NOT_STATED counts studies that state none.',
  })
  value!: string;

  @Field(() => String, { description: 'The value in words.' })
  label!: string;

  @Field(() => Int, { description: 'Studies with it. A study with several values counts under each of them.' })
  count!: number;
}

@ObjectType({
  description:
    'One way to divide a list of studies: design, status, year, condition, cellSource, product, outcome or severity.',
})
export class Facet {
  @Field(() => String, { description: 'What it divides by.' })
  name!: string;

  @Field(() => [FacetValue], { description: 'Its values, most studies first; NOT_STATED last.' })
  values!: FacetValue[];
}

@ObjectType({ description: 'A page of studies. What is not asked for is not computed.' })
export class StudyConnection {
  private pagePromise: Promise<Page<StudyRecord>> | null = null;

  constructor(
    private readonly list: StudyList,
    private readonly args: PageArgs,
    private readonly request: Request,
  ) {
    pageRequest(args);
  }

  private get page(): Promise<Page<StudyRecord>> {
    this.pagePromise ??= this.list.page(this.args);
    return this.pagePromise;
  }

  @Field(() => Int, { description: listWords.totalCount })
  totalCount(): Promise<number> {
    return this.list.count();
  }

  @Field(() => [StudyEdge], { description: listWords.edges })
  async edges(): Promise<StudyEdge[]> {
    const { edges } = await this.page;
    return edges.map(({ cursor, node }) => ({ cursor, node: new Study(node, this.request) }));
  }

  @Field(() => [Study], { description: listWords.nodes })
  async nodes(): Promise<Study[]> {
    const { edges } = await this.page;
    return edges.map(({ node }) => new Study(node, this.request));
  }

  @Field(() => PageInfo, { description: listWords.pageInfo })
  async pageInfo(): Promise<PageInfo> {
    return pageInfoOf(await this.page);
  }

  @Field(() => [Facet], { description: 'What the studies of the whole list are. Counted only when asked for.' })
  async facets(): Promise<Facet[]> {
    return facetsOf(await this.list.facets(), this.request.vocabulary);
  }
}
