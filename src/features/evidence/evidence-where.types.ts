import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { Comparison, Donor, InterventionKind, Severity, StudyDesign } from '../../records/values.js';
import { FloatRange, idWords, IntRange } from '../filter.types.js';
import { EvidenceAxis } from './axis.js';
import type { EvidenceFilter } from './filter.js';

registerEnumType(EvidenceAxis, {
  name: 'EvidenceAxis',
  description: 'What an answer is grouped by: one row for each member with a finding that counts.',
  valuesConfig: {
    CELL_SOURCE: {
      description:
        'Where the cells of the arm came from; of a product without a stated source, the source that it is made from.',
    },
    CELL_PRODUCT: { description: 'The product that the arm got.' },
    CONDITION: { description: 'The condition studied.' },
    OUTCOME: { description: 'The outcome of the finding.' },
    MECHANISM: {
      description: 'Each mechanism that the study measured or proposes; a study can stand in several rows.',
    },
  },
});

export const SeverityMatch = { INCLUDES: 'INCLUDES', ONLY: 'ONLY' } as const;
export type SeverityMatch = keyof typeof SeverityMatch;
registerEnumType(SeverityMatch, {
  name: 'SeverityMatch',
  description: 'How a severity that is asked must hold.',
  valuesConfig: {
    INCLUDES: { description: 'The study let in people of this severity, perhaps among others.' },
    ONLY: { description: 'It let in people of this severity and no other.' },
  },
});

@InputType({
  description:
    'A question: all that is given must hold. What is absent, null, an empty list or a range without ends is not asked. Every ID takes the global id (`outcome:pain`), the bare slug (`pain`) or an ontology identifier of the term (`MONDO:…`, `UBERON:…`, `MESH:…`); a term stands for itself and everything narrower. An id that names nothing, another kind of thing or several things is an error.',
})
export class EvidenceWhere implements EvidenceFilter {
  @Field(() => ID, { nullable: true, description: `What is hoped for. ${idWords}` })
  outcome?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: `What the people had. ${idWords} A graded condition asks for that grade of its scale.`,
  })
  condition?: string | null;

  @Field(() => Severity, {
    nullable: true,
    description: 'How severe, by Kellgren-Lawrence grade. Studies that state no grade are listed in severityUnknown.',
  })
  severity?: Severity | null;

  @Field(() => SeverityMatch, { nullable: true, description: 'How the severity must hold; INCLUDES when not given.' })
  severityMatch?: SeverityMatch | null;

  @Field(() => ID, {
    nullable: true,
    description: `Where the cells came from. ${idWords} Products of the source match too.`,
  })
  cellSource?: string | null;

  @Field(() => ID, { nullable: true, description: `What the cells were made into. ${idWords}` })
  product?: string | null;

  @Field(() => Donor, { nullable: true, description: 'Whose cells; an arm that does not state it does not match.' })
  donor?: Donor | null;

  @Field(() => ID, { nullable: true, description: `A mechanism that the study measured or proposes. ${idWords}` })
  mechanism?: string | null;

  @Field(() => ID, { nullable: true, description: `How the outcome was measured. ${idWords}` })
  instrument?: string | null;

  @Field(() => [InterventionKind], {
    nullable: true,
    description:
      'Any of these as the comparator, which leaves out results without a control arm. A regenerative kind is an error: such comparisons are head to head and do not vote.',
  })
  comparator?: InterventionKind[] | null;

  @Field(() => [StudyDesign], {
    nullable: true,
    description: 'Any of these designs. Animal and in-vitro studies count only when named here.',
  })
  designs?: StudyDesign[] | null;

  @Field(() => Comparison, { nullable: true, description: 'Only results with a control arm, or only those without.' })
  comparison?: Comparison | null;

  @Field(() => FloatRange, {
    nullable: true,
    description: 'Months after treatment; a result without a timepoint does not match.',
  })
  timepointMonths?: FloatRange | null;

  @Field(() => IntRange, {
    nullable: true,
    description: 'Year of the first report; a study without one does not match.',
  })
  publishedYear?: IntRange | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: let retracted studies and reports count. False when not given.',
  })
  includeRetracted?: boolean | null;
}
