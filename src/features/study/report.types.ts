import { Field, Int, ObjectType } from 'type-graphql';
import type { ReportRecord, SourceRecord, StudyRecord } from '../../records/study.js';
import { ReportKind, SourceKind } from '../../records/values.js';
import { globalId } from '../../shared/ids.js';
import { Node } from '../node.types.js';
import { citationOf, reportOf } from './study.js';

@ObjectType({ description: 'Why and when a report was withdrawn.' })
export class Retraction {
  @Field(() => String, { nullable: true, description: 'Date to the precision that is known; null where it is not.' })
  date?: string;

  @Field(() => String, { nullable: true, description: 'The reason given; null where none was seen.' })
  reason?: string;
}

@ObjectType({
  implements: Node,
  description: 'A publication or registry entry about a study. A study may have several.',
})
export class Report extends Node {
  constructor(
    studyId: string,
    private readonly record: ReportRecord,
  ) {
    super(globalId('report', `${studyId}/${record.id}`));
  }

  @Field(() => ReportKind, { description: 'What it is.' })
  get kind(): ReportKind {
    return this.record.kind;
  }

  @Field(() => String, { nullable: true, description: 'Title as printed; null where it was not seen.' })
  get title(): string | undefined {
    return this.record.title;
  }

  @Field(() => [String], { description: 'Authors as "Family AB", in order, as far as they were seen.' })
  get authors(): string[] {
    return this.record.authors ?? [];
  }

  @Field(() => String, { nullable: true, description: 'Journal; null where there is none or it was not seen.' })
  get journal(): string | undefined {
    return this.record.journal;
  }

  @Field(() => Int, { nullable: true, description: 'Year of publication; null where it was not seen.' })
  get year(): number | undefined {
    return this.record.year;
  }

  @Field(() => String, { nullable: true, description: 'Volume, with the issue where it was printed.' })
  get volume(): string | undefined {
    return this.record.volume;
  }

  @Field(() => String, { nullable: true, description: 'Pages or article number.' })
  get pages(): string | undefined {
    return this.record.pages;
  }

  @Field(() => String, { nullable: true, description: 'Bare DOI, 10.…; null where it has none or none was seen.' })
  get doi(): string | undefined {
    return this.record.doi;
  }

  @Field(() => String, { nullable: true, description: 'PubMed id, digits.' })
  get pmid(): string | undefined {
    return this.record.pmid;
  }

  @Field(() => String, { nullable: true, description: 'PubMed Central id, PMC and digits.' })
  get pmcid(): string | undefined {
    return this.record.pmcid;
  }

  @Field(() => String, { nullable: true, description: 'Address where it was seen.' })
  get url(): string | undefined {
    return this.record.url;
  }

  @Field(() => Boolean, { description: 'True when it was withdrawn.' })
  get retracted(): boolean {
    return this.record.retraction !== undefined;
  }

  @Field(() => Retraction, { nullable: true, description: 'Its withdrawal; null when it stands.' })
  get retraction(): Retraction | undefined {
    return this.record.retraction;
  }

  @Field(() => String, { description: 'One line as a reference list has it, of what is known.' })
  get citation(): string {
    return citationOf(this.record);
  }
}

/** A report of a study, by its id in the record; null where the record has none or names none. */
export function reportNode(study: StudyRecord, id: string | undefined): Report | null {
  const report = reportOf(study, id);
  return report && new Report(study.id, report);
}

@ObjectType({ description: 'Where the values of a record were seen.' })
export class Source implements SourceRecord {
  @Field(() => String, { description: 'Address.' })
  url!: string;

  @Field(() => SourceKind, { description: 'What was read there.' })
  kind!: SourceKind;

  @Field(() => String, { nullable: true, description: 'What was taken from it; null where nothing is noted.' })
  note?: string;
}

@ObjectType({ description: 'What one of several disagreeing sources says.' })
export class ConflictingValue {
  @Field(() => String, { description: 'The value as this source has it.' })
  value!: string;

  @Field(() => String, { description: 'The source.' })
  source!: string;
}

@ObjectType({
  description: 'Sources that disagree about one thing; the record takes one of them and keeps the others here.',
})
export class Conflict {
  @Field(() => String, { description: 'What they disagree about.' })
  about!: string;

  @Field(() => [ConflictingValue], { description: 'What each says.' })
  values!: ConflictingValue[];
}
