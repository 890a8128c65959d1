import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { CertaintyLevel } from '../../records/values.js';
import { CertaintyDomain } from './certainty.js';

registerEnumType(CertaintyLevel, {
  name: 'CertaintyLevel',
  description: 'How sure the evidence is, as GRADE has it.',
  valuesConfig: {
    HIGH: { description: 'The true effect is likely close to what was found.' },
    MODERATE: { description: 'It is probably close.' },
    LOW: { description: 'It may be markedly different.' },
    VERY_LOW: { description: 'It is likely markedly different.' },
  },
});
registerEnumType(CertaintyDomain, {
  name: 'CertaintyDomain',
  description: 'What certainty can be lowered for.',
  valuesConfig: {
    RISK_OF_BIAS: { description: 'How the studies were done.' },
    INCONSISTENCY: { description: 'Whether their results agree.' },
    INDIRECTNESS: { description: 'Whether they ask what was asked.' },
    IMPRECISION: { description: 'How many people were studied.' },
    PUBLICATION_BIAS: { description: 'Whether results are missing.' },
  },
});

@ObjectType({ description: 'How many levels one domain takes from the certainty, and why.' })
export class CertaintyReason {
  @Field(() => CertaintyDomain, { description: 'The domain.' })
  domain!: CertaintyDomain;

  @Field(() => Int, { description: 'Levels taken: 0, 1 or 2.' })
  steps!: number;

  @Field(() => String, { description: 'Why, in one sentence.' })
  explanation!: string;
}

@ObjectType({
  description:
    'How sure a row is, with every step. Randomised evidence starts high, other controlled evidence low, uncontrolled very low.',
})
export class Certainty {
  @Field(() => CertaintyLevel, { description: 'The level.' })
  level!: CertaintyLevel;

  @Field(() => [CertaintyReason], {
    description: 'Every domain with what it takes; empty for rows without controlled studies.',
  })
  reasons!: CertaintyReason[];
}
