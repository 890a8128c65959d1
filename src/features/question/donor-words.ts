import { Donor } from '../../records/values.js';
import { keysOfList } from './spelling.js';
import type { Sentence, Span } from './words.js';

const WORDS: readonly (readonly [Donor, ReadonlySet<string>])[] = [
  [Donor.AUTOLOGOUS, keysOfList('autologous autogenous')],
  [Donor.ALLOGENEIC, keysOfList('allogeneic allogenic')],
];
const OWNERS = keysOfList('patient patients their his her your my person');

/** Words that say whose cells they are, `the patient's own` among them. They are taken. */
export function donorsIn(sentence: Sentence): (Span & { donor: Donor })[] {
  return sentence.tokens.flatMap(({ key }, at) => {
    const isOwn = key === 'own' && OWNERS.has(sentence.key(at - 1)) && sentence.key(at - 2) !== 'on';
    const donor = isOwn ? Donor.AUTOLOGOUS : WORDS.find(([, keys]) => keys.has(key))?.[0];
    if (!donor) return [];
    const span = { from: isOwn ? at - 1 : at, to: at };
    sentence.take(span, true);
    return [{ ...span, donor }];
  });
}
