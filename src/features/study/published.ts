import { isRegenerative } from './study.js';
import type { StudyOutline } from './outline.js';
import type { Vocabulary } from '../term/vocabulary.js';

export type OutlinedArm = StudyOutline['arms'][number];

export const isPublished = ({ study }: StudyOutline): boolean => study.status === 'PUBLISHED' && !study.retracted;

export const isPreclinical = ({ study }: StudyOutline): boolean =>
  study.design === 'ANIMAL' || study.design === 'IN_VITRO';

/** The source of an arm: as recorded, else that of its product; null where neither is told. */
export const sourceOf = (
  { cellSource, product }: Pick<OutlinedArm, 'cellSource' | 'product'>,
  vocabulary: Vocabulary,
): string | null => cellSource ?? (product === null ? null : vocabulary.sourceOfProduct(product));

/** The regenerative arms of a study that match a set of cell terms; null: any. */
export function regenerativeArms({ arms }: StudyOutline, terms: ReadonlySet<string> | null): OutlinedArm[] {
  const matches = ({ cellSource, product }: OutlinedArm): boolean =>
    terms === null || (cellSource !== null && terms.has(cellSource)) || (product !== null && terms.has(product));
  return arms.filter((arm) => isRegenerative(arm.kind) && matches(arm));
}
