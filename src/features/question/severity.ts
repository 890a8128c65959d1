import type { Severity } from '../../records/values.js';
import type { Term } from '../term/vocabulary.js';
import type { GradeMention } from './grades.js';
import { commonTerm, described, upwards } from './kinds.js';
import type { PhraseIndex } from './labels.js';
import type { Mention } from './matching.js';
import { agreed, severitiesOf, type SeverityMention } from './severity-words.js';
import type { Note } from './slots.js';
import type { Sentence, Span } from './words.js';

const KL = 'KELLGREN_LAWRENCE';
const isOne = ({ values }: GradeMention): boolean => values.length === 1;
/** Grades that say a severity: of Kellgren-Lawrence or of no named scale, and not grade 0 alone. */
const isSeverity = (grade: GradeMention): boolean =>
  (grade.scale === KL || grade.scale === null) && severitiesOf(grade).length > 0;

function termsOf(grade: GradeMention, index: PhraseIndex): Term[] {
  return grade.values.flatMap(
    (value) => index.grades.find((known) => known.scale === grade.scale && known.value === value)?.term ?? [],
  );
}

/** Grades of another scale than Kellgren-Lawrence, and its grade 0, name graded conditions; several, what they grade. */
export function gradedConditions(grades: readonly GradeMention[], index: PhraseIndex): Mention[] {
  return grades.flatMap((grade) => {
    const term = isSeverity(grade) ? null : commonTerm(termsOf(grade, index));
    return term ? [{ from: grade.from, to: grade.to, words: [], readings: [[term]] }] : [];
  });
}

/** Is this condition graded on scales that say no severity only, as cartilage lesions are? */
function hasOtherScale(index: PhraseIndex, condition: Term): boolean {
  const kin = index.grades.filter(({ of }) => upwards(of).includes(condition) || upwards(condition).includes(of));
  return kin.length > 0 && kin.every(({ scale }) => scale !== KL);
}

/**
 * The severity that a question asks. The filter holds one: of several (`mild to moderate`, `grade 2-3`) none is taken,
 * so the answer is about every severity, and a note says so; to take one would answer a narrower question.
 * A bare `grade 3` of something that is not graded by Kellgren-Lawrence says no severity. A word before an outcome
 * (`severe pain`) gives way to one said of the disease, and is noted where it is the only one.
 */
export function severityAsked(
  sentence: Sentence,
  index: PhraseIndex,
  found: {
    words: readonly SeverityMention[];
    grades: readonly GradeMention[];
    mentions: readonly Mention[];
    condition: Term | null;
  },
): { severity: Severity | null; notes: Note[]; left: Span[] } {
  const notes: Note[] = [];
  const left: Span[] = [];
  const note = (span: Span, text: string): void => {
    notes.push({ at: span.from, text: `"${sentence.words(span)}" (${text})` });
  };
  const ofDisease: SeverityMention[] = [];
  for (const grade of found.grades) {
    if (!isSeverity(grade)) {
      if (termsOf(grade, index).length === 0) left.push(grade);
      else if (!isOne(grade)) note(grade, 'several grades, where one can be asked: none taken');
    } else if (grade.scale === null && found.condition && hasOtherScale(index, found.condition)) {
      note(grade, `of no named scale, and ${described(found.condition)} has several: not taken`);
    } else if (grade.values.includes(0) && !isOne(grade)) {
      note(grade, 'grade 0 is no severity, and one severity can be asked: none taken');
    } else ofDisease.push({ ...grade, severities: severitiesOf(grade) });
  }
  const outcomeAfter = ({ to }: Span): Mention | undefined =>
    found.mentions.find(
      ({ from, readings: [first] }) => from === to + 1 && first?.some(({ kind }) => kind === 'outcome'),
    );
  const ofOutcome = found.words.filter((word) => outcomeAfter(word));
  ofDisease.push(...found.words.filter((word) => !outcomeAfter(word)));

  const asked = ofDisease.length > 0 ? ofDisease : ofOutcome;
  const severity = agreed(asked);
  if (ofDisease.length > 0) left.push(...ofOutcome);
  else if (severity) {
    for (const word of ofOutcome) {
      const outcome = sentence.words(outcomeAfter(word) ?? word);
      note(word, `taken as severity ${severity} of the disease; also said of ${outcome}`);
    }
  }
  if (!severity) {
    const all = [...new Set(asked.flatMap(({ severities }) => severities))].join(', ');
    for (const mention of asked) note(mention, `several severities asked, ${all}, where one can be: none taken`);
  }
  return { severity, notes, left };
}
