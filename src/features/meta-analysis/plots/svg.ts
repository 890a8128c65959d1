/** Attributes of an element; numbers are rounded to hundredths of a pixel. */
export type Attributes = Readonly<Record<string, string | number>>;

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** What XML 1.0 cannot hold in any form: control characters, halves of surrogate pairs, two non-characters. */
const impossible = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** Any text as the content of an element or the value of an attribute. */
export const escapeXml = (text: string): string =>
  text.replace(impossible, '\ufffd').replace(/[&<>"']/g, (character) => escapes[character] ?? character);

const written = (value: string | number): string =>
  typeof value === 'number' ? String(Math.round(value * 100) / 100 + 0) : escapeXml(value);

/** An element around content that is markup already. */
export function element(name: string, attributes: Attributes, ...content: readonly string[]): string {
  const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${written(value)}"`);
  const start = `<${name}${pairs.join('')}`;
  return content.length > 0 ? `${start}>${content.join('')}</${name}>` : `${start}/>`;
}

/** A line of text; `full` is what a pointer over it tells, where the text was cut. */
export const text = (x: number, y: number, content: string, attributes: Attributes = {}, full = content): string =>
  element(
    'text',
    { x, y, ...attributes },
    full === content ? '' : element('title', {}, escapeXml(full)),
    escapeXml(content),
  );

export const line = (x1: number, y1: number, x2: number, y2: number, attributes: Attributes = {}): string =>
  element('line', { x1, y1, x2, y2, stroke: '#000', ...attributes });

/** A closed shape through the points. */
export const polygon = (points: readonly (readonly [number, number])[], attributes: Attributes = {}): string =>
  element('polygon', { points: points.map((point) => point.map(written).join(',')).join(' '), ...attributes });

/** A picture with its name and description for those who do not see it. Stands alone: it refers to nothing outside. */
export function svgDocument(
  size: { width: number; height: number },
  told: { title: string; description: string },
  content: readonly string[],
): string {
  const width = Math.ceil(size.width);
  const height = Math.ceil(size.height);
  const parts = [
    element('title', {}, escapeXml(told.title)),
    element('desc', {}, escapeXml(told.description)),
    element('rect', { width, height, fill: '#fff' }),
    ...content,
  ];
  return `${element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'font-family': 'sans-serif',
      'font-size': fontSize,
    },
    '\n',
    parts.join('\n'),
    '\n',
  )}\n`;
}

/** Of all text that says nothing else, in pixels. */
export const fontSize = 12;
