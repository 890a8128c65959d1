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

const verdict: JudgementColumn = { head: 'Verdict', width: 13, text: (row) => words(row.verdict) };
const certainty: JudgementColumn = {
  head: 'Certainty',
  width: 9,
  text: (row) => (row.certainty ? words(row.certainty.level) : '-'),
};
const counts = [
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

/** The columns of an answer; the label of a row stands beside them where there is room, else above them. */
export class JudgementTable {
  private readonly columns: JudgementColumn[];
  private readonly room: number;

  constructor(
    rows: readonly Judgement[],
    private readonly width: number,
  ) {
    const judged = rows.some((row) => row.certainty !== undefined);
    this.columns = [verdict, ...(judged ? [certainty] : []), ...counts];
    this.room = width - this.columns.reduce((sum, column) => sum + column.width + 2, 0);
  }

  head(label: string): string[] {
    return this.line(
      label,
      this.columns.map(({ head }) => head),
    );
  }

  row(label: string, row: Judgement): string[] {
    return this.line(
      label,
      this.columns.map(({ text }) => text(row)),
    );
  }

  private line(label: string, texts: string[]): string[] {
    if (this.room >= shortestLabel) return cells([label, ...texts], [{ width: this.room }, ...this.columns], '  ', 0);
    return [...wrap(label, this.width), ...cells(texts, this.columns, ' ', 2)];
  }
}

/** What the abbreviated heads mean. */
export const legend =
  'Studies, one vote each: with a control arm (Contr.), randomised among these (Rand.), and of those with a control arm how many found the treated arm better, no difference, worse, or mixed results; without a control arm (Uncontr.).';
