import { Field, ID, InterfaceType, ObjectType } from 'type-graphql';
import type { Page } from '../shared/page.js';

@InterfaceType({ description: 'Anything with a global id: node(id:) finds it again.' })
export abstract class Node {
  @Field(() => ID, { description: 'Global id: the kind, a colon and the key, such as study:lee-2019.' })
  readonly id: string;

  protected constructor(id: string) {
    this.id = id;
  }
}

@ObjectType({ description: 'Where a page stands in its list (Relay).' })
export class PageInfo {
  @Field(() => Boolean, { description: 'True when entries follow this page.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'True when entries come before this page.' })
  hasPreviousPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the first entry of the page; null for an empty page.',
  })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last entry of the page; null for an empty page.' })
  endCursor!: string | null;
}

export const pageInfoOf = ({ edges, hasNextPage, hasPreviousPage }: Page<unknown>): PageInfo => ({
  hasNextPage,
  hasPreviousPage,
  startCursor: edges[0]?.cursor ?? null,
  endCursor: edges.at(-1)?.cursor ?? null,
});

/** Descriptions that every list shares. */
export const listWords = {
  first: 'How many entries, from the front: 1 to 100, 20 when not given.',
  after: 'Cursor of the entry after which the page starts.',
  last: 'How many entries, from the end: 1 to 100.',
  before: 'Cursor of the entry before which the page ends.',
  totalCount: 'How many entries the whole list has. Counted only when asked for.',
  edges: 'The entries of this page with their cursors.',
  nodes: 'The entries of this page.',
  pageInfo: 'Where this page stands in the list.',
  cursor: 'Opaque; stays good while entries are added. Give it as after or before.',
} as const;
