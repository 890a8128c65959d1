// Control characters of a record must not command the terminal.
const control = /[\u0000-\u001f\u007f-\u009f]+/g;

/** A text on one line, without anything that a terminal would obey. */
export const plain = (text: string): string => text.replace(control, ' ').trim();

/**
 * A text as lines of at most `width` characters, broken at spaces. A longer word, such as an address, keeps a line of
 * its own, whole so that it can be copied; where `breakWords` asks for it, it is broken instead.
 */
export function wrap(text: string, width: number, breakWords = false): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of plain(text).split(/\s+/)) {
    if (line !== '' && line.length + 1 + word.length <= width) {
      line += ` ${word}`;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
    while (breakWords && line.length > width) {
      lines.push(line.slice(0, width));
      line = line.slice(width);
    }
  }
  return [...lines, line];
}

export interface Column {
  width: number;
  right?: boolean;
}

/** One row of a table as lines: each cell wrapped in its column, nothing cut; only the last column may be overrun. */
export function cells(texts: readonly string[], columns: readonly Column[], gap: string, indent: number): string[] {
  const last = columns.length - 1;
  const wrapped = columns.map(({ width }, index) => wrap(texts[index] ?? '', width, index < last));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) => {
    const parts = columns.map(({ width, right }, index) => {
      const text = wrapped[index]?.[line] ?? '';
      return right ? text.padStart(width) : text.padEnd(width);
    });
    return `${' '.repeat(indent)}${parts.join(gap)}`.trimEnd();
  });
}

/** A text under a heading of its own width, its further lines below the first. */
export function labelled(label: string, text: string, labelWidth: number, width: number): string[] {
  return wrap(text, Math.max(width - labelWidth, 20)).map(
    (line, index) => `${(index === 0 ? label : '').padEnd(labelWidth)}${line}`,
  );
}
