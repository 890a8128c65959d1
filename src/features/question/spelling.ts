/** British spellings and their American form. A rule may maul a word: both sides of a comparison are mauled alike. */
const AMERICAN: readonly (readonly [RegExp, string])[] = [
  [/^grey/, 'gray'],
  [/^ageing$/, 'aging'],
  [/^sulph/, 'sulf'],
  [/^programme/, 'program'],
  [/^(?=.{4})(.*?)[ao]e/, '$1e'],
  [/(?<=..)our(?=$|ed$|ing$|able$)/, 'or'],
  [/(?<=..)is(?=(e|ed|ing|ation|er)$)/, 'iz'],
  [/(?<=..)ys(?=(e|ed|ing)$)/, 'yz'],
  [/(?<=..[bt])re$/, 'er'],
  [/logue$/, 'log'],
  [/ll(?=(ing|ed|er)$)/, 'l'],
];

/** Other forms of a word that the vocabulary has as a noun: `regenerate cartilage` is `cartilage regeneration`. */
const FORMS: Readonly<Record<string, string>> = {
  regeneration: 'regenerate regenerated regenerating rebuild rebuilt rebuilding',
  regrowth: 'regrow regrown regrowing regrew',
  repair: 'repaired repairing',
  restoration: 'restore restored restoring',
  healing: 'heal healed',
  pain: 'painful ache aching achy',
  stiffness: 'stiff stiffer',
  safety: 'safe safer safely',
  function: 'functional functioning',
  disability: 'disabled',
  mobility: 'mobile',
  swelling: 'swollen',
  inflammation: 'inflamed',
  satisfaction: 'satisfied',
  engraftment: 'engraft engrafted',
  osteoarthritis: 'osteoarthritic osteoarthrosis',
  immunomodulation: 'immunomodulatory immunomodulating immunomodulate',
  antiapoptosis: 'antiapoptotic',
  meniscus: 'meniscal menisci',
  placenta: 'placental',
  chorion: 'chorionic',
  exosome: 'exosomal',
  microrna: 'mirna',
  mitochondrial: 'mitochondria mitochondrion',
  medium: 'media',
  not: 'cannot',
};

const singular = (word: string): string => {
  if (word.length < 4 || /(ss|us|is)$/.test(word)) return word;
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(ss|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
};

const american = (word: string): string => AMERICAN.reduce((text, [from, to]) => text.replace(from, to), word);

const plain = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/\u0153/gi, 'oe')
    .replace(/\u00e6/gi, 'ae')
    .replace(/[\u2018\u2019\u02bc\u00b4`\uff07]/g, "'");

const formOf = new Map(
  Object.entries(FORMS).flatMap(([noun, forms]) =>
    forms.split(' ').map((form) => [american(singular(form)), american(noun)]),
  ),
);

/**
 * How a word is compared: without case, accents, apostrophes, plural and British spelling, and as the noun that the
 * vocabulary uses. `n't` and `cannot` become `not`; of `hUC-MSCs` the species and the plural go.
 */
export function keyOf(word: string): string {
  const text = plain(word);
  if (/n't$/i.test(text)) return 'not';
  const bare = text
    .replace(/'s?$/i, '')
    .replace(/'/g, '')
    .replace(/^h(?=i?[A-Z]{2})/, '')
    .replace(/(?<=[A-Z0-9])s$/, '')
    .toLowerCase();
  const key = american(singular(bare));
  return formOf.get(key) ?? key;
}

/** The keys of words written in one text, for lists in code: compare tokens with these. */
export const keysOfList = (...lists: string[]): ReadonlySet<string> =>
  new Set(lists.flatMap((list) => list.trim().split(/\s+/)).map(keyOf));
