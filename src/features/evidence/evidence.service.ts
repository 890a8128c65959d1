import { evidenceMap, type EvidenceMapFacts } from '../evidence-map/evidence-map.js';
import type { Analysis, PoolingOptions } from '../meta-analysis/analysis.js';
import { analyseQuestion, askedFindings, sortFindings } from '../meta-analysis/meta-analysis.js';
import type { Request } from '../request.js';
import type { TagQuery } from '../study/tag-query.js';
import type { VocabularyStore } from '../term/vocabulary.service.js';
import type { Vocabulary } from '../term/vocabulary.js';
import type { EvidenceAxis } from './axis.js';
import { answer, type Answer } from './evidence.js';
import type { EvidenceQuestion } from './question.js';
import { questionOf, termOf, type EvidenceFilter } from './filter.js';
import type { QuestionRows } from './question-rows.js';
import { awaitedSearch, findingsSearch } from './searches.js';

type Asking = Pick<Request, 'graph' | 'rows' | 'asksFor'>;

/** Answers questions: one statement a question, the rules in memory. */
export class EvidenceService {
  constructor(private readonly vocabulary: VocabularyStore) {}

  /** Answers with the vocabulary that the graph holds now: again, once, when the one in memory is older. */
  private async answered<R>(
    { graph, rows }: Asking,
    filter: EvidenceFilter,
    searches: (question: EvidenceQuestion) => TagQuery[],
    work: (question: EvidenceQuestion, source: QuestionRows, vocabulary: Vocabulary) => R,
  ): Promise<R> {
    const held = this.vocabulary.current;
    const question = questionOf(filter, held.vocabulary);
    const source = await rows(searches(question));
    if (source.vocabularyVersion === held.version) return work(question, source, held.vocabulary);
    const { vocabulary } = await this.vocabulary.load(graph);
    const again = questionOf(filter, vocabulary);
    return work(again, await rows(searches(again)), vocabulary);
  }

  /** The answer to a question, grouped by an axis. */
  evidence(request: Asking, filter: EvidenceFilter, axis: EvidenceAxis, rollUp: boolean): Promise<Answer> {
    const unknown = request.asksFor('severityUnknown');
    return this.answered(
      request,
      filter,
      (question) => [findingsSearch(question, unknown), awaitedSearch(question)],
      (question, source, vocabulary) => answer(question, axis, rollUp, source, vocabulary),
    );
  }

  /** The meta-analysis of a question. */
  metaAnalysis(request: Asking, filter: EvidenceFilter, options: PoolingOptions): Promise<Analysis> {
    const searches = (question: EvidenceQuestion): TagQuery[] => [findingsSearch(question, false)];
    return this.answered(request, filter, searches, (question, source, vocabulary) => {
      const asked = filter.outcome == null ? null : termOf(vocabulary, 'outcome', filter.outcome, 'where.outcome').id;
      const findings = askedFindings(question, source.rows, source.stoodFor);
      return analyseQuestion(asked, sortFindings(question, findings, options, vocabulary), options);
    });
  }

  /** Verdicts over two axes at once. */
  evidenceMap(
    request: Asking,
    filter: EvidenceFilter,
    axes: { rows: EvidenceAxis; columns: EvidenceAxis },
  ): Promise<EvidenceMapFacts> {
    return this.answered(
      request,
      filter,
      (question) => [findingsSearch(question, false), awaitedSearch(question)],
      (question, source, vocabulary) => evidenceMap(question, axes, source, vocabulary),
    );
  }
}
