import { armMatches } from '../evidence/arm.js';
import { isRegenerative } from './study.js';
import type { StudyOutline } from './outline.js';

export type OutlinedArm = StudyOutline['arms'][number];

export const isPublished = ({ study }: StudyOutline): boolean => study.status === 'PUBLISHED' && !study.retracted;

export const isPreclinical = ({ study }: StudyOutline): boolean =>
  study.design === 'ANIMAL' || study.design === 'IN_VITRO';

/** The regenerative arms of a study that match a set of cell terms; null: any. */
export function regenerativeArms({ arms }: StudyOutline, terms: ReadonlySet<string> | null): OutlinedArm[] {
  return arms.filter((arm) => isRegenerative(arm.kind) && armMatches(terms, arm));
}
