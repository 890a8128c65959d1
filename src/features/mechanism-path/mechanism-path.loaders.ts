import type { RowsReader } from '../evidence/evidence.loaders.js';
import type { StudyOutline } from '../study/outline.js';
import { regenerativeArms } from '../study/published.js';
import { TagQuery } from '../study/tag-query.js';

export interface MechanismLoaders {
  /** Outlines of the studies that examine a mechanism and have a regenerative arm of one of the terms; null: any term. */
  examining(terms: ReadonlySet<string> | null): Promise<StudyOutline[]>;
}

export const mechanismLoaders = (rowsOf: RowsReader): MechanismLoaders => ({
  async examining(terms) {
    const { outlines } = await rowsOf([new TagQuery('examining').anyOf('treatedWith', terms)]);
    return outlines.filter(
      (outline) =>
        outline.study.mechanisms.length > 0 && !outline.study.retracted && regenerativeArms(outline, terms).length > 0,
    );
  },
});
