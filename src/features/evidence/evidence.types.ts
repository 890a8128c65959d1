import { Arg, Field, Int, ObjectType } from 'type-graphql';
import { compareKeys } from '../../shared/page.js';
import { listWords } from '../node.types.js';
import type { Request } from '../request.js';
import { FindingConnection, findingConnection } from '../study/finding-list.types.js';
import { findingNodes } from '../study/study-nodes.types.js';
import { knownStudies } from '../study/study-list.js';
import { StudyConnection } from '../study/study-list.types.js';
import { Term, termNode } from '../term/term.types.js';
import type { Answer, AnswerRow } from './evidence.js';
import { MetaAnalysis } from '../meta-analysis/meta-analysis.types.js';
import { Certainty } from './certainty.types.js';
import { factsList } from './facts-list.js';
import { mechanismCounts } from './mechanism-counts.js';
import { MechanismEvidence } from './mechanism-evidence.types.js';
import { rulesVersion } from './rules-version.js';
import { safetyOf } from './safety.js';
import { SafetySummary, Tally } from './tally.types.js';
import { Verdict, VerdictMethod } from './verdict.js';
import type { Vote } from './vote.js';

/** Votes in their order: controlled first, then newest, then by id. */
const voteKey = ({ standing, study }: Vote): [number, number | null, string] => [
  standing === 'CONTROLLED' ? 0 : 1,
  study.year,
  study.id,
];
const voteCompare = compareKeys([1, -1, 1]);

@ObjectType({ description: 'What the studies of one member of the axis say, and what follows from it.' })
export class EvidenceRow {
  constructor(
    private readonly row: AnswerRow,
    private readonly request: Request,
  ) {}

  @Field(() => Term, {
    nullable: true,
    description: 'The member of the axis; null for results without a value on it, and for the overall row.',
  })
  get group(): Term | null {
    return this.row.term && termNode(this.row.term, this.request.vocabulary);
  }

  @Field(() => Verdict, { description: 'What the evidence says of a benefit.' })
  get verdict(): Verdict {
    return this.row.verdict;
  }

  @Field(() => VerdictMethod, { description: 'How the verdict was reached.' })
  get method(): VerdictMethod {
    return this.row.method;
  }

  @Field(() => String, { description: 'The row in one sentence, built from its numbers.' })
  get summary(): string {
    return this.row.summary;
  }

  @Field(() => Certainty, {
    nullable: true,
    description: 'How sure the row is, as GRADE has it; null without evidence.',
  })
  get certainty(): Certainty | null {
    return this.row.certainty;
  }

  @Field(() => [MetaAnalysis], {
    description: 'One meta-analysis for each outcome that has numbers in the row, most participants first.',
  })
  get pooled(): MetaAnalysis[] {
    return this.row.analyses().map((analysis) => new MetaAnalysis(analysis, this.request));
  }

  @Field(() => StudyConnection, {
    description: 'Registered studies without results that ask the same question, newest first.',
  })
  awaited(
    @Arg('first', () => Int, { nullable: true, description: listWords.first }) first?: number | null,
    @Arg('after', () => String, { nullable: true, description: listWords.after }) after?: string | null,
  ): StudyConnection {
    const list = factsList(
      'awaited of a row',
      this.row.awaited.map(({ outline }) => outline.study),
    );
    return new StudyConnection(
      knownStudies(list, ({ id }) => id, this.request),
      { first, after },
      this.request,
    );
  }

  @Field(() => Tally, { description: 'The votes, counted.' })
  get tally(): Tally {
    return this.row.tally;
  }

  @Field(() => StudyConnection, { description: 'The studies that vote: controlled first, then newest, then by id.' })
  studies(
    @Arg('first', () => Int, { nullable: true, description: listWords.first }) first?: number | null,
    @Arg('after', () => String, { nullable: true, description: listWords.after }) after?: string | null,
  ): StudyConnection {
    const list = { name: 'studies of a row', items: this.row.votes, key: voteKey, compare: voteCompare };
    return new StudyConnection(
      knownStudies(list, ({ study }) => study.id, this.request),
      { first, after },
      this.request,
    );
  }

  @Field(() => FindingConnection, { description: 'The findings that decided the votes, in the order of the studies.' })
  findings(
    @Arg('first', () => Int, { nullable: true, description: listWords.first }) first?: number | null,
    @Arg('after', () => String, { nullable: true, description: listWords.after }) after?: string | null,
  ): Promise<FindingConnection> {
    const items = this.row.votes.flatMap((vote) => vote.kept.map((entry) => ({ vote, entry })));
    const key = ({ vote, entry }: (typeof items)[number]): (number | string | null)[] => [
      ...voteKey(vote),
      entry.finding.id,
    ];
    const compare = compareKeys([1, -1, 1, 1]);
    items.sort((a, b) => compare(key(a), key(b)));
    const list = { name: 'findings of a row', items, key, compare };
    return findingConnection(list, { first, after }, (page) =>
      findingNodes(
        page.map(({ entry }) => entry),
        this.request,
      ),
    );
  }

  @Field(() => [MechanismEvidence], {
    description: 'The mechanisms that the voting studies examine, most measured first.',
  })
  get mechanisms(): MechanismEvidence[] {
    const counts = mechanismCounts(this.row.votes.map(({ study }) => study));
    return counts.map((entry) => new MechanismEvidence(entry, this.request));
  }

  @Field(() => SafetySummary, { description: 'Adverse events counted in the treated arms of the voting studies.' })
  async safety(): Promise<SafetySummary> {
    const studies = await Promise.all(
      this.row.votes.map(async ({ study, kept }) => {
        const record = await this.request.studies.records.load(study.id);
        return record ? [{ record, arms: new Set(kept.map(({ finding }) => finding.arm.id)) }] : [];
      }),
    );
    return safetyOf(studies.flat());
  }
}

@ObjectType({
  description: 'The answer to a question, with the versions that it holds for: the same versions give the same answer.',
})
export class Evidence {
  constructor(
    private readonly answer: Answer,
    private readonly request: Request,
  ) {}

  @Field(() => [EvidenceRow], {
    description:
      'Every member of the axis with a finding that counts: most controlled studies first, then by id; findings without a value on the axis last.',
  })
  get rows(): EvidenceRow[] {
    return this.answer.rows.map((row) => new EvidenceRow(row, this.request));
  }

  @Field(() => EvidenceRow, { description: 'One row over everything that counts.' })
  get overall(): EvidenceRow {
    return new EvidenceRow(this.answer.overall, this.request);
  }

  @Field(() => String, { description: 'Version of the data that was read.' })
  get datasetVersion(): string {
    return this.answer.datasetVersion;
  }

  @Field(() => String, { description: 'Version of the rules that were applied.' })
  get rulesVersion(): string {
    return rulesVersion;
  }

  @Field(() => StudyConnection, {
    description:
      'Where a severity or a graded condition is asked: the studies that would count if they stated a grade on that scale, newest first. Silence is not absence.',
  })
  severityUnknown(
    @Arg('first', () => Int, { nullable: true, description: listWords.first }) first?: number | null,
    @Arg('after', () => String, { nullable: true, description: listWords.after }) after?: string | null,
  ): StudyConnection {
    const list = factsList('severity unknown', this.answer.severityUnknown);
    return new StudyConnection(
      knownStudies(list, ({ id }) => id, this.request),
      { first, after },
      this.request,
    );
  }
}
