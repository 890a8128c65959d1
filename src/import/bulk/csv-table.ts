import { appendFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { emptyLists } from '../../graph/model.js';
import { cellOf, quoted, separators, type CellType } from './cell.js';
import type { Properties } from './lay-out.js';

/** One file of rows and the file of its header, both in one folder. */
export interface CsvFile {
  header: string;
  rows: string;
  /** Some value goes over several lines. */
  multiline: boolean;
  /** Characters of the longest row. */
  longest: number;
}

/** A row that is not yet written: cells by column, and the text that ends it. */
export interface CsvRow {
  types: (CellType | undefined)[];
  texts: string[];
  multiline: boolean;
}

/** Rows of one file: a column has one type. */
interface Lane {
  name: string;
  types: (CellType | undefined)[];
  multiline: boolean;
  waiting: string[];
  length: number;
  /** Characters of all rows. */
  total: number;
  longest: number;
}

/** Characters that wait in memory before they go to the file. */
const enough = 128 * 1024;

/**
 * Characters of a file whose texts have line breaks, unless it is a single row: AdminTool must be able to take it in at
 * once, since it fails to find the end of the last row in a part of such a file.
 */
export const multilineFile = 8 * 1024 * 1024;

/**
 * Rows of one kind of node or arrow, in as many files as they need: a property that is a whole number in one row and a
 * fraction in another stays what it is, and rows whose texts have line breaks stand apart, since they read slower.
 */
export class CsvTable {
  /** Whether any row had a list without entries. */
  hasEmptyLists = false;
  private readonly columns: readonly string[];
  private readonly indexes: ReadonlyMap<string, number>;
  private lanes: Lane[] = [];
  private made = 0;
  private readonly files: CsvFile[] = [];

  /** `keys` are the headers of the columns that end each row; they are never empty, as the end of a row must be. */
  constructor(
    private readonly folder: string,
    private readonly name: string,
    properties: readonly string[],
    private readonly keys: readonly string[],
    private readonly times: readonly string[] = [],
  ) {
    this.columns = [...properties, emptyLists];
    this.indexes = new Map(this.columns.map((column, index) => [column, index]));
  }

  /** Throws Unwritable for a value that no row can hold, and Error for a property that the model does not name. */
  row(properties: Properties, keys: readonly string[]): CsvRow {
    const row: CsvRow = { types: [], texts: Array.from(this.columns, () => ''), multiline: false };
    const empty: string[] = [];
    for (const name of Object.keys(properties)) {
      const index = this.indexes.get(name);
      const cell = cellOf(properties[name]);
      if (index === undefined) throw new Error(`${this.name} has no property ${name}: name it in src/graph/model.ts`);
      if (cell === 'EMPTY_LIST') empty.push(name);
      else if (cell) {
        row.types[index] = this.times.includes(name) ? 'datetime' : cell.type;
        row.texts[index] = cell.text;
        row.multiline ||= cell.type.startsWith('string') && /[\n\r]/.test(cell.text);
      }
    }
    if (empty.length > 0) {
      const cell = cellOf(empty);
      if (cell && cell !== 'EMPTY_LIST') row.texts[this.columns.length - 1] = cell.text;
      this.hasEmptyLists = true;
    }
    row.texts.push(...keys.map(quoted));
    return row;
  }

  add(row: CsvRow): void {
    const line = `${row.texts.join(separators.cell)}\n`;
    const lane = this.laneOf(row, line.length);
    lane.waiting.push(line);
    lane.length += line.length;
    lane.total += line.length;
    lane.longest = Math.max(lane.longest, line.length);
    if (lane.length > enough) this.flush(lane);
  }

  close(): CsvFile[] {
    for (const lane of this.lanes) this.end(lane);
    this.lanes = [];
    return this.files;
  }

  private end(lane: Lane): void {
    this.flush(lane);
    const header = `${lane.name}.head.csv`;
    const typed = this.columns.map((column, index) =>
      column === emptyLists ? `${column}:string[]` : `${column}:${lane.types[index] ?? 'string'}`,
    );
    writeFileSync(path.join(this.folder, header), `${[...typed, ...this.keys].join(separators.cell)}\n`);
    this.files.push({ header, rows: `${lane.name}.csv`, multiline: lane.multiline, longest: lane.longest });
  }

  private laneOf(row: CsvRow, length: number): Lane {
    for (const lane of this.lanes) {
      if (lane.multiline !== row.multiline) continue;
      if (!row.types.every((type, index) => (lane.types[index] ?? type) === type)) continue;
      if (lane.multiline && lane.total + length > multilineFile) {
        this.end(lane);
        this.lanes = this.lanes.filter((other) => other !== lane);
        break;
      }
      row.types.forEach((type, index) => (lane.types[index] = type));
      return lane;
    }
    const lane: Lane = {
      name: `${this.name}-${(this.made += 1)}`,
      types: [...row.types],
      multiline: row.multiline,
      waiting: [],
      length: 0,
      total: 0,
      longest: 0,
    };
    this.lanes.push(lane);
    return lane;
  }

  private flush(lane: Lane): void {
    const bytes = Buffer.from(lane.waiting.join(''), 'utf8');
    if (bytes.length > 0) appendFileSync(path.join(this.folder, `${lane.name}.csv`), bytes);
    lane.waiting = [];
    lane.length = 0;
  }
}
