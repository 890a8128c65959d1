import { describe, expect, it } from 'vitest';
import { TagQuery, unionOf } from '../../../src/features/study/tag-query.js';

const many = (count: number, prefix = 'c'): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}${index}`);
const terms = (text: string): string[] => [...text.matchAll(/"([^"]+)"/g)].flatMap((match) => match[1] ?? []);

describe('a search by tags', () => {
  it('asks for all of its kinds, and for one of the values of each', () => {
    const query = new TagQuery('finding').anyOf('condition', ['a', 'b']).anyOf('outcome', new Set(['pain']));
    expect(query.texts()).toEqual(['+("is:finding") +("condition:a" "condition:b") +("outcome:pain")']);
  });

  it('asks nothing of what is not given', () => {
    const query = new TagQuery('study').anyOf('condition', null).anyOf('outcome', undefined).years(null);
    expect([query.isOpen, query.texts()]).toEqual([true, ['+("is:study")']]);
  });

  it('finds nothing where no value is allowed', () => {
    expect(new TagQuery('finding').anyOf('condition', []).texts()).toEqual([]);
    expect(unionOf(new TagQuery('finding').anyOf('condition', []).texts())).toEqual([]);
  });

  it('takes values as they are, whatever is in them', () => {
    expect(new TagQuery('study').anyOf('cells', ['a" OR "b', 'c\\']).texts()).toEqual([
      '+("is:study") +("cells:a\\" OR \\"b" "cells:c\\\\")',
    ]);
  });

  it.each([
    [{ min: 2019, max: null }, '+["year:2019" TO "year:9999"]'],
    [{ min: null, max: 2015 }, '+["year:0000" TO "year:2015"]'],
    [{ min: 2001, max: 2002 }, '+["year:2001" TO "year:2002"]'],
  ])('asks for the years %o', (range, text) => {
    expect(new TagQuery('finding').years(range).texts()).toEqual([`+("is:finding") ${text}`]);
  });

  it('becomes several texts where one would be too long for Lucene, which together ask for every combination once', () => {
    const texts = new TagQuery('finding').anyOf('condition', many(1500)).anyOf('outcome', many(700, 'o')).texts();
    const combinations = texts.flatMap((text) => {
      const found = terms(text);
      expect(found.length).toBeLessThanOrEqual(900);
      const of = (kind: string): string[] => found.filter((term) => term.startsWith(`${kind}:`));
      return of('condition').flatMap((condition) => of('outcome').map((outcome) => `${condition} ${outcome}`));
    });
    expect([combinations.length, new Set(combinations).size]).toEqual([1500 * 700, 1500 * 700]);
  });

  it('goes with others in one text, each once, unless that is too long', () => {
    const of = (id: string): TagQuery => new TagQuery('finding').anyOf('outcome', [id]);
    expect(unionOf([of('pain'), of('function'), of('pain')].flatMap((query) => query.texts()))).toEqual([
      '(+("is:finding") +("outcome:pain")) (+("is:finding") +("outcome:function"))',
    ]);
    const wide = ['a', 'b', 'c'].map((prefix) => new TagQuery('finding').anyOf('outcome', many(500, prefix)));
    expect(unionOf(wide.flatMap((query) => query.texts()))).toHaveLength(3);
  });
});
