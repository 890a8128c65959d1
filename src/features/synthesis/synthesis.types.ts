import { Field, Int, ObjectType } from 'type-graphql';
import type { Json } from '../../records/canonical.js';
import type { SynthesisRecord } from '../../records/synthesis.js';
import { ReviewKind } from '../../records/values.js';
import { globalId } from '../../shared/ids.js';
import { listWords, Node, PageInfo } from '../node.types.js';
import type { Request } from '../request.js';
import { Json as JsonScalar } from '../scalars.js';
import { Source } from '../study/report.types.js';
import { IncludedStudy, PooledResult } from './pooled-result.types.js';

@ObjectType({
  implements: Node,
  description: 'A systematic review, meta-analysis or guideline, and what it found. What is null was not stated.',
})
export class Synthesis extends Node {
  constructor(
    private readonly synthesis: SynthesisRecord,
    private readonly request: Request,
  ) {
    super(globalId('synthesis', synthesis.id));
  }

  @Field(() => ReviewKind, { description: 'What it is.' })
  get kind(): ReviewKind {
    return this.synthesis.kind;
  }

  @Field(() => String, { description: 'Its title.' })
  get title(): string {
    return this.synthesis.title;
  }

  @Field(() => [String], { description: 'Authors as "Family AB", as far as they were seen.' })
  get authors(): string[] {
    return this.synthesis.authors ?? [];
  }

  @Field(() => String, { nullable: true, description: 'Journal.' })
  get journal(): string | undefined {
    return this.synthesis.journal;
  }

  @Field(() => Int, { nullable: true, description: 'Year of publication.' })
  get year(): number | undefined {
    return this.synthesis.year;
  }

  @Field(() => String, { nullable: true, description: 'Bare DOI.' })
  get doi(): string | undefined {
    return this.synthesis.doi;
  }

  @Field(() => String, { nullable: true, description: 'PubMed id.' })
  get pmid(): string | undefined {
    return this.synthesis.pmid;
  }

  @Field(() => String, { nullable: true, description: 'PubMed Central id.' })
  get pmcid(): string | undefined {
    return this.synthesis.pmcid;
  }

  @Field(() => String, { nullable: true, description: 'Date to which the literature was searched.' })
  get searchedUntil(): string | undefined {
    return this.synthesis.searchedUntil;
  }

  @Field(() => Int, { nullable: true, description: 'Studies included.' })
  get studiesIncluded(): number | undefined {
    return this.synthesis.studiesIncluded;
  }

  @Field(() => Int, { nullable: true, description: 'People in them.' })
  get participants(): number | undefined {
    return this.synthesis.participants;
  }

  @Field(() => [IncludedStudy], { description: 'The included studies, where the review lists them.' })
  get includedStudies(): IncludedStudy[] {
    return (this.synthesis.includedStudies ?? []).map((study) => new IncludedStudy(study, this.request));
  }

  @Field(() => [PooledResult], { description: 'What it found, outcome by outcome.' })
  get pooled(): PooledResult[] {
    return this.synthesis.pooled.map((result) => new PooledResult(this.synthesis, result, this.request));
  }

  @Field(() => String, { description: 'Its conclusion, in our words.' })
  get conclusion(): string {
    return this.synthesis.conclusion;
  }

  @Field(() => String, { nullable: true, description: 'The recommendation of a guideline, in our words.' })
  get recommendation(): string | undefined {
    return this.synthesis.recommendation;
  }

  @Field(() => [Source], { description: 'Where the values of this record were seen.' })
  get sources(): Source[] {
    return this.synthesis.sources;
  }

  @Field(() => String, { nullable: true, description: 'What a reader should know.' })
  get notes(): string | undefined {
    return this.synthesis.notes;
  }

  @Field(() => JsonScalar, { description: 'The whole record as curated, format synthesis/1.' })
  get record(): Json {
    return this.synthesis;
  }
}

@ObjectType({ description: 'A review in a list.' })
export class SynthesisEdge {
  @Field(() => String, { description: listWords.cursor })
  cursor!: string;

  @Field(() => Synthesis, { description: 'The review.' })
  node!: Synthesis;
}

@ObjectType({ description: 'A page of reviews.' })
export class SynthesisConnection {
  @Field(() => Int, { description: listWords.totalCount })
  totalCount!: number;

  @Field(() => [SynthesisEdge], { description: listWords.edges })
  edges!: SynthesisEdge[];

  @Field(() => [Synthesis], { description: listWords.nodes })
  nodes!: Synthesis[];

  @Field(() => PageInfo, { description: listWords.pageInfo })
  pageInfo!: PageInfo;
}
