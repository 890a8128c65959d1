import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Verdict, VerdictMethod } from './verdict.js';

registerEnumType(Verdict, {
  name: 'Verdict',
  description: 'What the evidence says of a benefit.',
  valuesConfig: {
    SUPPORTED: { description: 'A benefit is supported.' },
    PRELIMINARY: { description: 'A benefit is supported, by one study or fewer than 100 people.' },
    CONFLICTING: { description: 'Studies disagree.' },
    INCONCLUSIVE: { description: 'Neither a benefit nor its absence can be told.' },
    NOT_SUPPORTED: { description: 'No benefit was found, or less than of an active treatment.' },
    HARM: { description: 'People got worse than without the treatment.' },
    UNCONTROLLED_ONLY: { description: 'Only studies without a control arm report on it.' },
    NO_EVIDENCE: { description: 'No study that counts reports a direction.' },
  },
});
registerEnumType(VerdictMethod, {
  name: 'VerdictMethod',
  description: 'How a verdict was reached.',
  valuesConfig: {
    POOLED_EFFECT: { description: 'By the interval of a meta-analysis.' },
    DIRECTION_OF_EFFECT: { description: 'By what most controlled studies found, one vote each.' },
    UNCONTROLLED: { description: 'Not judged: no study has a control arm.' },
    NONE: { description: 'Nothing to judge.' },
  },
});

@ObjectType({
  description: 'Counts of studies, one vote a study. The first four directions count studies with a control arm.',
})
export class Tally {
  @Field(() => Int, { description: 'Studies that vote.' })
  studies!: number;

  @Field(() => Int, { description: 'Randomised studies among those with a control arm.' })
  randomized!: number;

  @Field(() => Int, { description: 'Studies with a control arm.' })
  controlled!: number;

  @Field(() => Int, { description: 'Studies without one.' })
  uncontrolled!: number;

  @Field(() => Int, { description: 'People in the arms that these studies compare.' })
  participants!: number;

  @Field(() => Int, { description: 'Voting studies whose size is not known; they add nothing to participants.' })
  participantsUnknown!: number;

  @Field(() => Int, { description: 'Controlled studies that found improvement.' })
  improved!: number;

  @Field(() => Int, { description: 'Controlled studies that found no difference.' })
  noDifference!: number;

  @Field(() => Int, { description: 'Controlled studies that found worsening.' })
  worsened!: number;

  @Field(() => Int, { description: 'Controlled studies with mixed results.' })
  mixed!: number;

  @Field(() => Int, { description: 'Uncontrolled studies that found improvement over baseline.' })
  uncontrolledImproved!: number;

  @Field(() => Int, { description: 'Uncontrolled studies that found no difference from baseline.' })
  uncontrolledNoDifference!: number;

  @Field(() => Int, { description: 'Uncontrolled studies that found worsening.' })
  uncontrolledWorsened!: number;
}

@ObjectType({ description: 'Adverse events counted in the treated arms of the studies of a row.' })
export class SafetySummary {
  @Field(() => Int, { description: 'Studies that counted any event in these arms.' })
  studies!: number;

  @Field(() => Int, { description: 'Events that were called serious.' })
  seriousEvents!: number;

  @Field(() => Int, { description: 'Events, serious ones among them.' })
  events!: number;

  @Field(() => Int, { description: 'People followed for events: the largest total recorded for each arm.' })
  exposed!: number;
}
