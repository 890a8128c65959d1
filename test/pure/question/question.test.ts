import { describe, expect, test } from 'vitest';
import { interpret } from '../../../src/features/question/question.js';
import { index, read } from './vocabulary.js';

const kneeOa = 'knee-osteoarthritis';
const repair = 'cartilage-regeneration';

test('the question that the graph exists for', () => {
  const reading = interpret('Which MSC sources show cartilage regeneration in moderate OA?', index);
  expect(reading).toMatchObject({
    outcome: { id: repair },
    condition: { id: 'osteoarthritis' },
    severity: 'MODERATE',
    cellSource: { id: 'msc' },
    product: null,
    mechanism: null,
    instrument: null,
    donor: null,
    comparator: [],
    groupBy: 'CELL_SOURCE',
    unmatched: [],
    ambiguous: [],
  });
});

describe('questions as people ask them', () => {
  test.each<[string, Record<string, unknown>]>([
    ['Does adipose tissue help knee pain?', { outcome: 'pain', cellSource: 'adipose-tissue' }],
    [
      'what products reduce WOMAC pain in KL 3 knee osteoarthritis',
      { outcome: 'pain', condition: kneeOa, severity: 'MODERATE', instrument: 'womac-pain', groupBy: 'CELL_PRODUCT' },
    ],
    [
      'bone marrow concentrate versus hyaluronic acid for function',
      { outcome: 'physical-function', product: 'bmac', comparator: ['HYALURONIC_ACID'] },
    ],
    [
      'umbilical cord MSCs cartilage regrowth severe knee OA',
      { outcome: repair, condition: kneeOa, severity: 'SEVERE', cellSource: 'umbilical-cord' },
    ],
    [
      'Through which mechanisms do adipose-derived MSCs relieve pain in moderate knee osteoarthritis?',
      { outcome: 'pain', condition: kneeOa, severity: 'MODERATE', cellSource: 'adipose-tissue', groupBy: 'MECHANISM' },
    ],
    [
      'Is Wharton’s jelly safe in osteoarthritis?',
      { outcome: 'adverse-events', condition: 'osteoarthritis', cellSource: 'whartons-jelly' },
    ],
    ['Does cartilage regrow after BMAC?', { outcome: repair, product: 'bmac' }],
    ['Stiff knees: does placenta help?', { outcome: 'stiffness', cellSource: 'placenta' }],
    ['Patients rely less on pain medication.', { outcome: 'analgesic-use', unmatched: ['rely'] }],
    [
      'return to sport after SVF for meniscal tear',
      { outcome: 'activity-level', condition: 'meniscus-tear', product: 'svf' },
    ],
    [
      'Do umbilical cord blood mesenchymal stem cells delay knee replacement surgery?',
      { outcome: 'joint-replacement', cellSource: 'umbilical-cord-blood' },
    ],
    ['Does culture-expanded adipose MSC help?', { cellSource: 'adipose-tissue', product: 'expanded-msc' }],
    [
      'Are MSC exosomes anti-inflammatory?',
      { cellSource: 'msc', product: 'ev-exosome', mechanism: 'cytokine-suppression' },
    ],
  ])('%s', (question, expected) => {
    expect(read(question)).toEqual(expected);
  });
});

describe('what the answer is grouped by', () => {
  test.each([
    ['Which sources of stem cells reduce knee ache?', 'CELL_SOURCE'],
    ['Which tissues repair cartilage?', 'CELL_SOURCE'],
    ['What evidence is there for cell products in osteoarthritis pain?', 'CELL_PRODUCT'],
    ['compare products for pain', 'CELL_PRODUCT'],
    ['For which conditions is bone marrow used?', 'CONDITION'],
    ['Which joint diseases does SVF treat?', 'CONDITION'],
    ['Which outcomes improve with exosomes?', 'OUTCOME'],
    ['BMAC by outcome', 'OUTCOME'],
    ['What is the mechanism of action of exosomes?', 'MECHANISM'],
    ['mechanisms of MSC in knee OA', 'MECHANISM'],
    ['Does the condition of the knee change the outcome?', 'CELL_SOURCE'],
  ])('%s: %s', (question, axis) => {
    expect(interpret(question, index).groupBy).toBe(axis);
  });

  test('a second axis is not understood', () => {
    expect(read('What cell sources and products improve function?')).toEqual({
      outcome: 'physical-function',
      unmatched: ['products'],
    });
  });
});

describe('whose cells, and against what', () => {
  test.each<[string, Record<string, unknown>]>([
    ['allogenic MSC', { cellSource: 'msc', donor: 'ALLOGENEIC' }],
    ['stem cells from autologous bone marrow', { cellSource: 'bone-marrow', donor: 'AUTOLOGOUS' }],
    ["the patient's own bone-marrow cells", { cellSource: 'bone-marrow', donor: 'AUTOLOGOUS' }],
    ['SVF compared with usual care or physiotherapy', { product: 'svf', comparator: ['USUAL_CARE', 'PHYSIOTHERAPY'] }],
    [
      'Is SVF better than corticosteroids, HA or platelet-rich plasma?',
      { product: 'svf', comparator: ['CORTICOSTEROID', 'HYALURONIC_ACID', 'PRP'] },
    ],
    ['PRP versus BMAC', { product: 'bmac', comparator: ['PRP'] }],
    ['saline-controlled trials of MSC', { cellSource: 'msc', comparator: ['SALINE'] }],
    ['MSC with PRP for knee pain', { outcome: 'pain', cellSource: 'msc', unmatched: ['PRP'] }],
    ['PRP for knee pain', { outcome: 'pain', unmatched: ['PRP'] }],
    ['MSC compared to no treatment', { cellSource: 'msc', unmatched: ['compared', 'no'] }],
  ])('%s', (question, expected) => {
    expect(read(question)).toEqual(expected);
  });

  test('a placebo is recorded as saline or as another inert injection, and that is said', () => {
    expect(read('SVF versus placebo')).toEqual({
      product: 'svf',
      comparator: ['SALINE', 'OTHER'],
      ambiguous: ['"placebo" (taken as comparator SALINE or OTHER)'],
    });
  });

  test('of two donors none is a filter', () => {
    expect(read('autologous or allogeneic MSC')).toMatchObject({
      cellSource: 'msc',
      ambiguous: [expect.stringContaining('"autologous"'), expect.stringContaining('"allogeneic"')],
    });
  });
});
