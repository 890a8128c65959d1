import { Field, ObjectType } from 'type-graphql';
import type { SynthesisRecord } from '../../records/synthesis.js';
import type { Request } from '../request.js';
import { studyNode } from '../study/study-nodes.types.js';
import { Study } from '../study/study.types.js';
import { IncludedStudy } from './pooled-result.types.js';
import { Synthesis } from './synthesis.types.js';

@ObjectType({
  description: 'Which studies an analysis of this graph shares with a published review of the same outcome.',
})
export class ReviewOverlap {
  constructor(
    private readonly review: SynthesisRecord,
    private readonly here: readonly string[],
    private readonly request: Request,
  ) {}

  private get listed(): NonNullable<SynthesisRecord['includedStudies']> {
    return this.review.includedStudies ?? [];
  }

  private nodes(ids: readonly string[]): Promise<Study[]> {
    return Promise.all(ids.map((id) => studyNode(id, this.request)));
  }

  @Field(() => Synthesis, { description: 'The review.' })
  get synthesis(): Synthesis {
    return new Synthesis(this.review, this.request);
  }

  @Field(() => [Study], { description: 'Studies in both.' })
  shared(): Promise<Study[]> {
    const there = new Set(this.listed.map(({ study }) => study));
    return this.nodes(this.here.filter((id) => there.has(id)));
  }

  @Field(() => [IncludedStudy], { description: 'Studies of the review that this analysis does not pool.' })
  get onlyInReview(): IncludedStudy[] {
    return this.listed
      .filter(({ study }) => study === undefined || !this.here.includes(study))
      .map((study) => new IncludedStudy(study, this.request));
  }

  @Field(() => [Study], { description: 'Studies of this analysis that the review does not list.' })
  onlyHere(): Promise<Study[]> {
    const there = new Set(this.listed.map(({ study }) => study));
    return this.nodes(this.here.filter((id) => !there.has(id)));
  }
}
