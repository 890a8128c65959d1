import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { notice } from '../dataset/notice.js';
import { EvidenceWhere } from '../evidence/evidence-where.types.js';
import { MetaAnalysis } from '../meta-analysis/meta-analysis.types.js';
import { termThatIs } from '../term/term.types.js';
import { summaryTable, type SummaryRow } from './summary-of-findings.js';
import { SummaryOfFindings, type SummaryOfFindingsRow } from './summary-of-findings.types.js';
import { tableHtml } from './table-html.js';

function rowOf({ row, effect, outcomeId, analysis, ...rest }: SummaryRow, context: Context): SummaryOfFindingsRow {
  return {
    ...rest,
    outcome: termThatIs(context.vocabulary, 'outcome', outcomeId),
    verdict: row.verdict,
    measure: effect?.measure ?? null,
    estimate: effect?.estimate ?? null,
    ciLow: effect?.ciLow ?? null,
    ciHigh: effect?.ciHigh ?? null,
    analysis: analysis && new MetaAnalysis(analysis, context),
  };
}

@Resolver()
export class SummaryOfFindingsResolver {
  @Query(() => SummaryOfFindings, {
    description:
      'The summary of findings of a question: its answer by outcome as the standard table, as data and as HTML.',
  })
  async summaryOfFindings(
    @Ctx() context: Context,
    @Arg('where', () => EvidenceWhere, { description: 'The question.' }) where: EvidenceWhere,
    @Arg('title', () => String, { nullable: true, description: 'Title of the table.' }) title?: string | null,
  ): Promise<SummaryOfFindings> {
    const answer = await context.services.evidence.evidence(context, where, 'OUTCOME', false);
    const table = summaryTable(answer.rows, context.vocabulary);
    return {
      rows: table.rows.map((row) => rowOf(row, context)),
      footnotes: table.footnotes,
      html: tableHtml(title ?? 'Summary of findings', notice, table),
    };
  }
}
