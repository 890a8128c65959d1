import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { TermKind } from '../../records/term.js';
import type { Context } from '../context.js';
import { CellProduct, CellSource, Condition, Instrument, Mechanism, Outcome, termOfKind } from './term.types.js';

const one = 'Global id, bare slug or ontology identifier.';

const keyFor = ({ vocabulary }: Context, kind: TermKind, id: string): string | null => {
  const resolution = vocabulary.resolve(kind, id);
  return resolution.found ? resolution.term.id : null;
};

const present = <T>(value: T | null): T[] => (value === null ? [] : [value]);

@Resolver()
export class TermResolver {
  @Query(() => CellSource, { nullable: true, description: 'One cell source; null where none has this id.' })
  cellSource(@Arg('id', () => ID, { description: one }) id: string, @Ctx() context: Context): CellSource | null {
    return termOfKind(context.vocabulary, 'cell-source', keyFor(context, 'cell-source', id));
  }

  @Query(() => [CellSource], { description: 'All cell sources, by id.' })
  cellSources(@Ctx() { vocabulary }: Context): CellSource[] {
    return vocabulary.ids('cell-source').flatMap((id) => present(termOfKind(vocabulary, 'cell-source', id)));
  }

  @Query(() => CellProduct, { nullable: true, description: 'One cell product; null where none has this id.' })
  cellProduct(@Arg('id', () => ID, { description: one }) id: string, @Ctx() context: Context): CellProduct | null {
    return termOfKind(context.vocabulary, 'cell-product', keyFor(context, 'cell-product', id));
  }

  @Query(() => [CellProduct], { description: 'All cell products, by id.' })
  cellProducts(@Ctx() { vocabulary }: Context): CellProduct[] {
    return vocabulary.ids('cell-product').flatMap((id) => present(termOfKind(vocabulary, 'cell-product', id)));
  }

  @Query(() => Condition, { nullable: true, description: 'One condition; null where none has this id.' })
  condition(@Arg('id', () => ID, { description: one }) id: string, @Ctx() context: Context): Condition | null {
    return termOfKind(context.vocabulary, 'condition', keyFor(context, 'condition', id));
  }

  @Query(() => [Condition], { description: 'All conditions and their grades, by id.' })
  conditions(@Ctx() { vocabulary }: Context): Condition[] {
    return vocabulary.ids('condition').flatMap((id) => present(termOfKind(vocabulary, 'condition', id)));
  }

  @Query(() => Outcome, { nullable: true, description: 'One outcome; null where none has this id.' })
  outcome(@Arg('id', () => ID, { description: one }) id: string, @Ctx() context: Context): Outcome | null {
    return termOfKind(context.vocabulary, 'outcome', keyFor(context, 'outcome', id));
  }

  @Query(() => [Outcome], { description: 'All outcomes, by id.' })
  outcomes(@Ctx() { vocabulary }: Context): Outcome[] {
    return vocabulary.ids('outcome').flatMap((id) => present(termOfKind(vocabulary, 'outcome', id)));
  }

  @Query(() => Instrument, { nullable: true, description: 'One instrument; null where none has this id.' })
  instrument(@Arg('id', () => ID, { description: one }) id: string, @Ctx() context: Context): Instrument | null {
    return termOfKind(context.vocabulary, 'instrument', keyFor(context, 'instrument', id));
  }

  @Query(() => [Instrument], { description: 'All instruments, by id.' })
  instruments(@Ctx() { vocabulary }: Context): Instrument[] {
    return vocabulary.ids('instrument').flatMap((id) => present(termOfKind(vocabulary, 'instrument', id)));
  }

  @Query(() => Mechanism, { nullable: true, description: 'One mechanism; null where none has this id.' })
  mechanism(@Arg('id', () => ID, { description: one }) id: string, @Ctx() context: Context): Mechanism | null {
    return termOfKind(context.vocabulary, 'mechanism', keyFor(context, 'mechanism', id));
  }

  @Query(() => [Mechanism], { description: 'All mechanisms, by id.' })
  mechanisms(@Ctx() { vocabulary }: Context): Mechanism[] {
    return vocabulary.ids('mechanism').flatMap((id) => present(termOfKind(vocabulary, 'mechanism', id)));
  }
}
