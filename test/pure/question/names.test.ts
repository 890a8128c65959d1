import { describe, expect, test } from 'vitest';
import { keyOf } from '../../../src/features/question/spelling.js';
import { interpret } from '../../../src/features/question/question.js';
import { TERM_KINDS } from '../../../src/features/question/kinds.js';
import { index, read, vocabulary } from './vocabulary.js';

describe('a word is compared without', () => {
  test.each([
    ['oedema', 'edema'],
    ['tumour', 'tumor'],
    ['haemarthrosis', 'hemarthrosis'],
    ['paediatric', 'pediatric'],
    ['anaesthesia', 'anesthesia'],
    ['polarisation', 'polarization'],
    ['signalling', 'signaling'],
    ['centre', 'center'],
    ['fibres', 'fiber'],
    ['grey', 'gray'],
    ['ageing', 'aging'],
    ['Ahlbäck', 'ahlback'],
    ['Wharton’s', 'whartons'],
    ['injuries', 'injury'],
    ['MSCs', 'msc'],
    ['hUC', 'UC'],
    ['menisci', 'meniscus'],
    ['regenerates', 'regeneration'],
  ])('%s: %s', (a, b) => {
    expect(keyOf(a)).toBe(keyOf(b));
  });

  test('becoming another word', () => {
    for (const word of ['synovitis', 'OKS', 'his', 'mass']) expect(keyOf(word)).toBe(word.toLowerCase());
  });
});

describe('one thing, written in several ways', () => {
  test.each<[Record<string, string>, string[]]>([
    [
      { cellSource: 'whartons-jelly' },
      ["Wharton's jelly", 'Whartons jelly', 'Wharton jelly', 'WJ-MSCs', "MSC of Wharton's jelly"],
    ],
    [
      { cellSource: 'adipose-tissue' },
      ['adipose-derived MSC', 'adipose derived stem cells', 'fat tissue', 'ADMSC', 'AD‑MSCs'],
    ],
    [
      { cellSource: 'bone-marrow' },
      ['bone marrow stromal cells', 'BM-MSCs', 'hBMSCs', 'MSCs isolated from bone-marrow'],
    ],
    [{ product: 'mfat' }, ['microfragmented fat', 'micro-fragmented adipose tissue', 'MFAT']],
    [{ product: 'svf' }, ['stromal vascular fraction', 'Stromal-Vascular Fraction (SVF)', 'svf']],
    [{ product: 'conditioned-medium' }, ['conditioned media', 'Conditioned medium / secretome']],
    [
      { condition: 'knee-osteoarthritis' },
      [
        'OA of the knee',
        'KOA',
        'osteoarthritis in both knees',
        'Osteoarthritis, Knee',
        'gonarthrosis',
        'knees with osteo-arthritis',
      ],
    ],
    [
      { outcome: 'cartilage-regeneration' },
      [
        'repair of cartilage',
        'regenerating the cartilage',
        'cartilage repair',
        'cartilage regeneration / repair tissue',
        'Can cartilage really heal?',
      ],
    ],
    [{ outcome: 'mobility' }, ['ROM', 'walking ability', 'Mobility']],
    [
      { mechanism: 'm2-polarization' },
      ['M2 polarisation', 'M2 macrophage polarization', 'polarisation of M2 macrophages'],
    ],
    [{ mechanism: 'ev-signalling' }, ['exosome signaling', 'extracellular vesicle signalling']],
    [
      { outcome: 'pain', instrument: 'vas-pain' },
      ['VAS pain', 'pain VAS', 'visual analog scale for pain', 'visual analogue scale of pain'],
    ],
  ])('%j', (expected, questions) => {
    for (const question of questions) expect({ question, ...read(question) }).toMatchObject({ question, ...expected });
    for (const question of questions) expect(read(question)).not.toHaveProperty('ambiguous');
  });

  test('no word is made of the letters of two: `as a` is no ASA', () => {
    expect(read('as a treatment')).toEqual({});
  });
});

test('every name of the vocabulary is understood as its term, or said to be ambiguous', () => {
  for (const kind of TERM_KINDS) {
    for (const term of vocabulary.all(kind)) {
      const grade = vocabulary.gradeOf(term);
      if (grade?.scale === 'KELLGREN_LAWRENCE') continue;
      for (const name of [term.label, ...term.synonyms, term.id]) {
        const reading = interpret(name, index);
        const { condition, outcome, cellSource, product, mechanism, instrument } = reading;
        const found = [condition, outcome, cellSource, product, mechanism, instrument].map((taken) => taken?.id);
        const reported = reading.ambiguous.join(' ').includes(`${kind.replace('-', ' ')} ${term.id}`);
        // Of the 0-10 cm scale the label's range is no word of the vocabulary: taken is the scale without a range.
        if (!reported && name !== 'Visual analogue scale for pain, 0-10 cm') expect(found, name).toContain(term.id);
      }
    }
  }
});

test('the same question gives the same answer, and leaves the names as they were', () => {
  const question = 'Does SVF reduce synovitis and pain in KL 2-3 knee OA versus placebo, not surgery?';
  const before = index.phrases.size;
  expect(interpret(question, index)).toEqual(interpret(question, index));
  expect(index.phrases.size).toBe(before);
});
