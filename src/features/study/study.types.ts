import { Arg, Field, Float, Int, ObjectType } from 'type-graphql';
import type { Json } from '../../records/canonical.js';
import type { StudyRecord } from '../../records/study.js';
import { Masking, Phase, phaseOfText, StudyDesign, StudyStatus } from '../../records/values.js';
import { globalId } from '../../shared/ids.js';
import { compareKeys } from '../../shared/page.js';
import { listWords, Node } from '../node.types.js';
import type { Request } from '../request.js';
import { Json as JsonScalar, PartialDate } from '../scalars.js';
import { Arm } from './arm.types.js';
import { findingConnection, FindingConnection } from './finding-list.types.js';
import { Finding } from './finding.types.js';
import { Population, RiskOfBias, StudyMechanism } from './population.types.js';
import { Conflict, Report, Source } from './report.types.js';
import { participantsOf, yearOf } from './study.js';
import { AdverseEvent } from './value.types.js';

@ObjectType({
  implements: Node,
  description:
    'An investigation, however many reports it has. What is null was not stated where the record was taken from.',
})
export class Study extends Node {
  constructor(
    private readonly study: StudyRecord,
    private readonly request: Request,
  ) {
    super(globalId('study', study.id));
  }

  @Field(() => String, {
    description: "The main report's title, or a descriptive one in square brackets where none was seen.",
  })
  get title(): string {
    return this.study.title;
  }

  @Field(() => StudyStatus, { description: 'What is known of it.' })
  get status(): StudyStatus {
    return this.study.status;
  }

  @Field(() => StudyDesign, { description: 'How it was set up.' })
  get design(): StudyDesign {
    return this.study.design;
  }

  @Field(() => Int, { nullable: true, description: 'Year of the first of its reports that has one.' })
  get year(): number | null {
    return yearOf(this.study);
  }

  @Field(() => Phase, { nullable: true, description: 'Phase of the trial.' })
  get phase(): Phase | undefined {
    return this.study.phase && phaseOfText[this.study.phase];
  }

  @Field(() => Int, {
    nullable: true,
    description: 'People in it: as stated, else the sum of the arms that state a size.',
  })
  get participants(): number | null {
    return participantsOf(this.study);
  }

  @Field(() => Float, { nullable: true, description: 'Months of follow-up.' })
  get followUpMonths(): number | undefined {
    return this.study.followUpMonths;
  }

  @Field(() => [String], { description: 'Registry numbers.' })
  get registrations(): string[] {
    return this.study.registrations ?? [];
  }

  @Field(() => [Report], { description: 'Its reports, the main one first.' })
  get reports(): Report[] {
    return this.study.reports.map((report) => new Report(this.study.id, report));
  }

  @Field(() => Population, { nullable: true, description: 'Who was studied.' })
  get population(): Population {
    return new Population(this.study.population, this.request.vocabulary);
  }

  @Field(() => [Arm], { description: 'Its groups.' })
  get arms(): Arm[] {
    return this.study.arms.map((arm) => new Arm(this.study.id, arm, this.request.vocabulary));
  }

  @Field(() => FindingConnection, { description: 'Its results, in the order of the record.' })
  findings(
    @Arg('first', () => Int, { nullable: true, description: listWords.first }) first?: number | null,
    @Arg('after', () => String, { nullable: true, description: listWords.after }) after?: string | null,
  ): Promise<FindingConnection> {
    const items = this.study.findings.map((finding, index) => ({ finding, index }));
    const list = {
      name: `findings of ${this.study.id}`,
      items,
      key: ({ index }: { index: number }) => [index],
      compare: compareKeys([1]),
    };
    return findingConnection(list, { first, after }, (found) =>
      found.map(({ finding }) => new Finding(this.study, finding, this.request)),
    );
  }

  @Field(() => [AdverseEvent], { description: 'Harms that it reports, or reports not to have seen.' })
  get adverseEvents(): AdverseEvent[] {
    return this.study.adverseEvents.map((event) => new AdverseEvent(this.study, event, this.request));
  }

  @Field(() => [StudyMechanism], { description: 'Mechanisms that it measured or proposes.' })
  get mechanisms(): StudyMechanism[] {
    return this.study.mechanisms.map((entry) => new StudyMechanism(this.study, entry, this.request.vocabulary));
  }

  @Field(() => [Source], { description: 'Where the values of this record were seen.' })
  get sources(): Source[] {
    return this.study.sources;
  }

  @Field(() => [Conflict], { description: 'Where sources disagree about this study.' })
  get conflicts(): Conflict[] {
    return this.study.conflicts ?? [];
  }

  @Field(() => String, { nullable: true, description: 'What a reader should know.' })
  get notes(): string | undefined {
    return this.study.notes;
  }

  @Field(() => Masking, { nullable: true, description: 'Who did not know who got what.' })
  get masking(): Masking | undefined {
    return this.study.masking;
  }

  @Field(() => PartialDate, { nullable: true, description: 'Start, as registered.' })
  get startDate(): string | undefined {
    return this.study.startDate;
  }

  @Field(() => PartialDate, { nullable: true, description: 'Completion, as registered.' })
  get completionDate(): string | undefined {
    return this.study.completionDate;
  }

  @Field(() => Boolean, { description: 'True when its arms are two knees, or periods, of the same people.' })
  get withinPerson(): boolean {
    return this.study.withinPerson ?? false;
  }

  @Field(() => [String], { description: 'Countries as two letters (ISO 3166-1).' })
  get countries(): string[] {
    return this.study.countries ?? [];
  }

  @Field(() => Int, { nullable: true, description: 'Number of centres.' })
  get centres(): number | undefined {
    return this.study.centres;
  }

  @Field(() => String, { nullable: true, description: 'Who paid.' })
  get funding(): string | undefined {
    return this.study.funding;
  }

  @Field(() => String, { nullable: true, description: 'Species, of an animal study.' })
  get species(): string | undefined {
    return this.study.species;
  }

  @Field(() => [RiskOfBias], { description: 'Assessments of its risk of bias; empty where none is recorded.' })
  get riskOfBias(): RiskOfBias[] {
    return this.study.riskOfBias ?? [];
  }

  @Field(() => [String], {
    description: 'Global ids of other records of the same investigation, whether they are in the graph or not.',
  })
  get sameAs(): string[] {
    return (this.study.sameAs ?? []).map((id) => globalId('study', id));
  }

  @Field(() => JsonScalar, { description: 'The whole record as curated, format study/1.' })
  get record(): Json {
    return this.study;
  }
}
