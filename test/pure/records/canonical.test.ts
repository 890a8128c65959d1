import { describe, expect, it } from 'vitest';
import { canonicalJson, sha256, type Json } from '../../../src/records/canonical.js';
import { moveSum, versionOf } from '../../../src/import/dataset-sum.js';
import { everything } from '../../support/everything.js';
import { randomFrom, shuffled } from '../../support/values.js';

const read: (text: string) => Json = JSON.parse;

describe('the canonical text of a record', () => {
  it('has its keys in one order, no white space, and nothing that is not stated', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'é' }], a: true, e: undefined })).toBe(
      '{"a":true,"b":[1,{"c":"é","d":null}]}',
    );
  });

  it('sorts keys by code unit and prints numbers as JavaScript does', () => {
    expect(canonicalJson({ é: 1e21, z: 0.1, A: -0, a: 1.0 })).toBe('{"A":0,"a":1,"z":0.1,"é":1e+21}');
  });

  it('is the same whatever the order of the keys, and reads back as the record', () => {
    const random = randomFrom(7);
    const reordered = Object.fromEntries(shuffled(Object.entries(everything), random));
    const text = canonicalJson(everything);
    expect(canonicalJson(reordered)).toBe(text);
    expect(JSON.parse(text)).toEqual(everything);
    expect(canonicalJson(read(text))).toBe(text);
  });

  it('differs where the order of a list does', () => {
    expect(canonicalJson({ a: [1, 2] })).not.toBe(canonicalJson({ a: [2, 1] }));
  });

  it('is hashed by SHA-256 over its UTF-8 bytes', () => {
    // `printf é | sha256sum`
    expect(sha256('é')).toBe('4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c');
  });
});

describe('the sum over the hashes of the current records', () => {
  const hashes = ['a', 'b', 'c', 'd', 'e'].map(sha256);

  it('does not depend on the order in which records came, nor on how they were parted into writes', () => {
    const once = moveSum('', [], hashes);
    const random = randomFrom(3);
    for (let round = 0; round < 20; round++) {
      expect(shuffled(hashes, random).reduce((sum, hash) => moveSum(sum, [], [hash]), '')).toBe(once);
    }
  });

  it('is the old one again when a change is undone', () => {
    const before = moveSum('', [], hashes);
    const changed = moveSum(before, [hashes[0] ?? ''], [sha256('other')]);
    expect(changed).not.toBe(before);
    expect(moveSum(changed, [sha256('other')], [hashes[0] ?? ''])).toBe(before);
  });

  it('gives versions that are short and differ when it does', () => {
    expect(versionOf(moveSum('', [], hashes))).toMatch(/^[0-9a-f]{16}$/);
    expect(versionOf(moveSum('', [], hashes))).not.toBe(versionOf(moveSum('', [], hashes.slice(1))));
  });
});
