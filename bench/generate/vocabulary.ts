import { Vocabulary } from '../../src/features/term/vocabulary.js';
import type { TermRecord, VocabularyFile } from '../../src/records/term.js';
import { capital, wordOf } from './names.js';
import { ownConditions } from './own-evidence.js';

/** How many terms a graph of so many studies has beside the shipped ones: they grow with the root of its size. */
export const grownCounts = (studies: number) => {
  const root = Math.sqrt(studies);
  return {
    conditions: Math.round(2 * root),
    cellSources: Math.round(root / 6),
    cellProducts: Math.round(root / 6),
    outcomes: Math.round(0.3 * root),
    instruments: Math.round(0.6 * root),
    mechanisms: Math.round(0.2 * root),
  };
};

/** The grown part of a vocabulary: ids to give to generated records, the commonest first. */
export interface GrownVocabulary {
  terms: TermRecord[];
  vocabulary: Vocabulary;
  conditions: string[];
  cellSources: string[];
  cellProducts: string[];
  outcomes: string[];
  /** Each with the outcome that it measures. */
  instruments: { id: string; outcome: string }[];
  mechanisms: string[];
}

const numbered = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}-${String(index + 1).padStart(4, '0')}`);

/** Every eighth term begins a family under one of the broad ones; those that follow are narrower than it. */
const parentOf = (ids: readonly string[], index: number, broad: readonly (string | null)[]): string | null =>
  index % 8 === 0 ? (broad[(index / 8) % broad.length] ?? null) : (ids[index - (index % 8)] ?? null);

const common = (id: string, ending: string, salt: number, parent: string | null) => {
  const number = Number(id.slice(-4)) + salt;
  const label = `${capital(wordOf(number))}${ending}`;
  return {
    id,
    label,
    synonyms: [`${label} of the bench`],
    parent,
    definition: `A term made for measurements, number ${number}.`,
    sources: [],
  };
};

/** The shipped vocabulary with as many further terms as a graph of so many studies has. */
export function grownVocabulary(shipped: readonly TermRecord[], studies: number): GrownVocabulary {
  const counts = grownCounts(studies);
  const conditions = numbered('bench-condition', counts.conditions);
  const cellSources = numbered('bench-tissue', counts.cellSources);
  const cellProducts = numbered('bench-product', counts.cellProducts);
  const outcomes = numbered('bench-outcome', counts.outcomes);
  const instrumentIds = numbered('bench-instrument', counts.instruments);
  const mechanisms = numbered('bench-mechanism', counts.mechanisms);
  const instruments = instrumentIds.map((id, index) => ({
    id,
    outcome: outcomes[index % Math.max(outcomes.length, 1)] ?? 'pain',
  }));
  const condition = (id: string, index: number) =>
    common(id, 'osis', 0, parentOf(conditions, index, ['arthropathy', 'osteoarthritis', 'knee-injury', null]));
  const terms: TermRecord[] = [
    ...shipped,
    ...ownConditions.map((record): TermRecord => ({ kind: 'condition', record })),
    ...conditions.map((id, index): TermRecord => ({ kind: 'condition', record: condition(id, index) })),
    ...cellSources.map((id, index): TermRecord => ({
      kind: 'cell-source',
      record: { ...common(id, ' tissue', 100_000, parentOf(cellSources, index, [null])), kind: 'tissue' },
    })),
    ...cellProducts.map((id, index): TermRecord => ({
      kind: 'cell-product',
      record: { ...common(id, ' cells', 200_000, cellSources[index] ?? null), kind: 'product-type' },
    })),
    ...outcomes.map((id, index): TermRecord => ({
      kind: 'outcome',
      record: common(id, ' score', 300_000, parentOf(outcomes, index, ['joint-structure', 'physical-function', null])),
    })),
    ...instruments.map(({ id, outcome }, index): TermRecord => ({
      kind: 'instrument',
      record: {
        ...common(id, ' scale', 400_000, null),
        min: 0,
        max: 100,
        higherIsBetter: index % 2 === 0,
        outcomesMeasured: [outcome],
      },
    })),
    ...mechanisms.map((id): TermRecord => ({
      kind: 'mechanism',
      record: {
        ...common(id, ' signalling', 500_000, null),
        molecules: [],
        leadsTo: ['cartilage-regeneration'],
        evidence: [],
      },
    })),
  ];
  const vocabulary = new Vocabulary(terms);
  return { terms, vocabulary, conditions, cellSources, cellProducts, outcomes, instruments, mechanisms };
}

const fileOf: Record<TermRecord['kind'], VocabularyFile> = {
  'cell-source': 'cell-sources',
  'cell-product': 'cell-sources',
  condition: 'conditions',
  outcome: 'outcomes',
  instrument: 'instruments',
  mechanism: 'mechanisms',
};

/** The files of a vocabulary folder, by name. */
export function vocabularyFiles(terms: readonly TermRecord[]): Map<string, TermRecord['record'][]> {
  const files = new Map<string, TermRecord['record'][]>();
  for (const { kind, record } of terms) {
    const name = `${fileOf[kind]}.json`;
    files.set(name, [...(files.get(name) ?? []), record]);
  }
  return files;
}
