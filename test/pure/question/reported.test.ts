import { describe, expect, test } from 'vitest';
import { read } from './vocabulary.js';

describe('what is not understood', () => {
  test.each<[string, string[]]>([
    ['Do unicorn cells help knee pain?', ['unicorn']],
    ['Does intra-articular SVF reduce pain at 12 months?', ['intra-articular', '12', 'months']],
    ["Doesn't BMAC help knee pain without surgery?", ["Doesn't", 'without', 'surgery']],
    ['Does SVF not help, or never?', ['not', 'never']],
    ['non-surgical treatment of hip OA', ['non-surgical', 'hip']],
    ['High dose, low dose, HIGH dose', ['High', 'dose', 'low']],
    ['randomised trials of SVF in women', ['randomised', 'women']],
    ['a 3 cm defect', ['3', 'cm', 'defect']],
  ])('%s: %j', (question, unmatched) => {
    expect(read(question).unmatched).toEqual(unmatched);
  });

  test('words that leave the question as it is are ignored', () => {
    expect(read('Is there any evidence that treatment with this therapy works better for most patients?')).toEqual({});
    expect(read('')).toEqual({});
    expect(read('?!')).toEqual({});
  });

  test('the knee alone is no condition', () => {
    expect(read('knee')).toEqual({ unmatched: ['knee'] });
    expect(read('pain in the knee')).toEqual({ outcome: 'pain' });
  });
});

describe('several terms for one filter', () => {
  test('the first is taken, the other is not understood', () => {
    expect(read('pain and stiffness')).toEqual({ outcome: 'pain', unmatched: ['stiffness'] });
    expect(read('function and quality of life')).toEqual({
      outcome: 'physical-function',
      unmatched: ['quality of life'],
    });
    expect(read('BMAC versus SVF')).toEqual({ product: 'bmac', unmatched: ['versus', 'SVF'] });
    expect(read('OA and knee OA')).toEqual({ condition: 'osteoarthritis', unmatched: ['knee OA'] });
  });

  test('the narrower stands where it is not set against the broader', () => {
    expect(read('joint structure such as cartilage repair')).toEqual({ outcome: 'cartilage-regeneration' });
  });

  test('several of what the rows are need no filter', () => {
    expect(read('Is bone marrow or adipose better for pain?')).toEqual({
      outcome: 'pain',
      ambiguous: [
        '"bone marrow", "adipose" (several of the kind cell source: each is a row of the answer, none is a filter)',
      ],
    });
    expect(read('Which MSC sources are best, adipose or bone marrow?')).toMatchObject({ cellSource: 'msc' });
  });

  test('of a cell type and a tissue the first is taken, or the tissue that the cells come from', () => {
    expect(read('effect of MSCs on synovial fluid')).toEqual({ cellSource: 'msc', unmatched: ['synovial fluid'] });
    expect(read('Do MSCs help pain when taken from bone marrow?')).toMatchObject({
      outcome: 'pain',
      cellSource: 'bone-marrow',
      ambiguous: [expect.stringContaining('"MSCs"')],
    });
  });

  test('a treatment that another is compared with is no filter beside it', () => {
    expect(read('adipose MSC versus BMAC')).toEqual({ cellSource: 'adipose-tissue', unmatched: ['versus', 'BMAC'] });
    expect(read('Is SVF or bone marrow better?')).toEqual({ product: 'svf', unmatched: ['bone marrow'] });
    expect(read('Are exosomes better than MSCs?')).toEqual({ product: 'ev-exosome', unmatched: ['than', 'MSCs'] });
  });
});

describe('words of several terms', () => {
  test('are taken as condition, outcome, cell source, cell product, mechanism, instrument, in this order', () => {
    expect(read('synovitis')).toEqual({
      condition: 'synovitis',
      ambiguous: ['"synovitis" (taken as condition synovitis; also outcome inflammation)'],
    });
    expect(read('biodistribution')).toEqual({
      outcome: 'cell-engraftment',
      ambiguous: ['"biodistribution" (taken as outcome cell-engraftment; also mechanism homing-engraftment)'],
    });
    expect(read('PBSC')).toMatchObject({ cellSource: 'peripheral-blood' });
    expect(read('secretome')).toMatchObject({ product: 'conditioned-medium' });
    expect(read('range of motion')).toMatchObject({ outcome: 'mobility' });
  });

  test('leave a place to a word with one meaning', () => {
    expect(read('Does SVF reduce synovitis in knee osteoarthritis?')).toEqual({
      outcome: 'inflammation',
      condition: 'knee-osteoarthritis',
      product: 'svf',
      ambiguous: ['"synovitis" (taken as outcome inflammation; also condition synovitis)'],
    });
  });

  test('an instrument family is the member that the outcome tells, else its total, else none', () => {
    expect(read('pain on the WOMAC')).toEqual({ outcome: 'pain', instrument: 'womac-pain' });
    expect(read('KOOS quality of life')).toEqual({ outcome: 'quality-of-life', instrument: 'koos-qol' });
    expect(read('WOMAC')).toMatchObject({
      instrument: 'womac-total',
      ambiguous: [expect.stringContaining('womac-pain')],
    });
    expect(read('Oxford Knee Score')).toEqual({
      ambiguous: ['"Oxford Knee Score" (may be instrument oks or instrument oks-12-60: none taken)'],
    });
  });
});
