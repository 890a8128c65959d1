import { describe, expect, it } from 'vitest';
import { FactsStore } from '../../../src/features/evidence/facts.store.js';
import { findingFacts, studyFacts } from '../../../src/features/evidence/facts.js';
import { storeFinding, storeOutline, storeStudy } from '../../../src/features/evidence/stored-facts.js';
import { outlineOf } from '../../../src/features/study/outline.js';
import { study } from '../../support/records.js';

const record = study('a');
const [facts] = findingFacts(record);
if (!facts) throw new Error('the study has no finding');
const texts = {
  finding: storeFinding(facts),
  study: storeStudy(studyFacts(record)),
  outline: storeOutline(outlineOf(record)),
};
const megabyte = 1024 * 1024;

describe('facts that were read', () => {
  it.each([megabyte, 0])('are those that were stored, with %d bytes to keep them in', (bytes) => {
    const store = new FactsStore(bytes);
    for (let time = 0; time < 2; time += 1) {
      expect(store.finding(texts.finding)).toEqual(facts);
      expect(store.study(texts.study)).toEqual(studyFacts(record));
      expect(store.outline(texts.outline)).toEqual(outlineOf(record));
    }
  });

  it('are parsed once for the same text, and are others for another text', () => {
    const store = new FactsStore(megabyte);
    const once = store.finding(texts.finding);
    expect(store.finding(texts.finding)).toBe(once);
    expect(store.finding(storeFinding({ ...facts, direction: 'WORSENED' }))).toEqual({
      ...facts,
      direction: 'WORSENED',
    });
    expect(store.finding(texts.finding)).toBe(once);
  });

  it('cannot be changed, since many requests share them', () => {
    const store = new FactsStore(megabyte);
    expect(() => Object.assign(store.finding(texts.finding), { direction: 'WORSENED' })).toThrow(TypeError);
    expect(() => store.study(texts.study).grades.push(4)).toThrow(TypeError);
  });

  it('hold at most so many bytes: those that nobody asks for leave first', () => {
    const store = new FactsStore(texts.finding.length * 5 * 2 * 2 + 20);
    const [first, second, third] = (['IMPROVED', 'WORSENED', 'MIXED'] as const).map((direction) =>
      storeFinding({ ...facts, direction }),
    );
    if (first === undefined || second === undefined || third === undefined) throw new Error('three texts are needed');
    const kept = store.finding(first);
    store.finding(second);
    expect(store.finding(first)).toBe(kept);
    store.finding(third);
    store.finding(second);
    expect(store.finding(first)).not.toBe(kept);
  });
});
