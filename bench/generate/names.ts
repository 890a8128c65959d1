import type { Random } from './random.js';

const onsets = [
  'b',
  'd',
  'f',
  'g',
  'k',
  'l',
  'm',
  'n',
  'p',
  'r',
  's',
  't',
  'v',
  'z',
  'br',
  'dr',
  'kl',
  'pl',
  'st',
  'tr',
];
const vowels = ['a', 'e', 'i', 'o', 'u'];

/** A pronounceable word for a number, another one for each number below a million, which no language uses. */
export function wordOf(number: number): string {
  let [rest, word] = [number, ''];
  for (let syllable = 0; syllable < 3; syllable += 1) {
    word += `${onsets[rest % onsets.length] ?? ''}${vowels[Math.floor(rest / onsets.length) % vowels.length] ?? ''}`;
    rest = Math.floor(rest / (onsets.length * vowels.length));
  }
  return word;
}

export const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const initials = 'ABCDEFGHIJKLMNOPRSTUVWYZ';

/** An author as a record has it, `Family AB`. */
export const authorOf = (random: Random): string =>
  `${capital(wordOf(random.whole(0, 40_000)))} ${initials.charAt(random.whole(0, 23))}${initials.charAt(random.whole(0, 23))}`;
