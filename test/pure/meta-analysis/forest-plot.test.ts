import { describe, expect, test } from 'vitest';
import type { Analysis } from '../../../src/features/meta-analysis/analysis.js';
import { forestPlot } from '../../../src/features/meta-analysis/plots/forest-plot.js';
import { corpusAnalysis, corpusNames, outcomes } from './corpus.js';
import { elements, number, parseMarkup, texts, type Element } from './markup.js';
import {
  countStudy,
  manyCountStudies,
  manyMeanStudies,
  meanStudy,
  plainNames,
  printedStudy,
  synthetic,
} from './synthetic.js';

function draw(analysis: Analysis, names = plainNames): Element {
  const plot = forestPlot(analysis, names);
  if (plot === null) throw new Error('nothing was drawn');
  return parseMarkup(plot);
}

const corpus = outcomes.map((outcome) => corpusAnalysis(outcome)).filter(({ status }) => status !== 'NOT_POOLABLE');

/** Squares of studies: filled, with sides alike. */
const squares = (plot: Element): Element[] =>
  elements(plot, 'rect').filter(
    (rect) => rect.attributes.fill === undefined && rect.attributes.width === rect.attributes.height,
  );

const diamonds = (plot: Element): Element[] =>
  elements(plot, 'polygon').filter(({ attributes }) => attributes.fill === '#fff');

const arrowheads = (plot: Element): Element[] =>
  elements(plot, 'polygon').filter(({ attributes }) => attributes.fill === undefined);

const placeOf = (plot: Element, words: string): number => {
  const found = elements(plot, 'text').find(({ text }) => text.includes(words));
  if (!found) throw new Error(`${words} is not there`);
  return number(found, 'x');
};

describe('a forest plot', () => {
  test.each(corpus.map((analysis) => [analysis.outcome, analysis] as const))(
    'of %s shows each study',
    (_, analysis) => {
      const plot = draw(analysis, corpusNames(analysis));
      const shown = texts(plot);
      for (const { study, means, counts } of analysis.included) {
        expect(shown.some((text) => text.startsWith(study.id))).toBe(true);
        if (means) expect(shown).toContain(String(means.experimental.n));
        if (counts) expect(shown).toContain(`${counts.comparator.events}/${counts.comparator.total}`);
      }
      expect(elements(plot, 'title').length).toBeGreaterThan(0);
      expect(diamonds(plot)).toHaveLength(analysis.pooled ? 1 : 0);
    },
  );

  test('stands alone and tells what it is', () => {
    const plot = forestPlot(synthetic('SMD', manyMeanStudies(5, 'SMD')), plainNames) ?? '';
    const { attributes, children } = parseMarkup(plot);
    expect(attributes).toMatchObject({ xmlns: 'http://www.w3.org/2000/svg', role: 'img', 'font-family': 'sans-serif' });
    expect(attributes.viewBox).toBe(`0 0 ${attributes.width ?? ''} ${attributes.height ?? ''}`);
    expect(children.slice(0, 2).map(({ name }) => name)).toEqual(['title', 'desc']);
    expect(plot).not.toMatch(/<script|href|url\(|<style|<image|@import/i);
  });

  test('has numbers of the arms, effects, weights, heterogeneity, model and people', () => {
    const arms = { experimental: { n: 31, mean: 22.5, sd: 8.25 }, comparator: { n: 29, mean: 30.75, sd: 9.5 } };
    const studies = [meanStudy('one', 'MD', arms), printedStudy('two', -4, 4), printedStudy('three', -3, 9)];
    const analysis = synthetic('MD', studies, {
      benefit: -1,
      intervalMethod: 'WALD',
      tau2Estimator: 'DERSIMONIAN_LAIRD',
    });
    const shown = texts(draw(analysis, { ...plainNames, unit: 'mm' }));
    expect(shown).toEqual(expect.arrayContaining(['31', '22.5', '8.25', '29', '30.75', '9.5', '-4.00 [-7.92, -0.08]']));
    expect(shown).toEqual(expect.arrayContaining(['100.0', 'Mean difference, mm', 'Random effects']));
    const all = shown.join('\n');
    expect(all).toMatch(/Heterogeneity: Q = \d+\.\d\d, df = 2 \(p = 0\.\d{3}\); I² = \d+\.\d %; tau² = \d/);
    expect(all).toContain('tau² by DerSimonian-Laird');
    expect(all).toContain('95 % interval: Wald');
    expect(all).toContain('3 studies, 60 participants (2 studies do not state how many)');
  });

  test('has counts, and the ratio on a log axis', () => {
    const table = { experimental: { events: 3, total: 40 }, comparator: { events: 9, total: 38 } };
    const studies = [countStudy('a', 'RR', table), ...manyCountStudies(4, 'RR')];
    const plot = draw(synthetic('RR', studies, { model: 'MANTEL_HAENSZEL', benefit: -1 }));
    expect(texts(plot)).toEqual(expect.arrayContaining(['3/40', '9/38', '0.32 [0.09, 1.08]', 'Mantel-Haenszel', '1']));
    const [low, one, high] = ['0.1', '1', '10'].map((label) =>
      elements(plot, 'text').find(({ text }) => text === label),
    );
    if (low && one && high)
      expect(number(one, 'x') - number(low, 'x')).toBeCloseTo(number(high, 'x') - number(one, 'x'), 1);
    expect(texts(plot).join()).not.toContain('tau²');
  });
});

describe('sides', () => {
  const printed = [printedStudy('a', 0.3, 0.04), printedStudy('b', -0.2, 0.05), printedStudy('c', 0.1, 0.02)];
  const better = 'Favours experimental';
  const worse = 'Favours comparator';

  test.each([
    ['SMD', 1, worse, better],
    ['MD on a scale where lower is better', -1, better, worse],
    ['MD on a scale where higher is better', 1, worse, better],
    ['RR of a bad event', -1, better, worse],
    ['RR of a good event', 1, worse, better],
    ['MD of which nobody knows', null, 'Lower', 'Higher'],
  ] as const)('%s', (name, benefit, left, right) => {
    const measure = name.startsWith('RR') ? 'RR' : name.startsWith('SMD') ? 'SMD' : 'MD';
    const plot = draw(synthetic(measure, printed, { benefit }));
    const none = elements(plot, 'line').find(({ attributes }) => attributes['stroke-dasharray'] === '6 4');
    if (!none) throw new Error('there is no line of no effect');
    expect(placeOf(plot, left)).toBeLessThan(number(none, 'x1'));
    expect(placeOf(plot, right)).toBeGreaterThan(number(none, 'x1'));
  });

  test('of the corpus: less pain on a scale where higher is better lies to the right', () => {
    const analysis = corpusAnalysis('pain', { measure: 'MD' });
    const plot = draw(analysis);
    expect(analysis.benefit).toBe(1);
    expect(placeOf(plot, better)).toBeGreaterThan(placeOf(plot, worse));
  });
});

describe('marks', () => {
  test('squares have areas by weight', () => {
    const analysis = synthetic(
      'SMD',
      [printedStudy('a', 0, 0.01), printedStudy('b', 0.1, 0.04), printedStudy('c', 0.2, 0.02)],
      {
        model: 'COMMON_EFFECT',
      },
    );
    const areas = squares(draw(analysis)).map((rect) => number(rect, 'width') ** 2);
    expect(areas).toHaveLength(3);
    const [first = 0, second = 0, third = 0] = areas;
    expect(second / first).toBeCloseTo(0.25, 2);
    expect(third / first).toBeCloseTo(0.5, 2);
  });

  test('an interval that leaves the axis ends in an arrowhead, and an estimate far off has no square', () => {
    const near = [0.2, 0.3, 0.1, 0.5, 0.4].map((estimate, index) => printedStudy(`near ${index}`, estimate, 0.04));
    const options = { model: 'COMMON_EFFECT' } as const;
    expect(arrowheads(draw(synthetic('SMD', near, options)))).toHaveLength(0);
    const plot = draw(synthetic('SMD', [...near, printedStudy('far', 9, 0.5)], options));
    expect(arrowheads(plot)).toHaveLength(1);
    expect(squares(plot)).toHaveLength(5);
    expect(texts(plot)).toContain('9.00 [7.61, 10.39]');
  });

  test('a prediction interval only where there is one', () => {
    const words = '95 % prediction interval';
    expect(texts(draw(synthetic('SMD', manyMeanStudies(3, 'SMD'))))).toContain(words);
    expect(texts(draw(synthetic('SMD', manyMeanStudies(2, 'SMD'))))).not.toContain(words);
    expect(texts(draw(synthetic('SMD', manyMeanStudies(3, 'SMD'), { model: 'COMMON_EFFECT' })))).not.toContain(words);
  });
});

describe('any number of studies', () => {
  test.each([1, 2, 9, 50, 200])('%i', (count) => {
    const analysis = synthetic('MD', manyMeanStudies(count, 'MD'), { benefit: -1 });
    const plot = draw(analysis);
    expect(squares(plot)).toHaveLength(count);
    expect(diamonds(plot)).toHaveLength(count === 1 ? 0 : 1);
    expect(number(plot, 'height')).toBeGreaterThan(count * 20);
    const [width, height] = [number(plot, 'width'), number(plot, 'height')];
    for (const text of elements(plot, 'text')) {
      expect(number(text, 'x')).toBeLessThanOrEqual(width);
      expect(number(text, 'y')).toBeLessThanOrEqual(height);
    }
    expect(forestPlot(analysis, plainNames)).toBe(forestPlot(analysis, plainNames));
  });

  test('none: nothing is drawn', () => {
    expect(forestPlot(synthetic('MD', []), plainNames)).toBeNull();
  });

  test('effects beyond all reason are drawn too', () => {
    const wild = [printedStudy('a', 20, 200), printedStudy('b', -50, 1e6), printedStudy('c', 1e5, 1e-9)];
    for (const measure of ['OR', 'MD'] as const)
      expect(texts(draw(synthetic(measure, wild))).join()).not.toContain('NaN');
  });
});

describe('labels', () => {
  const hostile = '</text><script>alert("1")</script> & \'x\' \u0000\u0007\ud800 ]]> <!-- \n <b>';

  test('of any text are text', () => {
    const names = { outcome: hostile, instrument: hostile, unit: hostile, studyLabel: () => hostile };
    const plot = draw(synthetic('MD', manyMeanStudies(3, 'MD')), names);
    expect(elements(plot, 'script')).toHaveLength(0);
    expect(texts(plot)[0]).toContain('</text><script>alert("1")</script> & \'x\' \ufffd\ufffd\ufffd ]]> <!-- <b>');
  });

  test('that are long are cut, and whole in their title', () => {
    const long = 'A collaboration with a name that no table has room for, and its seventeen centres 2019';
    const names = { ...plainNames, studyLabel: () => long };
    const plot = draw(synthetic('SMD', [printedStudy('a', 0.1, 0.1)]), names);
    const label = elements(plot, 'text').find(({ children }) => children.length > 0);
    expect(label?.text).toMatch(/^A collaboration.*…$/);
    expect(label?.children.map(({ text }) => text)).toEqual([long]);
  });

  test('that are alike tell the ids too', () => {
    const names = { ...plainNames, studyLabel: () => 'Lee 2019' };
    const plot = draw(synthetic('SMD', [printedStudy('lee-a', 0.1, 0.1), printedStudy('lee-b', 0.2, 0.1)]), names);
    expect(texts(plot)).toEqual(expect.arrayContaining(['Lee 2019 (lee-a)', 'Lee 2019 (lee-b)']));
  });

  test('get the year that they lack', () => {
    const analysis = corpusAnalysis('pain');
    const [first] = analysis.included;
    const plain = draw(analysis, { ...plainNames, studyLabel: ({ id }) => id.replace(/-\d+$/, '') });
    expect(texts(plain)).toContain(`${first?.study.id.replace(/-\d+$/, '') ?? ''} ${first?.study.year ?? ''}`);
  });
});
