/** An element of a picture. */
export interface Element {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: Element[];
  /** Its own text, without that of its children. */
  text: string;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

function unescaped(raw: string): string {
  if (/[<>]|&(?!(amp|lt|gt|quot|#39);)/.test(raw)) throw new Error(`not escaped: ${raw}`);
  return raw.replace(/&([^;]+);/g, (_, name: string) => entities[name] ?? '');
}

function attributesOf(raw: string): Record<string, string> {
  const pairs = [...raw.matchAll(/\s+([\w:-]+)="([^"]*)"/g)];
  if (pairs.map(([whole]) => whole).join('') !== raw.trimEnd()) throw new Error(`attributes: ${raw}`);
  const names = pairs.map(([, name = '']) => name);
  if (new Set(names).size !== names.length) throw new Error(`an attribute twice: ${raw}`);
  return Object.fromEntries(pairs.map(([, name = '', value = '']) => [name, unescaped(value)]));
}

const impossible = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;

/** Reads an XML document of elements and text; throws where it is not well-formed. */
export function parseMarkup(source: string): Element {
  if (impossible.test(source)) throw new Error('a character that XML cannot hold');
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open: Element[] = [root];
  for (const [, tag, text] of source.matchAll(/<([^>]*)>|([^<]+)/g)) {
    const inside = open.at(-1) ?? root;
    if (tag === undefined) inside.text += unescaped(text ?? '');
    else if (tag.startsWith('/')) {
      if (open.pop()?.name !== tag.slice(1) || open.length === 0) throw new Error(`closed too soon: ${tag}`);
    } else {
      const [, name = '', rest = '', end] = /^([a-z]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)$/i.exec(tag) ?? [];
      if (name === '') throw new Error(`no tag: ${tag}`);
      const element = { name, attributes: attributesOf(rest), children: [], text: '' };
      inside.children.push(element);
      if (end === '') open.push(element);
    }
  }
  const [document, second] = root.children;
  if (open.length !== 1 || !document || second || root.text.trim() !== '') throw new Error('not one document');
  return document;
}

/** All elements of a name, at any depth. */
export const elements = (of: Element, name: string): Element[] =>
  of.children.flatMap((child) => [...(child.name === name ? [child] : []), ...elements(child, name)]);

/** The lines of text of a picture. */
export const texts = (of: Element): string[] => elements(of, 'text').map(({ text }) => text);

/** The number that an attribute holds. */
export const number = ({ attributes }: Element, name: string): number => Number(attributes[name]);
