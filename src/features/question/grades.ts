import type { GradingScale } from '../../records/values.js';
import { keysOfList } from './spelling.js';
import type { Sentence, Span } from './words.js';

/** Grades that a question names, `KL 3` or `grade II-III`; the scale is null where only `grade` is said. */
export interface GradeMention extends Span {
  readonly scale: GradingScale | null;
  readonly values: readonly number[];
}

const SCALES: readonly (readonly [GradingScale, readonly string[]])[] = [
  ['KELLGREN_LAWRENCE', ['kellgren', 'and', 'lawrence']],
  ['KELLGREN_LAWRENCE', ['kellgren', 'lawrence']],
  ['KELLGREN_LAWRENCE', ['kellgren']],
  ['KELLGREN_LAWRENCE', ['k', 'and', 'l']],
  ['KELLGREN_LAWRENCE', ['k', 'l']],
  ['KELLGREN_LAWRENCE', ['klg']],
  ['KELLGREN_LAWRENCE', ['kl']],
  ['ICRS', ['icr']],
  ['ICRS', ['icrs']],
  ['OUTERBRIDGE', ['outerbridge']],
  ['AHLBACK', ['ahlback']],
];
const GRADE = keysOfList('grade graded');
const SCALE_WORDS = keysOfList('grade graded stage score class classification scale system radiographic');
const FILLERS = keysOfList('of the a between from');
const BEFORE_SCALE = keysOfList('on by in the of according to');
/** A number before these counts something else. */
const UNITS = keysOfList('month week year day injection cm mm million patient dose time');
const NUMBERS: Readonly<Record<string, number>> = { 0: 0, 1: 1, 2: 2, 3: 3, 4: 4, i: 1, ii: 2, iii: 3, iv: 4 };
const HIGHEST = 4;

/** What opens a range upwards or downwards, before or after the number, and whether the number itself is in it. */
const OPEN: readonly (readonly [readonly string[], 'up' | 'down', boolean])[] = [
  [['at', 'least'], 'up', true],
  [['at', 'most'], 'down', true],
  [['up', 'to'], 'down', true],
  [['minimum'], 'up', true],
  [['maximum'], 'down', true],
  [['\u2265'], 'up', true],
  [['\u2264'], 'down', true],
  [['>'], 'up', false],
  [['<'], 'down', false],
  [['above'], 'up', false],
  [['below'], 'down', false],
];
const OPEN_AFTER: typeof OPEN = [
  [['+'], 'up', true],
  ...['or', 'and'].flatMap((joint) => [
    ...['higher', 'more', 'above', 'greater', 'worse', 'over'].map((word) => [[joint, word], 'up', true] as const),
    ...['lower', 'less', 'below', 'under', 'better'].map((word) => [[joint, word], 'down', true] as const),
  ]),
];

const between = (low: number, high: number): number[] =>
  Array.from({ length: Math.max(0, high - low + 1) }, (_, step) => low + step);

/** Reads forward over one sentence; a reading that fails is thrown away with its cursor. */
class Cursor {
  constructor(
    readonly sentence: Sentence,
    public at: number,
  ) {}

  accepts(keys: readonly string[]): boolean {
    if (!this.sentence.startsWith(this.at, keys)) return false;
    this.at += keys.length;
    return true;
  }

  acceptsAny(keys: ReadonlySet<string>): boolean {
    return keys.has(this.sentence.key(this.at)) && this.accepts([this.sentence.key(this.at)]);
  }

  scale(): GradingScale | null {
    return SCALES.find(([, keys]) => this.accepts(keys))?.[0] ?? null;
  }

  number(): number | null {
    const value = NUMBERS[this.sentence.key(this.at)];
    if (value === undefined || UNITS.has(this.sentence.key(this.at + 1))) return null;
    this.at++;
    return value;
  }

  open(list: typeof OPEN): (typeof OPEN)[number] | null {
    return list.find(([keys]) => this.accepts(keys)) ?? null;
  }
}

/** `3`, `2-3`, `II to IV`, `2, 3 or 4`, `at least 2`, `3 or higher`; empty when no grade stands here. */
function valuesAt(cursor: Cursor): number[] {
  const before = cursor.open(OPEN);
  let last = cursor.number();
  if (last === null) return [];
  const values = [last];
  for (;;) {
    const start = cursor.at;
    const gap = cursor.sentence.tokens[start]?.gap ?? '';
    const word = ['to', 'through', 'and', 'or'].find((key) => cursor.accepts([key]));
    const next = word !== undefined || /^\s*[-\u2010-\u2014\u2212/,]\s*$/.test(gap) ? cursor.number() : null;
    if (next === null) {
      cursor.at = start;
      break;
    }
    const isRange = word === 'to' || word === 'through' || /[-\u2010-\u2014\u2212]/.test(gap);
    values.push(...(isRange ? between(last + 1, next) : [next]));
    last = next;
  }
  const open = before ?? cursor.open(OPEN_AFTER);
  if (!open) return values;
  const [, way, isIn] = open;
  const edge = Math.max(...values) + (isIn ? 0 : way === 'up' ? 1 : -1);
  return way === 'up' ? between(isIn ? Math.min(...values) : edge, HIGHEST) : between(1, edge);
}

function gradesFrom(sentence: Sentence, from: number): GradeMention | null {
  const cursor = new Cursor(sentence, from);
  cursor.accepts(['between']);
  let scale = cursor.scale();
  const isNamed = scale !== null || cursor.acceptsAny(GRADE);
  if (!isNamed) return null;
  while (cursor.acceptsAny(SCALE_WORDS) || cursor.acceptsAny(FILLERS)) continue;
  scale = cursor.scale() ?? scale;
  while (cursor.acceptsAny(SCALE_WORDS) || cursor.acceptsAny(FILLERS)) continue;
  const values = valuesAt(cursor);
  if (values.length === 0) return null;
  let { at } = cursor;
  if (scale === null) {
    while (cursor.acceptsAny(BEFORE_SCALE)) continue;
    scale = cursor.scale();
    while (scale !== null && cursor.acceptsAny(SCALE_WORDS)) continue;
    if (scale !== null) at = cursor.at;
  }
  return { from, to: at - 1, scale, values: [...new Set(values)] };
}

/** The grades in a question, in order. Their words are taken and do not part the names around them. */
export function gradesIn(sentence: Sentence): GradeMention[] {
  const found: GradeMention[] = [];
  for (let from = 0; from < sentence.tokens.length; from++) {
    const grades = gradesFrom(sentence, from);
    if (!grades) continue;
    sentence.take(grades, true);
    found.push(grades);
    from = grades.to;
  }
  return found;
}
