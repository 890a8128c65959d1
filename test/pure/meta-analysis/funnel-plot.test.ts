import { describe, expect, test } from 'vitest';
import { funnelPlot } from '../../../src/features/meta-analysis/plots/funnel-plot.js';
import { elements, number, parseMarkup, texts } from './markup.js';
import { manyCountStudies, manyMeanStudies, plainNames, synthetic } from './synthetic.js';

describe('a funnel plot', () => {
  test('needs ten studies', () => {
    expect(funnelPlot(synthetic('SMD', manyMeanStudies(9, 'SMD')), plainNames)).toBeNull();
    expect(funnelPlot(synthetic('SMD', manyMeanStudies(10, 'SMD')), plainNames)).not.toBeNull();
  });

  test('has larger errors further down, larger effects further right, and the names of the studies', () => {
    const analysis = synthetic('MD', manyMeanStudies(25, 'MD'), { benefit: -1 });
    const plot = parseMarkup(funnelPlot(analysis, plainNames) ?? '');
    const points = elements(plot, 'circle').map((circle, index) => ({
      x: number(circle, 'cx'),
      y: number(circle, 'cy'),
      study: analysis.included[index],
    }));
    expect(points).toHaveLength(25);
    const along = points.toSorted((a, b) => a.x - b.x).map(({ study }) => study?.estimate ?? 0);
    expect(along).toEqual(along.toSorted((a, b) => a - b));
    const down = points.toSorted((a, b) => a.y - b.y).map(({ study }) => study?.variance ?? 0);
    expect(down).toEqual(down.toSorted((a, b) => a - b));
    expect(elements(plot, 'circle').map(({ children }) => children[0]?.text)).toEqual(
      analysis.included.map(({ study }) => study.id),
    );
  });

  test("has Egger's test, the sides, and pseudo limits with their tip at the pooled effect", () => {
    const analysis = synthetic('RR', manyCountStudies(12, 'RR'), { benefit: -1 });
    const plot = parseMarkup(funnelPlot(analysis, plainNames) ?? '');
    expect(texts(plot).join('\n')).toMatch(/Egger's test: intercept -?\d+\.\d\d, t = -?\d+\.\d\d, df = 10 \(p/);
    expect(texts(plot)).toEqual(expect.arrayContaining(['← Favours experimental', 'Favours comparator →', '1']));
    const dotted = elements(plot, 'line').find(({ attributes }) => attributes['stroke-dasharray'] === '1.5 3');
    const [limits] = elements(plot, 'polygon');
    expect(limits?.attributes.points?.split(',')[0]).toBe(dotted?.attributes.x1);
    expect(texts(plot)).toContain('Risk ratio (log scale)');
  });
});
