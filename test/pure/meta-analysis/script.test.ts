import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Analysis } from '../../../src/features/meta-analysis/analysis.js';
import { rScript } from '../../../src/features/meta-analysis/script.js';
import { corpusAnalysis, corpusNames } from './corpus.js';
import {
  countStudy,
  manyCountStudies,
  manyMeanStudies,
  meanStudy,
  plainNames,
  printedStudy,
  synthetic,
} from './synthetic.js';

function scriptOf(analysis: Analysis, names = plainNames): string {
  const script = rScript(analysis, names);
  if (script === null) throw new Error('there is no script');
  return script;
}

/** The value of a named number in a row of the data. */
const valueIn = (row: string, name: string): number => Number(new RegExp(`\\b${name} = ([^,)]+)`).exec(row)?.[1]);

const rowsOf = (script: string): string[] => script.split('\n').filter((line) => line.startsWith('  row('));

describe('the data', () => {
  test('are whole: every effect, variance and number of the arms to the last digit', () => {
    const analysis = synthetic('SMD', [...manyMeanStudies(4, 'SMD'), printedStudy('printed', 1 / 3, Math.PI / 100)]);
    const rows = rowsOf(scriptOf(analysis));
    expect(rows).toHaveLength(5);
    analysis.included.forEach(({ estimate, variance, means }, index) => {
      const row = rows[index] ?? '';
      expect(valueIn(row, 'yi')).toBe(estimate);
      expect(valueIn(row, 'vi')).toBe(variance);
      if (means) expect(valueIn(row, 'm1i')).toBe(means.experimental.mean);
      else expect(row).not.toContain('n1i');
    });
  });

  test('tell study and findings of each row', () => {
    const analysis = corpusAnalysis('pain');
    const script = scriptOf(analysis, corpusNames(analysis));
    for (const { study, findings } of analysis.included) {
      expect(script).toContain(`# ${study.id}: ${findings.map(({ id }) => id).join(', ')} (from the arms)`);
    }
  });

  test('turn a standardised difference where lower is better', () => {
    const means = { experimental: { n: 20, mean: 30, sd: 9 }, comparator: { n: 21, mean: 41, sd: 10 } };
    const studies = [meanStudy('down', 'SMD', means, true), meanStudy('up', 'SMD', means)];
    const [down = '', up = ''] = rowsOf(scriptOf(synthetic('SMD', studies)));
    expect([valueIn(down, 'sign'), valueIn(up, 'sign')]).toEqual([-1, 1]);
  });

  test('of any text stay strings and comments', () => {
    const hostile = '"); quit("no")\n\r\u2028stop() # \\" \u0000 é';
    const names = { outcome: hostile, instrument: hostile, unit: hostile, studyLabel: () => hostile };
    const script = scriptOf(synthetic('SMD', manyMeanStudies(2, 'SMD')), names);
    expect(rowsOf(script)[0]).toContain('row("\\"); quit(\\"no\\") stop() # \\\\\\" \\U{fffd} \\U{e9}');
    expect(script).toMatch(/^[\n\x20-\x7e]*$/);
    for (const line of script.split('\n'))
      if (/quit|stop\(\)/.test(line)) expect(line).toMatch(/^(#| {2}#| {2}row\("\\")/);
  });
});

describe('the method', () => {
  const studies = manyMeanStudies(5, 'MD');

  test.each([
    ['REML', 'WALD', 'method = "REML"', '"z" else "z"'],
    ['DERSIMONIAN_LAIRD', 'HARTUNG_KNAPP', 'method = "DL"', '"z" else "knha"'],
    ['PAULE_MANDEL', 'HARTUNG_KNAPP_ADHOC', 'method = "PM"', '"z" else "adhoc"'],
  ] as const)('%s, %s', (tau2Estimator, intervalMethod, method, interval) => {
    const script = scriptOf(synthetic('MD', studies, { tau2Estimator, intervalMethod }));
    expect(script).toContain(method);
    expect(script).toContain(interval);
  });

  test('common effect, and Mantel-Haenszel from the counts', () => {
    expect(scriptOf(synthetic('MD', studies, { model: 'COMMON_EFFECT' }))).toContain('method = "EE"');
    const script = scriptOf(synthetic('OR', manyCountStudies(3, 'OR'), { model: 'MANTEL_HAENSZEL' }));
    expect(script).toContain('rma.mh(measure = "OR"');
    expect(script).not.toContain('tau2');
  });

  test('has leave-one-out from three studies and Egger from ten', () => {
    expect(scriptOf(synthetic('MD', manyMeanStudies(2, 'MD')))).not.toContain('Leave one out');
    expect(scriptOf(synthetic('MD', studies))).toContain('Leave one out');
    expect(scriptOf(synthetic('MD', studies))).not.toContain('Egger');
    expect(scriptOf(synthetic('MD', manyMeanStudies(10, 'MD')))).toContain('Egger');
  });

  test('there is none where nothing is pooled', () => {
    expect(rScript(synthetic('MD', []), plainNames)).toBeNull();
  });
});

const hasR = spawnSync('Rscript', ['--vanilla', '-e', 'stopifnot(requireNamespace("metafor"))']).status === 0;

/** Runs scripts as one, so that R starts once; what it prints, and the code that it ends with. */
function run(scripts: readonly string[]): { status: number | null; output: string } {
  const folder = mkdtempSync(path.join(tmpdir(), 'chondrograph-'));
  try {
    const file = path.join(folder, 'all.R');
    writeFileSync(file, scripts.join('\n'));
    const { status, stdout, stderr } = spawnSync('Rscript', ['--vanilla', file], { encoding: 'utf8' });
    return { status, output: `${stdout}\n${stderr}` };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe.runIf(hasR)('metafor', () => {
  const events = (
    [a, n1, c, n2]: readonly [number, number, number, number],
    index: number,
    measure: 'RR' | 'OR' | 'RD',
  ) =>
    countStudy(`zero ${index}`, measure, {
      experimental: { events: a, total: n1 },
      comparator: { events: c, total: n2 },
    });
  const tables = [
    [0, 20, 3, 22],
    [1, 15, 4, 15],
    [2, 40, 2, 38],
  ] as const;
  const models = [
    { model: 'COMMON_EFFECT' },
    ...(['REML', 'DERSIMONIAN_LAIRD', 'PAULE_MANDEL'] as const).flatMap((tau2Estimator) =>
      (['WALD', 'HARTUNG_KNAPP', 'HARTUNG_KNAPP_ADHOC'] as const).map((intervalMethod) => ({
        tau2Estimator,
        intervalMethod,
      })),
    ),
  ] as const;
  const analyses: Analysis[] = [
    ...models.map((options) =>
      synthetic('MD', [...manyMeanStudies(12, 'MD'), printedStudy('printed', -20, 4)], options),
    ),
    ...models.map((options) => synthetic('RR', manyCountStudies(5, 'RR'), options)),
    ...(['RR', 'OR', 'RD'] as const).flatMap((measure) => {
      const studies = tables.map((table, index) => events(table, index, measure));
      return [
        synthetic(measure, studies, { model: 'MANTEL_HAENSZEL' }),
        synthetic(measure, [...studies, printedStudy('printed', 0.1, 0.01)]),
      ];
    }),
    synthetic('HR', [printedStudy('alone', -0.4, 0.05)], { benefit: -1 }),
    corpusAnalysis('pain', { measure: 'MD' }),
    corpusAnalysis('global-knee-score', { measure: 'SMD' }),
  ];

  test('gives the same numbers for every model and kind of data', { timeout: 120_000 }, () => {
    const { status, output } = run(analyses.map((analysis) => scriptOf(analysis)));
    expect(output).not.toContain('Error');
    expect(output.match(/Every number is that of chondrograph/g)).toHaveLength(analyses.length);
    expect(status).toBe(0);
  });

  test('stops at a number that is not the same', { timeout: 60_000 }, () => {
    const analysis = synthetic('MD', manyMeanStudies(4, 'MD'));
    const estimate = analysis.pooled?.estimate ?? 0;
    const script = scriptOf(analysis).replace(
      `agree("estimate", res$beta, ${estimate}`,
      `agree("estimate", res$beta, ${estimate * 1.00001}`,
    );
    expect(run([script]).status).not.toBe(0);
  });
});
