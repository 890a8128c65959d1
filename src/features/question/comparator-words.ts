import { InterventionKind } from '../../records/values.js';
import { keyOf, keysOfList } from './spelling.js';
import type { Sentence, Span } from './words.js';

interface Control {
  readonly keys: readonly string[];
  readonly kinds: readonly InterventionKind[];
  /** No need for `versus` or its like: what it names is given as a comparison only. */
  readonly isAlways: boolean;
  /** The kind holds more, or other things, than the word says. */
  readonly isLoose: boolean;
}

const { SALINE, OTHER, HYALURONIC_ACID, PRP, CORTICOSTEROID, SURGERY, USUAL_CARE, PHYSIOTHERAPY } = InterventionKind;
const named = (
  names: string,
  kinds: readonly InterventionKind[],
  { isAlways = false, isLoose = false } = {},
): Control[] => names.split(', ').map((name) => ({ keys: name.split(' ').map(keyOf), kinds, isAlways, isLoose }));

/** Placebos are recorded as saline, or as another inert injection. Longer names first. */
const CONTROLS: readonly Control[] = [
  ...named('placebo, sham', [SALINE, OTHER], { isAlways: true, isLoose: true }),
  ...named('normal saline, isotonic saline, saline', [SALINE], { isAlways: true }),
  ...named('sodium hyaluronate, hyaluronic acid, hyaluronan, hyaluronate, viscosupplementation, viscosupplement, HA', [
    HYALURONIC_ACID,
  ]),
  ...named('platelet rich plasma, PRP', [PRP]),
  ...named('corticosteroid, steroid, cortisone, glucocorticoid', [CORTICOSTEROID]),
  ...named('triamcinolone, methylprednisolone, betamethasone', [CORTICOSTEROID], { isLoose: true }),
  ...named('surgery, operation', [SURGERY]),
  ...named('total knee arthroplasty, total knee replacement, TKA, TKR', [SURGERY], { isLoose: true }),
  ...named('knee replacement, knee arthroplasty, joint replacement, arthroplasty', [SURGERY], { isLoose: true }),
  ...named('high tibial osteotomy, osteotomy, HTO, microfracture', [SURGERY], { isLoose: true }),
  ...named('arthroscopic debridement, debridement, arthroscopic surgery, arthroscopy', [SURGERY], { isLoose: true }),
  ...named('usual care, standard care, standard of care, conventional care, routine care', [USUAL_CARE], {
    isAlways: true,
  }),
  ...named('conservative treatment, conservative management, conservative care', [USUAL_CARE]),
  ...named('physiotherapy, physical therapy', [PHYSIOTHERAPY]),
  ...named('exercise therapy, exercise, rehabilitation', [PHYSIOTHERAPY], { isLoose: true }),
];

const CUES = keysOfList(
  'versus vs v against than over beat beats outperform outperforms outperformed surpass instead rather alternative',
  'relative compare compared comparing comparison superior inferior noninferior equal equivalent comparable similar',
  'unlike',
);
const CUES_AFTER = keysOfList('versus vs v compared comparison');
const CONTROLLED = keysOfList('controlled control comparator comparison group arm');
const FILLERS = keysOfList(
  'a an the of to with injection injections intra-articular single local normal standard group either both after',
  'treatment therapy alone major conventional',
);
const ADDED = keysOfList('with plus and in combined');

const NOT_FOUND = -1;

/** The cue that governs the words before `index`, looking back over fillers and other controls. */
function cueBefore(sentence: Sentence, index: number, taken: ReadonlySet<number>, canFollowOr: boolean): number {
  for (let at = index - 1; at >= 0; at--) {
    const key = sentence.key(at);
    if (CUES.has(key) || (key === 'or' && canFollowOr)) return at;
    if (taken.has(at)) return at;
    if (FILLERS.has(key)) continue;
    if ((key === 'and' || key === 'or') && taken.has(at - 1)) return at;
    return NOT_FOUND;
  }
  return NOT_FOUND;
}

/** The cue that makes a control of the words up to `index`: `placebo-controlled`, `PRP versus ...`. */
function cueAfter(sentence: Sentence, index: number): number {
  if (CONTROLLED.has(sentence.key(index + 1))) return index + 1;
  for (let at = index + 1; at < sentence.tokens.length; at++) {
    if (CUES_AFTER.has(sentence.key(at))) return at;
    if (!FILLERS.has(sentence.key(at))) return NOT_FOUND;
  }
  return NOT_FOUND;
}

export interface ControlMention extends Span {
  readonly kinds: readonly InterventionKind[];
  readonly isLoose: boolean;
}

/** Words for a control that a question does not compare with: added to the cells, or asked about. */
export interface OtherUse extends Span {
  readonly kinds: readonly InterventionKind[];
  readonly isAdded: boolean;
}

/**
 * What a question compares with, in order; the words are taken, `versus` and its like with them. `Hyaluronic acid`,
 * `PRP`, steroids, surgery and exercise are controls only where the question compares, not where they are added
 * (`MSC with PRP`) or asked about.
 */
export function controlsIn(sentence: Sentence): { controls: ControlMention[]; otherUses: OtherUse[] } {
  const controls: ControlMention[] = [];
  const otherUses: OtherUse[] = [];
  const taken = new Set<number>();
  for (let from = 0; from < sentence.tokens.length; from++) {
    const control = CONTROLS.find(({ keys }) => sentence.startsWith(from, keys));
    if (!control) continue;
    const to = from + control.keys.length - 1;
    const isAdded = ADDED.has(sentence.key(from - 1));
    const isTreatment = control.kinds.some((kind) => kind !== SURGERY && kind !== PHYSIOTHERAPY);
    const before = cueBefore(sentence, from, taken, isTreatment);
    const after = isAdded ? NOT_FOUND : cueAfter(sentence, to);
    if (before < 0 && after < 0 && !(control.isAlways && !isAdded)) {
      otherUses.push({ from, to, kinds: control.kinds, isAdded });
      from = to;
      continue;
    }
    for (const at of [before, after]) if (at >= 0) sentence.take({ from: at, to: at });
    sentence.take({ from, to });
    for (let at = from; at <= to; at++) taken.add(at);
    controls.push({ from, to, kinds: control.kinds, isLoose: control.isLoose });
    from = to;
  }
  return { controls, otherUses };
}
