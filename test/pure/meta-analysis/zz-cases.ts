import { corpusAnalysis, corpusNames, outcomes } from './corpus.js';
import {
  countStudy,
  manyCountStudies,
  manyMeanStudies,
  meanStudy,
  plainNames,
  printedStudy,
  synthetic,
} from './synthetic.js';
import { bcg } from '../statistics/sample.js';

export function cases() {
  const all: Record<string, any> = {};
  const add = (name: string, analysis: any, names: any = plainNames) => (all[name] = { analysis, names });
  for (const outcome of outcomes) {
    for (const measure of [null, 'MD', 'SMD', 'RR', 'OR', 'RD', 'HR'] as const) {
      const a = corpusAnalysis(outcome, { measure });
      if (a.status !== 'NOT_POOLABLE') add(`seed-${outcome}-${measure ?? 'auto'}`, a, corpusNames(a));
    }
  }
  for (const model of ['RANDOM_EFFECTS', 'COMMON_EFFECT'] as const)
    for (const tau2Estimator of ['REML', 'DERSIMONIAN_LAIRD', 'PAULE_MANDEL'] as const)
      for (const intervalMethod of ['WALD', 'HARTUNG_KNAPP', 'HARTUNG_KNAPP_ADHOC'] as const) {
        const o = { model, tau2Estimator, intervalMethod };
        const s = `${model}-${tau2Estimator}-${intervalMethod}`;
        for (const m of ['MD', 'SMD'] as const) {
          const a = corpusAnalysis('pain', { ...o, measure: m });
          add(`models-pain-${m}-${s}`, a, corpusNames(a));
        }
        add(`models-md25-${s}`, synthetic('MD', manyMeanStudies(25, 'MD'), { ...o, benefit: -1 }));
        add(
          `models-bcg-${s}`,
          synthetic(
            'RR',
            bcg.tables.map((t, i) => countStudy(`bcg-${i}`, 'RR', t)),
            { ...o, benefit: -1 },
          ),
        );
        add(`models-k2-${s}`, synthetic('SMD', manyMeanStudies(2, 'SMD'), o));
        add(`models-k3-${s}`, synthetic('SMD', manyMeanStudies(3, 'SMD'), o));
      }
  for (const m of ['RR', 'OR', 'RD'] as const) {
    add(
      `mh-bcg-${m}`,
      synthetic(
        m,
        bcg.tables.map((t, i) => countStudy(`bcg-${i}`, m, t)),
        { model: 'MANTEL_HAENSZEL', benefit: -1 },
      ),
    );
    add(`mh-count6-${m}`, synthetic(m, manyCountStudies(6, m), { model: 'MANTEL_HAENSZEL', benefit: -1 }));
    add(`mh-count2-${m}`, synthetic(m, manyCountStudies(2, m), { model: 'MANTEL_HAENSZEL', benefit: null }));
    add(`re-count12-${m}`, synthetic(m, manyCountStudies(12, m), { benefit: 1 }));
    const zero = [
      [0, 20, 3, 22],
      [1, 15, 4, 15],
      [2, 40, 2, 38],
      [0, 30, 1, 25],
    ].map(([a, b, c, d], i) =>
      countStudy(`z-${i}`, m, { experimental: { events: a!, total: b! }, comparator: { events: c!, total: d! } }),
    );
    add(`zero-mh-${m}`, synthetic(m, zero, { model: 'MANTEL_HAENSZEL', benefit: -1 }));
    add(`zero-re-${m}`, synthetic(m, zero, { benefit: -1 }));
    add(
      `mixed-${m}`,
      synthetic(m, [...zero, printedStudy('printed one', 0.3, 0.01), printedStudy('printed two', -0.1, 0.3)], {
        benefit: -1,
      }),
    );
  }
  const rdNone = [
    [0, 20, 0, 22],
    [1, 15, 4, 15],
    [0, 40, 0, 17],
  ].map(([a, b, c, d], i) =>
    countStudy(`n-${i}`, 'RD', { experimental: { events: a!, total: b! }, comparator: { events: c!, total: d! } }),
  );
  add('rd-none-mh', synthetic('RD', rdNone, { model: 'MANTEL_HAENSZEL', benefit: -1 }));
  add('rd-none-re', synthetic('RD', rdNone, { benefit: -1 }));
  for (const m of ['RR', 'OR'] as const) add(`one-sided-mh-${m}`, synthetic(m, [[2, 20, 3, 22], [0, 15, 4, 15], [0, 40, 2, 38]].map(([a, b, c, d], i) =>
    countStudy(`o-${i}`, m, { experimental: { events: a!, total: b! }, comparator: { events: c!, total: d! } })), { model: 'MANTEL_HAENSZEL', benefit: -1 }));
  add('k25-smd', synthetic('SMD', manyMeanStudies(25, 'SMD'), { benefit: 1 }));
  add('k200-md', synthetic('MD', manyMeanStudies(200, 'MD'), { benefit: -1 }));
  add(
    'mixed-md',
    synthetic('MD', [...manyMeanStudies(5, 'MD'), printedStudy('printed', -30.123456789, 4.7)], { benefit: -1 }),
    { ...plainNames, instrument: 'Visual analogue scale for pain', unit: 'mm' },
  );
  add(
    'lower-better-smd',
    synthetic(
      'SMD',
      [0, 1, 2, 3].map((i) =>
        meanStudy(
          `s${i}`,
          'SMD',
          { experimental: { n: 20 + i, mean: 30 - 3 * i, sd: 11 }, comparator: { n: 22, mean: 39, sd: 10.5 } },
          true,
        ),
      ),
    ),
  );
  add(
    'hr',
    synthetic('HR', [printedStudy('A', -0.4, 0.05), printedStudy('B', -0.1, 0.02), printedStudy('C', 0.2, 0.4)], {
      benefit: -1,
    }),
  );
  add('hr-k1', synthetic('HR', [printedStudy('A', -0.4, 0.05)], { benefit: -1 }));
  add(
    'narrow-rr',
    synthetic('RR', [printedStudy('A', 0.02, 0.0005), printedStudy('B', 0.03, 0.0002)], { benefit: -1 }),
  );
  add(
    'wide-or',
    synthetic(
      'OR',
      [printedStudy('A', 3, 2), printedStudy('B', -2, 4), printedStudy('C', 6, 3), printedStudy('D', 0.4, 1.3)],
      { benefit: 1 },
    ),
  );
  add(
    'huge-or',
    synthetic('OR', [printedStudy('A', 20, 200), printedStudy('B', -50, 400), printedStudy('C', 90, 300)], {
      benefit: 1,
    }),
  );
  add(
    'outlier',
    synthetic(
      'SMD',
      [
        ...[0.2, 0.3, 0.1, 0.5, 0.4].map((e, i) => printedStudy(`P${i}`, e, 0.04)),
        printedStudy('Far out', 9, 0.5),
        printedStudy('Far left', -8, 0.3),
      ],
      { benefit: 1, intervalMethod: 'WALD', model: 'COMMON_EFFECT' },
    ),
  );
  add(
    'tiny-md',
    synthetic(
      'MD',
      [1, 2, 3, 4].map((i) =>
        meanStudy(`t${i}`, 'MD', {
          experimental: { n: 12, mean: 0.0021 * i, sd: 0.0012 },
          comparator: { n: 14, mean: 0.003, sd: 0.0011 },
        }),
      ),
      { benefit: null },
    ),
    { ...plainNames, unit: 'µg' },
  );
  add(
    'large-md',
    synthetic(
      'MD',
      [1, 2, 3, 4].map((i) =>
        meanStudy(`cell count ${i}`, 'MD', {
          experimental: { n: 12, mean: 2100000 * i, sd: 1200000 },
          comparator: { n: 14, mean: 3000000, sd: 1100000 },
        }),
      ),
      { benefit: null },
    ),
    { ...plainNames, unit: 'cells/mL' },
  );
  add(
    'identical',
    synthetic(
      'MD',
      [1, 2, 3].map((i) => printedStudy(`same ${i}`, -1.5, 0.25)),
      { benefit: -1, intervalMethod: 'HARTUNG_KNAPP' },
    ),
  );
  add(
    'identical-adhoc',
    synthetic(
      'MD',
      [1, 2, 3].map((i) => printedStudy(`same ${i}`, -1.5, 0.25)),
      { benefit: -1 },
    ),
  );
  add('hostile', synthetic('SMD', manyMeanStudies(3, 'SMD')), {
    outcome: '<script>alert("x")</script> & \'pain\'\n# quit() ' + 'very long outcome name '.repeat(12),
    instrument: ']]>--><b>',
    unit: '"%"',
    studyLabel: () =>
      '</text><script>&amp;"\\\'\u0000\ud800\n) ; quit("no")\u{1F9E0} 李 et al. with a very long label that goes on',
  });
  add(
    'far',
    synthetic('MD', [printedStudy('A', 100, 1), printedStudy('B', 101, 1.2), printedStudy('C', 99.5, 1.1)], {
      benefit: 1,
    }),
  );
  return all;
}
