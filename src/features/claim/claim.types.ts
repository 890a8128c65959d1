import { Arg, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Json } from '../../records/canonical.js';
import { ClaimPredicate } from '../../records/values.js';
import { globalId } from '../../shared/ids.js';
import { compareKeys } from '../../shared/page.js';
import type { EligibleFinding } from '../evidence/vote.js';
import { listWords, Node } from '../node.types.js';
import type { Request } from '../request.js';
import { Json as JsonScalar } from '../scalars.js';
import { FindingConnection, findingConnection } from '../study/finding-list.types.js';
import { findingNodes } from '../study/study-nodes.types.js';
import { Term, termOfKind } from '../term/term.types.js';
import { ClaimVerdict, type SourcedClaim, type Weighed } from './claim.js';

registerEnumType(ClaimVerdict, {
  name: 'ClaimVerdict',
  description: 'What the evidence says of a claim.',
  valuesConfig: {
    SUPPORTED: { description: 'The evidence bears it out.' },
    PRELIMINARY: { description: 'It does so by one study or fewer than 100 people.' },
    CONFLICTING: { description: 'Studies, or the parts of the claim, disagree.' },
    INCONCLUSIVE: { description: 'It cannot be told.' },
    NOT_SUPPORTED: { description: 'The evidence speaks against it.' },
    UNCONTROLLED_ONLY: {
      description: 'Only studies without a control arm, or only animals and the laboratory, speak to it.',
    },
    NO_EVIDENCE: { description: 'No study speaks to it.' },
    NOT_TESTABLE: { description: 'No record could.' },
  },
});

@ObjectType({
  implements: Node,
  description: 'A statement that somebody made, weighed against the studies; never evidence itself.',
})
export class Claim extends Node {
  constructor(
    private readonly entry: SourcedClaim,
    private readonly request: Request,
  ) {
    super(globalId('claim', entry.claim.id));
  }

  private get weighed(): Promise<Weighed> {
    return this.request.claims.weights.load(this.entry);
  }

  @Field(() => String, { description: 'The statement, in our words.' })
  get text(): string {
    return this.entry.claim.text;
  }

  @Field(() => String, { description: 'Where it was said.' })
  get source(): string {
    return this.entry.source.title;
  }

  @Field(() => String, { nullable: true, description: 'What a reader should know of the source.' })
  get sourceNote(): string | undefined {
    return this.entry.source.note;
  }

  @Field(() => String, { description: 'Of what it is said.' })
  get subject(): string {
    return this.entry.claim.subject.label;
  }

  @Field(() => String, { description: `What is said: ${Object.keys(ClaimPredicate).join(', ')}.` })
  get predicate(): string {
    return this.entry.claim.predicate;
  }

  @Field(() => [Term], { description: 'The terms that it is said of the subject about.' })
  get objects(): Term[] {
    const { vocabulary } = this.request;
    return this.entry.claim.objects.flatMap(({ id }) => {
      if (id === undefined) return [];
      const kinds = ['cell-source', 'cell-product', 'condition', 'outcome', 'mechanism'] as const;
      const found = kinds.map((kind): Term | null => termOfKind(vocabulary, kind, id)).find((term) => term !== null);
      return found ?? [];
    });
  }

  @Field(() => JsonScalar, { description: 'What the graph was asked, as the record has it.' })
  get asks(): Json {
    return this.entry.claim.asks;
  }

  @Field(() => ClaimVerdict, { description: 'What the evidence says of it.' })
  async verdict(): Promise<ClaimVerdict> {
    return (await this.weighed).verdict;
  }

  @Field(() => String, { description: 'What was asked and what was found.' })
  async explanation(): Promise<string> {
    return (await this.weighed).explanation;
  }

  @Field(() => FindingConnection, { description: 'The findings counted for it.' })
  async supporting(
    @Arg('first', () => Int, { nullable: true, description: listWords.first }) first?: number | null,
    @Arg('after', () => String, { nullable: true, description: listWords.after }) after?: string | null,
  ): Promise<FindingConnection> {
    return this.findings('supporting', (await this.weighed).supporting, first, after);
  }

  @Field(() => FindingConnection, { description: 'The findings counted against it.' })
  async opposing(
    @Arg('first', () => Int, { nullable: true, description: listWords.first }) first?: number | null,
    @Arg('after', () => String, { nullable: true, description: listWords.after }) after?: string | null,
  ): Promise<FindingConnection> {
    return this.findings('opposing', (await this.weighed).opposing, first, after);
  }

  private findings(
    side: string,
    entries: readonly EligibleFinding[],
    first?: number | null,
    after?: string | null,
  ): Promise<FindingConnection> {
    const key = ({ study, finding }: EligibleFinding): (string | number | null)[] => [study.year, study.id, finding.id];
    const compare = compareKeys([-1, -1, 1]);
    const unique = new Map(entries.map((entry) => [`${entry.study.id}/${entry.finding.id}`, entry]));
    const items = [...unique.values()].sort((a, b) => compare(key(a), key(b)));
    const list = { name: `${side} ${this.id}`, items, key, compare };
    return findingConnection(list, { first, after }, (page) => findingNodes(page, this.request));
  }
}
