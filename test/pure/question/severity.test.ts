import { describe, expect, test } from 'vitest';
import { read } from './vocabulary.js';

describe('severity', () => {
  test.each([
    ['mild OA', 'MILD'],
    ['doubtful OA', 'DOUBTFUL'],
    ['severe OA', 'SEVERE'],
    ['KL 3 OA', 'MODERATE'],
    ['KL3 OA', 'MODERATE'],
    ['K&L 3 OA', 'MODERATE'],
    ['K-L grade IV OA', 'SEVERE'],
    ['KL grade of 1 in OA', 'DOUBTFUL'],
    ['Kellgren-Lawrence grade II OA', 'MILD'],
    ['Kellgren and Lawrence grade 2 OA', 'MILD'],
    ['Kellgren–Lawrence (KL) grade Ⅲ OA', 'MODERATE'],
    ['grade 3 OA', 'MODERATE'],
    ['grade III on the Kellgren-Lawrence scale, OA', 'MODERATE'],
    ['moderate (KL 3) OA', 'MODERATE'],
    ['OA of KL ≥ 4', 'SEVERE'],
  ])('%s: %s', (question, severity) => {
    expect(read(question)).toEqual({ condition: 'osteoarthritis', severity });
  });

  test.each([
    ['grade 2-3 OA', 'grade 2-3'],
    ['grades 2 and 3 OA', 'grades 2 and 3'],
    ['KL II–III OA', 'KL II–III'],
    ['KL 2/3 OA', 'KL 2/3'],
    ['KL 2 or higher OA', 'KL 2 or higher'],
    ['at least KL 2 to 4 OA', 'KL 2 to 4'],
    ['mild-to-moderate OA', 'mild-to-moderate'],
    ['mild or moderate OA', 'mild or moderate'],
    ['KL 0-1 OA', 'KL 0-1'],
  ])('of several none is taken, and that is said: %s', (question, words) => {
    const reading = read(question);
    expect(reading).toMatchObject({ condition: 'osteoarthritis', ambiguous: [expect.stringContaining(`"${words}"`)] });
    expect(reading).not.toHaveProperty('severity');
  });

  test('grades of other scales are conditions', () => {
    expect(read('ICRS grade 3 cartilage lesions')).toEqual({ condition: 'cartilage-icrs3' });
    expect(read('Outerbridge IV')).toEqual({ condition: 'cartilage-outerbridge4' });
    expect(read('KL 0')).toEqual({ condition: 'knee-oa-kl0' });
    expect(read('Outerbridge III-IV')).toMatchObject({
      condition: 'cartilage-defect',
      ambiguous: [expect.stringContaining('"Outerbridge III-IV"')],
    });
  });

  test('a grade of no named scale says nothing of a condition that other scales grade', () => {
    expect(read('grade 3 chondral defects')).toEqual({
      condition: 'cartilage-defect',
      ambiguous: [expect.stringContaining('"grade 3"')],
    });
  });

  test('a word before an outcome is noted, and gives way to one said of the disease', () => {
    expect(read('severe knee pain')).toEqual({
      outcome: 'pain',
      severity: 'SEVERE',
      ambiguous: ['"severe" (taken as severity SEVERE of the disease; also said of knee pain)'],
    });
    expect(read('severe pain in moderate OA')).toEqual({
      outcome: 'pain',
      condition: 'osteoarthritis',
      severity: 'MODERATE',
      unmatched: ['severe'],
    });
  });

  test('is not taken from words about evidence, effects or harms', () => {
    expect(read('Is there moderate-certainty evidence for BMAC?')).toEqual({
      product: 'bmac',
      unmatched: ['moderate-certainty'],
    });
    expect(read('severe adverse events')).toEqual({ outcome: 'adverse-events', unmatched: ['severe'] });
  });

  test('needs a number: a grade alone is what the vocabulary makes of it', () => {
    expect(read('Kellgren-Lawrence grade')).toMatchObject({ outcome: 'radiographic-severity' });
    expect(read('KL 3 months')).not.toHaveProperty('severity');
  });
});
