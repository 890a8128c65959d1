import type { TermKind } from '../../records/term.js';
import type { Donor, InterventionKind, Severity } from '../../records/values.js';
import type { EvidenceAxis } from '../evidence/axis.js';
import type { Term } from '../term/vocabulary.js';
import { askedNoun, axisIn, kindOfAxis } from './axis-words.js';
import { controlsIn, type OtherUse } from './comparator-words.js';
import { donorsIn } from './donor-words.js';
import { gradesIn } from './grades.js';
import type { PhraseIndex } from './labels.js';
import { narrowed, takeCompanions, unmatchedIn } from './leftover.js';
import { mentionsIn, type Mention } from './matching.js';
import { gradedConditions, severityAsked } from './severity.js';
import { severityWordsIn } from './severity-words.js';
import { Slots, type Note } from './slots.js';
import { Sentence } from './words.js';

export { phraseIndex, type PhraseIndex } from './labels.js';

/** What a question in words was taken for. What is null or empty was not asked. */
export interface Interpretation {
  outcome: Term | null;
  condition: Term | null;
  severity: Severity | null;
  cellSource: Term | null;
  product: Term | null;
  mechanism: Term | null;
  instrument: Term | null;
  donor: Donor | null;
  comparator: InterventionKind[];
  groupBy: EvidenceAxis;
  /** The user's own words that changed nothing, in order, each once; stop words aside. */
  unmatched: string[];
  /** Words with several meanings, or several words for one filter, and what became of them. */
  ambiguous: string[];
}

/**
 * Reads a question by the names of the vocabulary (EVIDENCE section 9). The same question over the same vocabulary
 * gives the same answer; no word is dropped in silence: it is a term, a severity, a donor, a comparator or the axis,
 * or it is in `unmatched` or `ambiguous`, or it is a stop word that leaves the question as it is.
 */
export function interpret(question: string, index: PhraseIndex): Interpretation {
  const sentence = new Sentence(question);
  const donors = donorsIn(sentence);
  const grades = gradesIn(sentence);
  const words = severityWordsIn(sentence);
  const { controls, otherUses } = controlsIn(sentence);
  const noun = askedNoun(sentence);
  if (noun !== null) sentence.take({ from: noun, to: noun });

  const added = otherUses.filter(({ isAdded }) => isAdded);
  for (const span of added) sentence.take(span);
  const mentions = [...mentionsIn(sentence, index), ...gradedConditions(grades, index)]
    .map((mention) => withOtherUse(mention, otherUses))
    .sort((a, b) => a.from - b.from);
  const { axis, others } = axisIn(sentence, noun);
  const { terms, left, notes } = new Slots(sentence, index, kindOfAxis[axis]).fill(mentions);
  const term = (kind: TermKind): Term | null => terms.get(kind) ?? null;
  const condition = narrowed(sentence, index, term('condition'), [...terms.values()]);
  const asked = severityAsked(sentence, index, { words, grades, mentions, condition });
  takeCompanions(sentence, mentions);

  const donorKinds = [...new Set(donors.map(({ donor }) => donor))];
  const said: Note[] = [
    ...notes,
    ...asked.notes,
    ...controls
      .filter(({ isLoose }) => isLoose)
      .map((span) => ({
        at: span.from,
        text: `"${sentence.words(span)}" (taken as comparator ${span.kinds.join(' or ')})`,
      })),
    ...(donorKinds.length > 1
      ? donors.map((span) => ({
          at: span.from,
          text: `"${sentence.words(span)}" (one of two donors; none is a filter)`,
        }))
      : []),
  ];
  const otherNouns = others.map((at) => ({ from: at, to: at }));
  return {
    outcome: term('outcome'),
    condition,
    severity: asked.severity,
    cellSource: term('cell-source'),
    product: term('cell-product'),
    mechanism: term('mechanism'),
    instrument: term('instrument'),
    donor: donorKinds.length === 1 ? (donorKinds[0] ?? null) : null,
    comparator: [...new Set(controls.flatMap(({ kinds }) => kinds))],
    groupBy: axis,
    unmatched: unmatchedIn(sentence, [...left, ...asked.left, ...added, ...otherNouns]),
    ambiguous: [...new Set(said.sort((a, b) => a.at - b.at).map(({ text }) => text))],
  };
}

/** `Hyaluronic acid` is an outcome by the vocabulary, and the name of a treatment; an operation is both at once. */
function withOtherUse(mention: Mention, otherUses: readonly OtherUse[]): Mention {
  const use = otherUses.find(({ from, to }) => from === mention.from && to === mention.to);
  return use && !use.kinds.includes('SURGERY') ? { ...mention, also: `comparator ${use.kinds.join(' or ')}` } : mention;
}
