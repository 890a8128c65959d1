import type { Term } from '../term/vocabulary.js';
import type { PhraseIndex } from './labels.js';

const contains = (words: readonly string[], key: string): boolean => {
  const rest = [...words];
  return key.split(' ').every((word) => {
    const at = rest.indexOf(word);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  });
};

const measures = (instrument: Term, outcome: Term): boolean =>
  instrument.kind === 'instrument' && instrument.record.outcomesMeasured.includes(outcome.id);

/** The outcome that is named inside an instrument's name, and measured by it: pain in `WOMAC pain`. */
export function outcomeInside(index: PhraseIndex, instrument: Term, words: readonly string[]): Term | null {
  const named = index.outcomes.filter(
    (outcome) =>
      measures(instrument, outcome) && [...(index.keysOf.get(outcome) ?? [])].some((key) => contains(words, key)),
  );
  return named[0] ?? null;
}

/**
 * Which of several instruments is meant by the name that they share (`WOMAC`): the only one that has the asked outcome
 * in its name; its total where no outcome is asked or the total measures it. Null: nothing tells.
 */
export function instrumentMeant(
  index: PhraseIndex,
  instruments: readonly Term[],
  outcome: Term | null,
): { term: Term; isSure: boolean } | null {
  const naming = instruments.filter(
    (instrument) =>
      outcome &&
      [...(index.keysOf.get(instrument) ?? [])].some(
        (key) => outcomeInside(index, instrument, key.split(' ')) === outcome,
      ),
  );
  const [only] = naming;
  if (only && naming.length === 1) return { term: only, isSure: true };
  const total = instruments.find(({ id }) => id.endsWith('-total'));
  return total && (!outcome || measures(total, outcome)) ? { term: total, isSure: false } : null;
}
