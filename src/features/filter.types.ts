import { Field, Float, InputType, Int } from 'type-graphql';

@InputType({ description: 'A range of numbers; both ends belong to it, an end that is left out is open.' })
export class FloatRange {
  @Field(() => Float, { nullable: true, description: 'Lowest.' })
  min?: number | null;

  @Field(() => Float, { nullable: true, description: 'Highest.' })
  max?: number | null;
}

@InputType({ description: 'A range of whole numbers; both ends belong to it, an end that is left out is open.' })
export class IntRange {
  @Field(() => Int, { nullable: true, description: 'Lowest.' })
  min?: number | null;

  @Field(() => Int, { nullable: true, description: 'Highest.' })
  max?: number | null;
}

/** What every id argument takes. */
export const idWords =
  'A global id, a bare slug, or an ontology identifier of the term. It stands for itself and everything narrower.';
