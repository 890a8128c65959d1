import type { Reader } from '../../graph/graph.js';
import { evidenceMap, type EvidenceMapFacts } from '../evidence-map/evidence-map.js';
import type { Analysis, PoolingOptions } from '../meta-analysis/analysis.js';
import { analyseQuestion, askedFindings, sortFindings } from '../meta-analysis/meta-analysis.js';
import type { VocabularyStore } from '../term/vocabulary-store.js';
import type { Vocabulary } from '../term/vocabulary.js';
import type { EvidenceAxis } from './axis.js';
import { answer, type Answer } from './evidence.js';
import { questionOf, termOf, type EvidenceFilter } from './filter.js';
import { rowsFor } from './rows-source.js';

/** Answers questions: one statement a question, the rules in memory. */
export class EvidenceService {
  constructor(private readonly vocabulary: VocabularyStore) {}

  /** Runs the work with the vocabulary that the graph holds now: again, once, when the one in memory is older. */
  private async current<T extends { vocabularyVersion: string | null }, R>(
    graph: Reader,
    read: (vocabulary: Vocabulary) => Promise<T>,
    work: (rows: T, vocabulary: Vocabulary) => R,
  ): Promise<R> {
    const held = this.vocabulary.current;
    const rows = await read(held.vocabulary);
    if (rows.vocabularyVersion === held.version) return work(rows, held.vocabulary);
    const { vocabulary } = await this.vocabulary.load(graph);
    return work(await read(vocabulary), vocabulary);
  }

  /** The meta-analysis of a question; `without` names studies by id. */
  metaAnalysis(graph: Reader, filter: EvidenceFilter, options: PoolingOptions): Promise<Analysis> {
    return this.current(
      graph,
      (vocabulary) => rowsFor(graph, questionOf(filter, vocabulary)),
      (source, vocabulary) => {
        const question = questionOf(filter, vocabulary);
        const asked = filter.outcome == null ? null : termOf(vocabulary, 'outcome', filter.outcome, 'where.outcome').id;
        const findings = askedFindings(question, source.rows, source.stoodFor);
        return analyseQuestion(asked, sortFindings(question, findings, options, vocabulary), options);
      },
    );
  }

  /** Verdicts over two axes at once. */
  evidenceMap(graph: Reader, filter: EvidenceFilter, axes: { rows: EvidenceAxis; columns: EvidenceAxis }): Promise<EvidenceMapFacts> {
    return this.current(
      graph,
      (vocabulary) => rowsFor(graph, questionOf(filter, vocabulary)),
      (source, vocabulary) => evidenceMap(questionOf(filter, vocabulary), axes, source, vocabulary),
    );
  }

  evidence(graph: Reader, filter: EvidenceFilter, axis: EvidenceAxis, rollUp: boolean): Promise<Answer> {
    return this.current(
      graph,
      (vocabulary) => rowsFor(graph, questionOf(filter, vocabulary)),
      (rows, vocabulary) => answer(questionOf(filter, vocabulary), axis, rollUp, rows, vocabulary),
    );
  }
}
