import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { Severity, StudyDesign, StudyStatus } from '../../records/values.js';
import { idWords, IntRange } from '../filter.types.js';
import type { StudyFilter } from './study-filter.js';

export const StudyOrderField = { YEAR: 'YEAR', PARTICIPANTS: 'PARTICIPANTS', TITLE: 'TITLE' } as const;
export type StudyOrderField = keyof typeof StudyOrderField;
registerEnumType(StudyOrderField, {
  name: 'StudyOrderField',
  description: 'What studies are ordered by; ties go by id in the same direction.',
  valuesConfig: {
    YEAR: { description: 'Year of the first report; studies without one stand last.' },
    PARTICIPANTS: { description: 'People in the study; studies that state none stand last.' },
    TITLE: { description: 'Title, without regard to case.' },
  },
});

export const SortDirection = { ASC: 'ASC', DESC: 'DESC' } as const;
export type SortDirection = keyof typeof SortDirection;
registerEnumType(SortDirection, {
  name: 'SortDirection',
  description: 'Which way an order goes.',
  valuesConfig: { ASC: { description: 'Smallest first.' }, DESC: { description: 'Largest first.' } },
});

@InputType({ description: 'An order of studies.' })
export class StudyOrder {
  @Field(() => StudyOrderField, { description: 'By what.' })
  field!: StudyOrderField;

  @Field(() => SortDirection, { description: 'Which way.' })
  direction!: SortDirection;
}

@InputType({
  description: 'Which studies: all that is given must hold. What is absent, null or an empty list is not asked.',
})
export class StudyWhere implements StudyFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Words of the title, the reports, the arms or the notes; each must occur, or begin a word.',
  })
  text?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: `The condition studied. ${idWords} A graded condition asks for that grade.`,
  })
  condition?: string | null;

  @Field(() => Severity, {
    nullable: true,
    description: 'The study let in people of this severity, perhaps among others.',
  })
  severity?: Severity | null;

  @Field(() => ID, { nullable: true, description: `An arm got cells of this source, or a product of it. ${idWords}` })
  cellSource?: string | null;

  @Field(() => ID, { nullable: true, description: `An arm got this product. ${idWords}` })
  product?: string | null;

  @Field(() => ID, { nullable: true, description: `The study has a finding about this outcome. ${idWords}` })
  outcome?: string | null;

  @Field(() => ID, { nullable: true, description: `The study measured or proposes this mechanism. ${idWords}` })
  mechanism?: string | null;

  @Field(() => [StudyDesign], { nullable: true, description: 'Any of these designs.' })
  designs?: StudyDesign[] | null;

  @Field(() => [StudyStatus], { nullable: true, description: 'Any of these states.' })
  status?: StudyStatus[] | null;

  @Field(() => IntRange, {
    nullable: true,
    description: 'Year of the first report; a study without one does not match.',
  })
  publishedYear?: IntRange | null;

  @Field(() => IntRange, {
    nullable: true,
    description: 'People in the study; a study that states none does not match.',
  })
  participants?: IntRange | null;

  @Field(() => Boolean, { nullable: true, description: 'True: with findings; false: without.' })
  hasResults?: boolean | null;
}
