import type { Vocabulary } from '../term/vocabulary.js';
import type { ArmFacts } from './facts.js';
import type { TermIds } from './question.js';

type Cells = Pick<ArmFacts, 'cellSource' | 'product'>;

/** An arm matches a cell term by its source or by its product. Null: not asked, any arm. */
export const armMatches = (wanted: TermIds, { cellSource, product }: Cells): boolean =>
  wanted === null || (cellSource !== null && wanted.has(cellSource)) || (product !== null && wanted.has(product));

/** The source of an arm: as recorded, else that of its product; null where neither is told. */
export const sourceOf = ({ cellSource, product }: Cells, vocabulary: Vocabulary): string | null =>
  cellSource ?? (product === null ? null : vocabulary.sourceOfProduct(product));
