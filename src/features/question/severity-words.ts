import { severityOfKellgrenLawrence } from '../../records/term.js';
import { Severity } from '../../records/values.js';
import type { GradeMention } from './grades.js';
import { keysOfList } from './spelling.js';
import type { Sentence, Span } from './words.js';

/** A severity that a question names in a word or as a Kellgren-Lawrence grade; several where it names a range. */
export interface SeverityMention extends Span {
  readonly severities: readonly Severity[];
}

const WORDS: Readonly<Record<string, Severity>> = {
  doubtful: Severity.DOUBTFUL,
  mild: Severity.MILD,
  moderate: Severity.MODERATE,
  severe: Severity.SEVERE,
};
/** Beside these the word says how sure, how much or how harmful, not how far the disease has gone. */
const OF_SOMETHING_ELSE = keysOfList(
  'evidence certainty quality confidence effect improvement benefit reduction relief change increase decrease gain',
  'adverse side complication harm reaction',
);
const BESIDE = keysOfList('grade graded stage severity degree');
const JOINTS = keysOfList('to and or');

/** Words of severity, `mild to moderate` as one. Their words are taken and do not part the names around them. */
export function severityWordsIn(sentence: Sentence): SeverityMention[] {
  const found: SeverityMention[] = [];
  for (let from = 0; from < sentence.tokens.length; from++) {
    const severity = WORDS[sentence.key(from)];
    if (severity === undefined || sentence.isTaken(from)) continue;
    const severities = [severity];
    let to = from;
    for (;;) {
      const next = JOINTS.has(sentence.key(to + 1)) ? to + 2 : to + 1;
      const another = WORDS[sentence.key(next)];
      if (another === undefined) break;
      severities.push(another);
      to = next;
    }
    if (OF_SOMETHING_ELSE.has(sentence.key(to + 1))) continue;
    if (BESIDE.has(sentence.key(to + 1)) && !sentence.isTaken(to + 1)) to++;
    sentence.take({ from, to }, true);
    found.push({ from, to, severities: [...new Set(severities)] });
    from = to;
  }
  return found;
}

/** The severities of Kellgren-Lawrence grades. Grade 0 is none: with it the list says less than the words do. */
export const severitiesOf = ({ values }: GradeMention): Severity[] => [
  ...new Set(values.flatMap((value) => severityOfKellgrenLawrence[value] ?? [])),
];

/** One severity if all mentions agree on it, else null: the filter holds one, and none of several is the question. */
export function agreed(mentions: readonly SeverityMention[]): Severity | null {
  const [severity, ...others] = new Set(mentions.flatMap(({ severities }) => severities));
  return severity !== undefined && others.length === 0 ? severity : null;
}
