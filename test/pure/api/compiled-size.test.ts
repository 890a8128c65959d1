import { buildSchema, getOperationAST, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { compiledSize } from '../../../src/api/compiled-size.js';

const schema = buildSchema(`
  type Query { thing: Thing!  leaf: Leaf }
  interface Thing { id: ID! next: [Thing!]! }
  type A implements Thing { id: ID! next: [Thing!]! a: Int }
  type B implements Thing { id: ID! next: [Thing!]! }
  type C implements Thing { id: ID! next: [Thing!]! }
  type Leaf { id: ID! name: String }
`);

function sizeOf(text: string): number {
  const document = parse(text);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('no operation');
  return compiledSize(schema, document, operation);
}

describe('the size of a compiled query', () => {
  it.each([
    ['its fields, where types are concrete', '{ leaf { id name } }', 3],
    ['the fields of an abstract type once for each type', '{ thing { id } }', 1 + 3],
    ['abstract types within each other, multiplied', '{ thing { next { next { id } } } }', 1 + 3 * (1 + 3 * (1 + 3))],
    ['a fragment wherever it is spread', '{ a: leaf { ...f } b: leaf { ...f } } fragment f on Leaf { id name }', 6],
    ['fragments on one of the types', '{ thing { ... on A { a } ...f } } fragment f on B { id }', 1 + 3 * 2],
  ])('counts %s', (_what, text, size) => {
    expect(sizeOf(text)).toBe(size);
  });

  it('is a number for the deepest of documents, at once', () => {
    const [open, close] = ['next { '.repeat(400), ' }'.repeat(400)];
    expect(sizeOf(`{ thing { ${open}id${close} } }`)).toBeGreaterThan(1e100);
  });
});
