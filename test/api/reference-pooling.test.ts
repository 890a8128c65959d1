import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { packageFolder } from '../../src/shared/package-folder.js';
import { startApp, type TestApp } from '../support/app.js';
import { graphql } from '../support/generated/gql.js';
import type { EffectMeasure, IntervalMethod, PoolingModel, Tau2Estimator } from '../support/generated/graphql.js';
import { vocabularyGraph, withoutStudies } from '../support/graph.js';
import { between, cells, control, study, type FindingInput } from '../support/records.js';

const row = z.object({
  study: z.string(),
  n1: z.number().optional(),
  mean1: z.number().optional(),
  sd1: z.number().optional(),
  n2: z.number().optional(),
  mean2: z.number().optional(),
  sd2: z.number().optional(),
  e1: z.number().optional(),
  e2: z.number().optional(),
  yi: z.number().optional(),
  vi: z.number().optional(),
  sei: z.number().optional(),
});
const expectation = z.looseObject({
  method: z.string(),
  quantity: z.string(),
  value: z.number().nullable(),
  tolerance: z.number().nullish(),
  origin: z.string(),
  precise: z.number().nullish(),
  scale: z.string().optional(),
});
const referenceSet = z.object({ measure: z.string(), data: z.array(row), expected: z.array(expectation) });
type ReferenceRow = z.infer<typeof row>;
type Expectation = z.infer<typeof expectation>;

const folder = path.join(packageFolder(), 'test', 'fixtures', 'reference-stats');
const sets = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => ({ name, set: referenceSet.parse(JSON.parse(readFileSync(path.join(folder, name), 'utf8'))) }))
  .filter(({ set }) => set.measure !== 'CONVERSION' && set.measure !== 'GENERIC');

const rowsOf = (name: string): ReferenceRow[] => sets.find((entry) => entry.name === name)?.set.data ?? [];

const measures: Record<string, EffectMeasure> = {
  MD: 'MD',
  SMD: 'SMD',
  GENERIC_SMD: 'SMD',
  RR: 'RR',
  OR: 'OR',
  RD: 'RD',
};

/** What a row of a published data set is in a study record. */
function findingOf({ n1, n2, mean1, mean2, sd1, sd2, e1, e2, yi, vi, sei }: ReferenceRow): FindingInput {
  const plain = { direction: undefined, outcome: 'pain', instrument: 'koos-pain' };
  if (yi !== undefined) {
    const half = 1.959963984540054 * (sei ?? Math.sqrt(vi ?? 0));
    return between(undefined, {
      ...plain,
      effect: { measure: 'SMD', estimate: yi, ciLow: yi - half, ciHigh: yi + half },
    });
  }
  if (e1 !== undefined) {
    const values = [
      { arm: 'cells', events: e1, total: n1 },
      { arm: 'control', events: e2, total: n2 },
    ];
    return between(undefined, { ...plain, instrument: undefined, valueKind: 'COUNT', eventIs: 'BAD', values });
  }
  const values = [
    { arm: 'cells', n: n1, mean: mean1, sd: sd1 },
    { arm: 'control', n: n2, mean: mean2, sd: sd2 },
  ];
  return between(undefined, { ...plain, valueKind: 'ENDPOINT', values });
}

interface Method {
  model: PoolingModel;
  tau2Estimator: Tau2Estimator | null;
  intervalMethod: IntervalMethod | null;
}

const fixed: Method = { model: 'COMMON_EFFECT', tau2Estimator: null, intervalMethod: null };
const random = (tau2Estimator: Tau2Estimator, intervalMethod: IntervalMethod = 'WALD'): Method => ({
  model: 'RANDOM_EFFECTS',
  tau2Estimator,
  intervalMethod,
});
const methods: Record<string, Method> = {
  FIXED_IV: fixed,
  FIXED_MH: { ...fixed, model: 'MANTEL_HAENSZEL' },
  RANDOM_DL: random('DERSIMONIAN_LAIRD'),
  RANDOM_REML: random('REML'),
  RANDOM_PM: random('PAULE_MANDEL'),
  RANDOM_DL_HK: random('DERSIMONIAN_LAIRD', 'HARTUNG_KNAPP'),
  RANDOM_REML_HK: random('REML', 'HARTUNG_KNAPP'),
  RANDOM_PM_HK: random('PAULE_MANDEL', 'HARTUNG_KNAPP'),
  RANDOM_DL_HK_ADHOC: random('DERSIMONIAN_LAIRD', 'HARTUNG_KNAPP_ADHOC'),
};
const quantities = ['estimate', 'ciLow', 'ciHigh', 'tau2', 'Q', 'I2'];
/** Qualifiers that do not change what is asked of the whole set in its own measure. */
const plainKeys = [
  'method',
  'quantity',
  'value',
  'tolerance',
  'origin',
  'printedIn',
  'precise',
  'preciseFrom',
  'computedBy',
  'note',
  'scale',
];

const asked = ({ method, quantity, scale, value, ...rest }: Expectation): boolean =>
  method in methods &&
  quantities.includes(quantity) &&
  value !== null &&
  scale !== 'percentage points' &&
  Object.keys(rest).every((key) => plainKeys.includes(key));

const pooled = graphql(`
  query ReferencePool(
    $measure: EffectMeasure
    $model: PoolingModel
    $tau2Estimator: Tau2Estimator
    $intervalMethod: IntervalMethod
  ) {
    metaAnalysis(
      where: { outcome: "pain" }
      measure: $measure
      model: $model
      tau2Estimator: $tau2Estimator
      intervalMethod: $intervalMethod
    ) {
      status
      k
      estimate
      ciLow
      ciHigh
      tau2
      q
      i2
    }
  }
`);

/** Sets of two studies or more with numbers for the whole set in its own measure. */
const whole = sets.filter(({ set }) => set.data.length > 1 && set.expected.some(asked));

let app: TestApp;

/** Brings the rows of a data set as study records, in place of those of the last one. */
async function bringRows(rows: readonly ReferenceRow[]): Promise<void> {
  await withoutStudies(app.graph);
  const records = rows.map((entry, index) =>
    study(`reference-${index + 1}`, {
      title: entry.study,
      participants: undefined,
      arms: [cells({ participants: undefined }), control('SALINE', { participants: undefined })],
      findings: [findingOf(entry)],
    }),
  );
  await app.bring(...records);
}

beforeAll(async () => {
  app = await startApp(await vocabularyGraph());
});
afterAll(async () => {
  await withoutStudies(app.graph);
  await app.close();
});

describe('published data sets, imported as study records and pooled through the API, give the published numbers', () => {
  it.each(whole)('$name', async ({ set }) => {
    await bringRows(set.data);
    const measure = measures[set.measure];
    const ratio = measure === 'RR' || measure === 'OR';
    const wanted = set.expected.filter(asked);
    for (const [name, method] of Object.entries(methods)) {
      const ofMethod = wanted.filter((entry) => entry.method === name);
      if (ofMethod.length === 0) continue;
      const { metaAnalysis } = await app.ask(pooled, { measure, ...method });
      for (const entry of ofMethod) {
        const found = { ...metaAnalysis, Q: metaAnalysis.q, I2: metaAnalysis.i2 };
        const value = {
          estimate: found.estimate,
          ciLow: found.ciLow,
          ciHigh: found.ciHigh,
          tau2: found.tau2,
          Q: found.Q,
          I2: found.I2,
        }[entry.quantity];
        const effect = ['estimate', 'ciLow', 'ciHigh'].includes(entry.quantity);
        const shown = value == null ? null : effect && ratio && entry.scale !== 'ratio' ? Math.log(value) : value;
        const target = entry.precise ?? entry.value ?? 0;
        const tolerance = Math.max(entry.precise == null ? (entry.tolerance ?? 0) : 0, 1e-5 * Math.abs(target), 1e-8);
        expect(shown, `${name} ${entry.quantity} ${entry.scale ?? ''}`).not.toBeNull();
        expect(
          Math.abs((shown ?? Infinity) - target),
          `${name} ${entry.quantity}: ${shown} is not ${target}`,
        ).toBeLessThanOrEqual(tolerance);
      }
    }
  });
});

describe('data that cannot be pooled', () => {
  it('one study is shown as it stands, and nothing is said of heterogeneity', async () => {
    await bringRows(rowsOf('edge-single-study.json'));
    const { metaAnalysis } = await app.ask(pooled, { measure: 'RR' });
    expect(metaAnalysis).toMatchObject({ status: 'SINGLE_STUDY', k: 1, q: null, i2: null, tau2: null });
    expect(metaAnalysis.estimate).toBeGreaterThan(0);
  });

  it('studies without any event give no ratio', async () => {
    await bringRows(rowsOf('edge-no-events-anywhere.json'));
    const { metaAnalysis } = await app.ask(pooled, { measure: 'OR', model: 'MANTEL_HAENSZEL' });
    expect(metaAnalysis).toMatchObject({ status: 'NOT_POOLABLE', k: 0, estimate: null });
  });

  it('studies in which everybody had the event give no ratio', async () => {
    await bringRows(rowsOf('edge-events-in-everyone.json').filter(({ e1, n1, e2, n2 }) => e1 === n1 && e2 === n2));
    const { metaAnalysis } = await app.ask(pooled, { measure: 'RR' });
    expect(metaAnalysis).toMatchObject({ status: 'NOT_POOLABLE', estimate: null });
  });
});
