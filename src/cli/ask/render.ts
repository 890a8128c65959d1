import type { Answer } from './answer.js';
import { JudgementTable, legend } from './judgement-table.js';
import { wrap } from './layout.js';
import { readingLines } from './reading.js';
import { studiesOfRow } from './study-lines.js';
import { rowNames } from './words.js';

/** How the terminal is: its width in characters, and how a line is made to stand out on it. */
export interface Terminal {
  width: number;
  strong: (line: string) => string;
}

/** The answer as a table: how the question was read, a line for each row, its studies below it, their findings below them. */
export function renderAnswer(question: string, answer: Answer, { width, strong }: Terminal): string {
  const { rows, overall, severityUnknown } = answer.evidence;
  const table = new JudgementTable(width);
  const body = rows.flatMap((row) => [
    '',
    ...table.row(row.group?.label ?? 'Not stated', row).map(strong),
    ...studiesOfRow(row, width),
  ]);
  const unknown = `${severityUnknown.totalCount} more would count if they stated the severity or grade; they are not in the table.`;
  const lines = [
    ...readingLines(question, answer, width),
    '',
    ...(rows.length > 0
      ? [
          ...table.head(rowNames[answer.interpretation.groupBy]),
          ...body,
          '',
          ...table.row('Overall', overall).map(strong),
          ...wrap(overall.summary, width),
          '',
          ...wrap(legend, width),
        ]
      : ['No study that counts answers this.']),
    ...(severityUnknown.totalCount > 0 ? wrap(unknown, width) : []),
  ];
  return `${lines.join('\n')}\n`;
}
