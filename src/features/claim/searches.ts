import type { ClaimQuestion, ClaimRecord } from '../../records/claim.js';
import { findingsSearch } from '../evidence/searches.js';
import { questionOf } from '../evidence/filter.js';
import { TagQuery } from '../study/tag-query.js';
import type { Vocabulary } from '../term/vocabulary.js';
import { cellTerms } from './study-claim.js';
import { questionOfClaim } from './evidence-claim.js';

const regenerative = ['CELL_THERAPY', 'CELL_FREE', 'BIRTH_TISSUE'] as const;

/** Either side may be the experimental one in the record, so nothing is asked of the arms. */
const headToHeadSearch = (asked: ClaimQuestion, vocabulary: Vocabulary): TagQuery =>
  findingsSearch(
    {
      ...questionOfClaim(asked, vocabulary),
      cellSources: null,
      products: null,
      donor: null,
      comparators: new Set(regenerative),
    },
    false,
  );

/** The searches for what a claim is weighed on. */
export function searchesOf({ asks }: Pick<ClaimRecord, 'asks'>, vocabulary: Vocabulary): TagQuery[] {
  switch (asks.kind) {
    case 'EVIDENCE':
      return asks.questions.map((asked) => findingsSearch(questionOfClaim(asked, vocabulary), false));
    case 'HEAD_TO_HEAD':
      return asks.questions.map((asked) => headToHeadSearch(asked, vocabulary));
    case 'MECHANISM': {
      const term = vocabulary.get('mechanism', asks.mechanism);
      const mechanisms = term ? vocabulary.withNarrower(term) : new Set([asks.mechanism]);
      return [
        new TagQuery('study')
          .anyOf('mechanism', mechanisms)
          .anyOf('treatedWith', cellTerms(asks.cellSource, vocabulary)),
        ...(asks.leadsTo ?? []).map((outcome) =>
          findingsSearch({ ...questionOf({ outcome }, vocabulary), mechanisms }, false),
        ),
      ];
    }
    case 'USE':
    case 'GUIDANCE':
      return [new TagQuery('treating').anyOf('treatedWith', cellTerms(asks.cellSource, vocabulary))];
    case 'SAFETY':
      return [new TagQuery('countsSerious').anyOf('treatedWith', cellTerms(asks.cellSource, vocabulary))];
    case 'NONE':
      return [];
  }
}
