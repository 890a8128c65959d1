import { fontSize } from './svg.js';

/** Widths in parts of the font size, after DejaVu Sans, the widest of the usual sans-serif fonts. */
const classes: readonly (readonly [RegExp, number])[] = [
  [/[ijl|!'.,:;()[\]fIt\-/ ]/, 0.4],
  [/[mwMW%@]/, 0.98],
  [/[A-Z&]/, 0.72],
  [/[\u0300-\u036f]/, 0],
  [/[\u1100-\u11ff\u2e80-\uffef\u{1f000}-\u{3ffff}]/u, 1.05],
];

const widthOf = (character: string): number => classes.find(([pattern]) => pattern.test(character))?.[1] ?? 0.64;

const boldFactor = 1.1;

/** How wide a text is at most, in pixels, in the usual sans-serif fonts. An estimate: nothing here has a font. */
export function textWidth(content: string, { size = fontSize, bold = false } = {}): number {
  const parts = Array.from(content).reduce((sum, character) => sum + widthOf(character), 0);
  return parts * size * (bold ? boldFactor : 1);
}

/** Labels are one line: whatever separates lines or words becomes one space. */
export const oneLine = (content: string): string => content.replace(/\s+/gu, ' ').trim();

/** The text, or as much of it as fits in so many pixels, with an ellipsis. */
export function fitted(content: string, pixels: number, style: { size?: number; bold?: boolean } = {}): string {
  if (textWidth(content, style) <= pixels) return content;
  const kept = Array.from(content);
  while (kept.length > 0 && textWidth(`${kept.join('')}…`, style) > pixels) kept.pop();
  return `${kept.join('').trimEnd()}…`;
}
