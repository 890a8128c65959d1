import { arrows, nodeProperties, type Label } from '../../graph/model.js';
import type { PreparedRecord } from '../prepare.js';
import { CsvTable, type CsvFile, type CsvRow } from './csv-table.js';
import { layOut, type IsThere, type Node, type Properties } from './lay-out.js';
import type { ArrowType } from './shapes.js';

/** Files of one label or arrow type, as AdminTool is told of them. */
export interface CsvGroup {
  kind: 'nodes' | 'relationships';
  /** The label or the arrow's type. */
  name: string;
  hasEmptyLists: boolean;
  files: CsvFile[];
}

/** Rows of one record, ready to be written. */
export type RecordRows = [CsvTable, CsvRow][];

/** Which version of a record this is, and which activity made it. */
export interface Version {
  number: number;
  isCurrent: boolean;
  activity: string;
}

const times = ['at', 'updatedAt'];

/** Nodes and arrows as files for AdminTool, in a folder; several may write into one folder, each by a name of its own. */
export class CsvGraph {
  private readonly tables = new Map<string, { table: CsvTable; kind: CsvGroup['kind']; name: string }>();

  constructor(
    private readonly folder: string,
    private readonly writer: string,
    private readonly isThere: IsThere,
  ) {}

  node(label: Label, id: string, properties: Properties): [CsvTable, CsvRow] {
    const table = this.nodes(label);
    const { id: _, ...others } = properties;
    return [table, table.row(others, [id])];
  }

  arrow(type: ArrowType, from: Node, to: Node, properties: Properties = {}): [CsvTable, CsvRow] {
    const table = this.relationships(type, from.label, to.label);
    return [table, table.row(properties, [from.id, to.id])];
  }

  /** The rows of a record: its version, and what the graph shows of it when this is the current one. */
  rowsOf(record: PreparedRecord, { number, isCurrent, activity }: Version): RecordRows {
    const key = `${record.kind}:${record.id}`;
    const version: Node = { label: 'Record', id: `${key}@${number}` };
    const { kind, id: recordId, json, hash } = record;
    const kept = { kind, recordId, number, json, hash, ...(isCurrent && { current: key }) };
    const rows: RecordRows = [
      this.node('Record', version.id, kept),
      this.arrow('CREATED', { label: 'Activity', id: activity }, version),
    ];
    if (number > 1) rows.push(this.arrow('REPLACES', version, { label: 'Record', id: `${key}@${number - 1}` }));
    if (!isCurrent) return rows;
    const drawn = layOut(record, this.isThere);
    for (const { label, id, properties } of drawn.nodes) rows.push(this.node(label, id, properties));
    for (const { type, from, to, properties } of drawn.arrows) rows.push(this.arrow(type, from, to, properties));
    for (const node of drawn.describes) rows.push(this.arrow('DESCRIBES', version, node));
    return rows;
  }

  write(rows: RecordRows): void {
    for (const [table, row] of rows) table.add(row);
  }

  /** What was written so far, without its files. */
  groups(): Omit<CsvGroup, 'files'>[] {
    return [...this.tables.values()].map(({ table, kind, name }) => ({
      kind,
      name,
      hasEmptyLists: table.hasEmptyLists,
    }));
  }

  /** Ends all files; nothing can be written afterwards. */
  close(): CsvGroup[] {
    const files = [...this.tables.values()].map(({ table }) => table.close());
    return this.groups().map((group, index) => ({ ...group, files: files[index] ?? [] }));
  }

  private nodes(label: Label): CsvTable {
    const made = this.tables.get(label);
    if (made) return made.table;
    const properties = nodeProperties[label].filter((name) => name !== 'id');
    const table = new CsvTable(this.folder, `${this.writer}-${label}`, properties, [`id:ID(${label})`], times);
    this.tables.set(label, { table, kind: 'nodes', name: label });
    return table;
  }

  private relationships(type: ArrowType, from: Label, to: Label): CsvTable {
    const name = `${type}-${from}-${to}`;
    const made = this.tables.get(name);
    if (made) return made.table;
    const ends = [`:START_ID(${from})`, `:END_ID(${to})`];
    const table = new CsvTable(this.folder, `${this.writer}-${name}`, arrows[type].properties, ends);
    this.tables.set(name, { table, kind: 'relationships', name: type });
    return table;
  }
}
