import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { BadInput } from '../../shared/errors.js';
import type { Context } from '../context.js';
import { Evidence } from '../evidence/evidence.types.js';
import { termOfKind } from '../term/term.types.js';
import { filterOf } from './question.service.js';
import { Answer } from './question.types.js';

const longest = 500;

@Resolver()
export class QuestionResolver {
  @Query(() => Answer, {
    description:
      'A question in words, for example: Which MSC sources show cartilage regeneration in moderate OA? Read by the names of the vocabulary, without a model; what was not understood is listed.',
  })
  async ask(
    @Arg('question', () => String, { description: `The question, at most ${longest} characters.` }) question: string,
    @Ctx() context: Context,
  ): Promise<Answer> {
    if (question.length > longest)
      throw new BadInput('question', `must be at most ${longest} characters, not ${question.length}`);
    const { vocabulary, services } = context;
    const reading = services.questions.interpret(question, vocabulary);
    const answer = await services.evidence.evidence(context, filterOf(reading), reading.groupBy, false);
    return {
      interpretation: {
        ...reading,
        outcome: termOfKind(vocabulary, 'outcome', reading.outcome?.id),
        condition: termOfKind(vocabulary, 'condition', reading.condition?.id),
        cellSource: termOfKind(vocabulary, 'cell-source', reading.cellSource?.id),
        product: termOfKind(vocabulary, 'cell-product', reading.product?.id),
        mechanism: termOfKind(vocabulary, 'mechanism', reading.mechanism?.id),
        instrument: termOfKind(vocabulary, 'instrument', reading.instrument?.id),
      },
      evidence: new Evidence(answer, context),
    };
  }
}
