import type { Judgement } from './answer.js';
import { cells, wrap, type Column } from './layout.js';
import { words } from './words.js';

interface JudgementColumn extends Column {
  head: string;
  text: (row: Judgement) => string;
}

const count = (head: string, width: number, of: (tally: Judgement['tally']) => number): JudgementColumn => ({
  head,
  width,
  right: true,
  text: ({ tally }) => String(of(tally)),
});

const columns: readonly JudgementColumn[] = [
  { head: 'Verdict', width: 13, text: ({ verdict }) => words(verdict) },
  { head: 'Certainty', width: 9, text: ({ certainty }) => (certainty ? words(certainty.level) : '-') },
  count('Contr.', 6, ({ controlled }) => controlled),
  count('Rand.', 5, ({ randomized }) => randomized),
  count('People', 6, ({ participants }) => participants),
  count('Better', 6, ({ improved }) => improved),
  count('None', 4, ({ noDifference }) => noDifference),
  count('Worse', 5, ({ worsened }) => worsened),
  count('Mixed', 5, ({ mixed }) => mixed),
  count('Uncontr.', 8, ({ uncontrolled }) => uncontrolled),
];

const shortestLabel = 20;
const needed = columns.reduce((sum, { width }) => sum + width + 2, 0);

/** The columns of an answer; the label of a row stands beside them where there is room, else above them. */
export class JudgementTable {
  constructor(private readonly width: number) {}

  head(label: string): string[] {
    return this.line(
      label,
      columns.map(({ head }) => head),
    );
  }

  row(label: string, row: Judgement): string[] {
    return this.line(
      label,
      columns.map(({ text }) => text(row)),
    );
  }

  private line(label: string, texts: string[]): string[] {
    const room = this.width - needed;
    if (room >= shortestLabel) return cells([label, ...texts], [{ width: room }, ...columns], '  ', 0);
    return [...wrap(label, this.width), ...cells(texts, columns, ' ', 2)];
  }
}

/** What the abbreviated heads mean. */
export const legend =
  'Studies, one vote each: with a control arm (Contr.), randomised among these (Rand.), and of those with a control arm how many found the treated arm better, no difference, worse, or mixed results; without a control arm (Uncontr.).';
