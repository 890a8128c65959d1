import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { BadInput } from '../../shared/errors.js';
import type { Context } from '../context.js';
import { EvidenceAxis } from '../evidence/axis.js';
import { EvidenceWhere } from '../evidence/evidence-where.types.js';
import { kindOfAxis } from '../evidence/rows.js';
import { termThatIs, type Term } from '../term/term.types.js';
import { EvidenceMap } from './evidence-map.types.js';

@Resolver()
export class EvidenceMapResolver {
  @Query(() => EvidenceMap, {
    description: 'Where evidence is and where it is missing: verdicts over two axes at once.',
  })
  async evidenceMap(
    @Ctx() context: Context,
    @Arg('rows', () => EvidenceAxis, { description: 'What the rows are.' }) rows: EvidenceAxis,
    @Arg('columns', () => EvidenceAxis, { description: 'What the columns are; another axis than the rows.' })
    columns: EvidenceAxis,
    @Arg('where', () => EvidenceWhere, { nullable: true, description: 'Which evidence; all when not given.' })
    where?: EvidenceWhere | null,
  ): Promise<EvidenceMap> {
    if (rows === columns) throw new BadInput('columns', `must be another axis than rows, which is ${rows}.`);
    const map = await context.services.evidence.evidenceMap(context, where ?? {}, { rows, columns });
    const term = (axis: EvidenceAxis, id: string): Term => termThatIs(context.vocabulary, kindOfAxis[axis], id);
    return {
      rows: map.rows.map((id) => term(rows, id)),
      columns: map.columns.map((id) => term(columns, id)),
      cells: map.cells.map(({ row, column, judgement, tally }) => ({
        row: term(rows, row),
        column: term(columns, column),
        verdict: judgement.verdict,
        certainty: judgement.certainty?.level ?? null,
        studies: tally.studies,
        randomized: tally.randomized,
        participants: tally.participants,
      })),
    };
  }
}
