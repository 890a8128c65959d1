import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ProblemCode } from '../../records/values.js';

export const ImportChange = {
  CREATED: 'CREATED',
  CHANGED: 'CHANGED',
  UNCHANGED: 'UNCHANGED',
  REFUSED: 'REFUSED',
} as const;
export type ImportChange = keyof typeof ImportChange;
registerEnumType(ImportChange, {
  name: 'ImportChange',
  description: 'What an import did with a record, or would do.',
  valuesConfig: {
    CREATED: { description: 'It is new.' },
    CHANGED: { description: 'It replaces an older version, which is kept.' },
    UNCHANGED: { description: 'It says what is there already; nothing is written.' },
    REFUSED: { description: 'It has problems; nothing of it is written.' },
  },
});

@ObjectType({ description: 'One thing that is wrong with a record, or odd.' })
export class Problem {
  @Field(() => ProblemCode, { description: 'What it is, in one word.' })
  code!: ProblemCode;

  @Field(() => String, {
    description: 'Where: a JSON path from the root of the record, such as $.findings[2].outcome.',
  })
  path!: string;

  @Field(() => String, { description: 'What is wrong and what is allowed.' })
  message!: string;
}

@ObjectType({ description: 'What became of one record of an import.' })
export class ImportedRecord {
  @Field(() => ID, { nullable: true, description: 'Global id; null where the record states no id.' })
  id!: string | null;

  @Field(() => ImportChange, { description: 'What was done, or in a dry run would be.' })
  change!: ImportChange;

  @Field(() => [Problem], { description: 'Everything that is wrong with it; empty unless it was refused.' })
  problems!: Problem[];

  @Field(() => [Problem], { description: 'What is odd and does not stop it.' })
  warnings!: Problem[];
}

@ObjectType({ description: 'What became of an import.' })
export class ImportPayload {
  @Field(() => ID, { nullable: true, description: 'Id of the activity that wrote; null when nothing was written.' })
  batch!: string | null;

  @Field(() => Boolean, { description: 'True when nothing was to be written.' })
  dryRun!: boolean;

  @Field(() => Int, { description: 'New records.' })
  created!: number;

  @Field(() => Int, { description: 'Records that replaced an older version.' })
  changed!: number;

  @Field(() => Int, { description: 'Records that said what was there.' })
  unchanged!: number;

  @Field(() => Int, { description: 'Records with problems.' })
  refused!: number;

  @Field(() => [ImportedRecord], { description: 'Each record, in the order sent.' })
  records!: ImportedRecord[];
}
