import type { Label } from '../../graph/model.js';
import type { Parameter } from '../../graph/statement.js';
import type { PreparedRecord } from '../prepare.js';
import { shapes, type ArrowShape, type ArrowType, type Shape } from './shapes.js';

export type Properties = Readonly<Record<string, Parameter | undefined>>;

/** A node, or its end of an arrow: ids are unique within a label only. */
export interface Node {
  label: Label;
  id: string;
}

export interface Drawn {
  nodes: (Node & { properties: Properties })[];
  arrows: { type: ArrowType; from: Node; to: Node; properties: Properties }[];
}

/** Whether a node that some other record makes is, or will be, in the graph. */
export type IsThere = (label: Label, id: string) => boolean;

const isList = (value: Parameter): value is readonly Parameter[] => Array.isArray(value);

function entries(value: Parameter | undefined, where: string): Properties {
  if (value === undefined || value === null) return {};
  if (typeof value === 'object' && !isList(value)) return value;
  throw new Error(`${where} should be an object`);
}

function list(value: Parameter | undefined): readonly Parameter[] {
  if (value === undefined || value === null || value === '') return [];
  return isList(value) ? value : [value];
}

function idOf(value: Parameter | undefined, where: string): string {
  if (typeof value === 'string') return value;
  throw new Error(`${where} should be an id`);
}

/** Every entry of a projection must be laid out; one that the shape does not know would be lost. */
function refuseUnknown(projection: Properties, { node, arrows = {}, parts = {} }: Shape): void {
  const held = Object.values(arrows).map((arrow) => arrow.held);
  const known = new Set(['id', 'current', 'properties', ...Object.keys(arrows), ...Object.keys(parts), ...held]);
  const unknown = Object.keys(projection).filter((key) => projection[key] !== undefined && !known.has(key));
  if (unknown.length === 0) return;
  throw new Error(
    `The projection of ${node ?? 'a record'} holds ${unknown.join(', ')}, which src/import/bulk/shapes.ts does not know.`,
  );
}

/** The nodes and arrows of one record, as the statements of the import would write them. */
class Layer {
  readonly drawn: Drawn = { nodes: [], arrows: [] };
  private readonly own = new Set<string>();
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly isThere: IsThere) {}

  /** Draws a projection and its parts; its arrows wait for `finish`, when all nodes of the record are known. */
  draw(value: Parameter | undefined, shape: Shape, tops: Node[]): Node | null {
    const projection = entries(value, 'a projection');
    refuseUnknown(projection, shape);
    const { node: label, arrows = {}, drawing = {}, parts = {} } = shape;
    const properties = entries(projection['properties'], 'properties');
    let node: Node | null = null;
    if (label) {
      const made = { label, id: idOf(projection['id'], label) };
      this.drawn.nodes.push({ ...made, properties });
      this.own.add(`${label}:${made.id}`);
      for (const [name, arrow] of Object.entries(arrows)) this.later(made, projection, name, arrow);
      for (const [name, arrow] of Object.entries(drawing)) this.later(made, properties, name, arrow);
      node = made;
    }
    for (const [name, { arrow, shape: inner }] of Object.entries(parts)) {
      for (const part of list(projection[name])) {
        const made = this.draw(part, inner, tops);
        if (node && made && arrow) this.drawn.arrows.push({ type: arrow, from: node, to: made, properties: {} });
        else if (made) tops.push(made);
      }
    }
    return node;
  }

  finish(): Drawn {
    for (const drawArrows of this.waiting) drawArrows();
    return this.drawn;
  }

  private later(from: Node, owner: Properties, name: string, arrow: ArrowShape): void {
    this.waiting.push(() => {
      for (const item of list(owner[name])) {
        const { id, properties } = target(item, owner, arrow, `${from.label}.${name}`);
        for (const label of arrow.to) {
          if (!this.own.has(`${label}:${id}`) && !this.isThere(label, id)) continue;
          this.drawn.arrows.push({ type: arrow.type, from, to: { label, id }, properties });
        }
      }
    });
  }
}

function target(
  item: Parameter,
  owner: Properties,
  { each, held }: ArrowShape,
  where: string,
): { id: string; properties: Properties } {
  if (each === undefined) {
    return { id: idOf(item, where), properties: held === undefined ? {} : entries(owner[held], held) };
  }
  const { [each]: id, properties, ...others } = entries(item, where);
  const unknown = Object.keys(others);
  if (unknown.length > 0) throw new Error(`${where} holds ${unknown.join(', ')}, which src/import/bulk does not know.`);
  return { id: idOf(id, where), properties: entries(properties, where) };
}

/** The nodes and arrows of a record's projection; `describes` are the nodes that its current version describes. */
export function layOut(record: PreparedRecord, isThere: IsThere): Drawn & { describes: Node[] } {
  const layer = new Layer(isThere);
  const describes: Node[] = [];
  const node = layer.draw(record.projection, shapes[record.kind], describes);
  if (node) describes.push(node);
  return { ...layer.finish(), describes };
}
