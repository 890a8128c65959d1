import { TagQuery } from '../study/tag-query.js';
import { gradeTag, severityNotStated } from '../study/tags.js';
import type { EvidenceQuestion } from './question.js';

/** What is asked of a study, but for its severity. */
function ofStudy(query: TagQuery, { conditions, designs, mechanisms, donor, comparators }: EvidenceQuestion): TagQuery {
  query
    .anyOf('condition', conditions)
    .anyOf('mechanism', mechanisms)
    .anyOf('donor', donor && [donor])
    .anyOf('comparator', comparators)
    .anyOf('design', designs);
  return designs ? query : query.noneOf('design', ['ANIMAL', 'IN_VITRO']);
}

const gradesOf = ({ grade }: EvidenceQuestion): string[] | null => grade && [gradeTag(grade.scale, grade.value)];

/**
 * The search for findings that may count for a question, or that its analysis lists as left out; with `severityUnknown`
 * also for those of studies that do not state the severity or grade asked about. May find more; the rules decide.
 */
export function findingsSearch(question: EvidenceQuestion, severityUnknown: boolean): TagQuery {
  const { outcomes, cellSources, products, instruments, comparison, publishedYear, severities } = question;
  const stated = severities && [...severities, ...(severityUnknown ? [severityNotStated] : [])];
  return ofStudy(new TagQuery('finding'), question)
    .anyOf('outcome', outcomes)
    .anyOf('cells', cellSources)
    .anyOf('cells', products)
    .anyOf('instrument', instruments)
    .anyOf('comparison', comparison && [comparison])
    .anyOf('severity', stated)
    .anyOf('grade', severityUnknown ? null : gradesOf(question))
    .years(publishedYear);
}

/** The search for registered studies without results that may answer a question. */
export const awaitedSearch = (question: EvidenceQuestion): TagQuery =>
  ofStudy(new TagQuery('awaited'), question)
    .anyOf('treatedWith', question.cellSources)
    .anyOf('treatedWith', question.products)
    .anyOf('severity', question.severities)
    .anyOf('grade', gradesOf(question));
