import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { keyOf } from '../../shared/ids.js';
import type { PageArgs } from '../../shared/page.js';
import type { Context } from '../context.js';
import { listWords } from '../node.types.js';
import { CellProduct, CellSource, Condition, Term } from '../term/term.types.js';
import { everyStudy, selectionOf, type StudySelection } from './study-filter.js';
import { newestFirst, selectedStudies } from './study-list.js';
import { StudyConnection } from './study-list.types.js';
import { StudyOrder, StudyWhere } from './study-where.types.js';
import { Study } from './study.types.js';

@Resolver()
export class StudyResolver {
  @Query(() => Study, { nullable: true, description: 'One study; null where no study has this id.' })
  async study(
    @Arg('id', () => ID, { description: 'Global id or bare id.' }) id: string,
    @Ctx() context: Context,
  ): Promise<Study | null> {
    const key = keyOf('study', id);
    const record = key === null ? null : await context.studies.records.load(key);
    return record && new Study(record, context);
  }

  @Query(() => StudyConnection, {
    description: 'Studies that hold all that is asked, newest first unless ordered otherwise.',
  })
  studies(
    @Ctx() context: Context,
    @Arg('where', () => StudyWhere, { nullable: true, description: 'Which studies; all when not given.' })
    where?: StudyWhere | null,
    @Arg('orderBy', () => StudyOrder, { nullable: true, description: 'Order; by year, newest first, when not given.' })
    orderBy?: StudyOrder | null,
    @Arg('first', () => Int, { nullable: true, description: listWords.first }) first?: number | null,
    @Arg('after', () => String, { nullable: true, description: listWords.after }) after?: string | null,
    @Arg('last', () => Int, { nullable: true, description: listWords.last }) last?: number | null,
    @Arg('before', () => String, { nullable: true, description: listWords.before }) before?: string | null,
  ): StudyConnection {
    const selection = selectionOf(where ?? {}, context.vocabulary);
    const list = selectedStudies(selection, orderBy ?? newestFirst, context);
    return new StudyConnection(list, { first, after, last, before }, context);
  }
}

function studiesOf(
  term: Term,
  narrow: (ids: string[]) => StudySelection,
  context: Context,
  args: PageArgs,
): StudyConnection {
  const selection = narrow([...context.vocabulary.withNarrower(term.term)]);
  return new StudyConnection(selectedStudies(selection, newestFirst, context), args, context);
}

@Resolver(() => CellSource)
export class CellSourceStudiesResolver {
  @FieldResolver(() => StudyConnection, {
    description: 'Studies with an arm of this source or narrower, newest first.',
  })
  studies(
    @Root() term: CellSource,
    @Ctx() context: Context,
    @Arg('first', () => Int, { nullable: true, description: listWords.first }) first?: number | null,
    @Arg('after', () => String, { nullable: true, description: listWords.after }) after?: string | null,
  ): StudyConnection {
    return studiesOf(term, (cellSources) => ({ ...everyStudy, cellSources }), context, { first, after });
  }
}

@Resolver(() => CellProduct)
export class CellProductStudiesResolver {
  @FieldResolver(() => StudyConnection, {
    description: 'Studies with an arm of this product or narrower, newest first.',
  })
  studies(
    @Root() term: CellProduct,
    @Ctx() context: Context,
    @Arg('first', () => Int, { nullable: true, description: listWords.first }) first?: number | null,
    @Arg('after', () => String, { nullable: true, description: listWords.after }) after?: string | null,
  ): StudyConnection {
    return studiesOf(term, (products) => ({ ...everyStudy, products }), context, { first, after });
  }
}

@Resolver(() => Condition)
export class ConditionStudiesResolver {
  @FieldResolver(() => StudyConnection, {
    description:
      'Studies of this condition or narrower, newest first; of a graded condition, studies that let in that grade.',
  })
  studies(
    @Root() { term }: Condition,
    @Ctx() context: Context,
    @Arg('first', () => Int, { nullable: true, description: listWords.first }) first?: number | null,
    @Arg('after', () => String, { nullable: true, description: listWords.after }) after?: string | null,
  ): StudyConnection {
    const selection = selectionOf({ condition: term.id }, context.vocabulary);
    return new StudyConnection(selectedStudies(selection, newestFirst, context), { first, after }, context);
  }
}
