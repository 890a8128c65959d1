/** The prefixes of global ids. */
export const nodeKinds = [
  'study',
  'report',
  'arm',
  'finding',
  'cell-source',
  'cell-product',
  'condition',
  'outcome',
  'instrument',
  'mechanism',
  'claim',
  'synthesis',
] as const;
export type NodeKind = (typeof nodeKinds)[number];

const isNodeKind = (text: string): text is NodeKind => nodeKinds.some((kind) => kind === text);

export const globalId = (kind: NodeKind, key: string): string => `${kind}:${key}`;

/** The parts of a global id such as `arm:lee-2019/msc`; null when the text has no known prefix. */
export function parseGlobalId(text: string): { kind: NodeKind; key: string } | null {
  const at = text.indexOf(':');
  const kind = text.slice(0, Math.max(at, 0));
  return isNodeKind(kind) ? { kind, key: text.slice(at + 1) } : null;
}

/** The key of an id that may be global or bare; null when it is a global id of another kind. */
export function keyOf(kind: NodeKind, id: string): string | null {
  const parsed = parseGlobalId(id);
  if (!parsed) return id;
  return parsed.kind === kind ? parsed.key : null;
}
