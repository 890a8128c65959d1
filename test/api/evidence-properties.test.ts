import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { StudyRecord } from '../../src/records/study.js';
import { startApp, type TestApp } from '../support/app.js';
import { evidence, type Evidence, type Row } from '../support/evidence.js';
import { vocabularyGraph, withoutStudies } from '../support/graph.js';
import { between, cells, control, study, within } from '../support/records.js';
import { shippedVocabulary } from '../support/terms.js';
import { pick, randomFrom, shuffled } from '../support/values.js';

const outcomes = (await shippedVocabulary()).ids('outcome');
let app: TestApp;
beforeAll(async () => {
  app = await startApp(await vocabularyGraph());
});
beforeEach(() => withoutStudies(app.graph));
afterAll(() => app.close());

const directions = ['IMPROVED', 'NO_DIFFERENCE', 'WORSENED', 'MIXED', undefined] as const;
const comparators = ['SALINE', 'HYALURONIC_ACID', 'SURGERY', 'USUAL_CARE'] as const;

/** A study that reports on a random half of all outcomes, at random, so that every outcome is a case of its own. */
function randomStudy(id: string, random: () => number): StudyRecord {
  const size = pick([8, 15, 40, 120], random);
  const findings = outcomes.flatMap((outcome, index) => {
    if (random() < 0.5) return [];
    const finding = {
      id: `f-${index}`,
      outcome,
      instrument: undefined,
      timepointMonths: pick([0, 3, 12, undefined], random),
    };
    return random() < 0.75 ? between(pick(directions, random), finding) : within(pick(directions, random), finding);
  });
  return study(id, {
    design: pick(['RANDOMIZED', 'COHORT', 'SINGLE_ARM'] as const, random),
    participants: random() < 0.2 ? undefined : 2 * size,
    arms: [cells({ participants: size }), control(pick(comparators, random), { participants: size })],
    findings,
  });
}

const randomStudies = (seed: number, count: number): StudyRecord[] => {
  const random = randomFrom(seed);
  return Array.from({ length: count }, (_, index) => randomStudy(`random-${index}`, random));
};

const byOutcome = (): Promise<Evidence> => evidence(app, {}, 'OUTCOME');
const rowsByGroup = ({ rows }: Evidence): Map<string | null, Row> => new Map(rows.map((row) => [row.group, row]));
const isBenefit = ({ verdict }: Row): boolean => verdict === 'SUPPORTED' || verdict === 'PRELIMINARY';

describe('an answer', () => {
  it('does not depend on the order in which records came', async () => {
    const records = randomStudies(1, 12);
    await app.bring(...records);
    const answers = [await byOutcome(), await evidence(app, {})];
    for (const seed of [2, 3]) {
      await withoutStudies(app.graph);
      for (const record of shuffled(records, randomFrom(seed))) await app.bring(record);
      expect([await byOutcome(), await evidence(app, {})]).toEqual(answers);
    }
  });

  it('does not change when a record is loaded again, nor when a second report of a study is added', async () => {
    const records = randomStudies(4, 8);
    await app.bring(...records);
    const before = await byOutcome();
    await app.bring(...records);
    expect(await byOutcome()).toEqual(before);
    const more = { id: 'second', kind: 'ARTICLE' as const, year: 2023, url: 'https://example.org/second' };
    await app.bring(...records.map((record) => ({ ...record, reports: [...record.reports, more] })));
    expect({ ...(await byOutcome()), datasetVersion: '' }).toEqual({ ...before, datasetVersion: '' });
  });

  it('does not change when a retracted study is added', async () => {
    await app.bring(...randomStudies(5, 8));
    const before = await byOutcome();
    const [retracted] = randomStudies(6, 1);
    if (retracted) await app.bring({ ...retracted, id: 'retracted', status: 'RETRACTED' });
    expect({ ...(await byOutcome()), datasetVersion: '' }).toEqual({ ...before, datasetVersion: '' });
  });

  it('says the same when it is asked twice', async () => {
    await app.bring(...randomStudies(7, 8));
    expect(await byOutcome()).toEqual(await byOutcome());
  });

  it.each([11, 12, 13])('never turns to a benefit by a study that found none, or harm (case %i)', async (seed) => {
    await app.bring(...randomStudies(seed, 5));
    const before = rowsByGroup(await byOutcome());
    for (const direction of ['NO_DIFFERENCE', 'WORSENED'] as const) {
      const findings = outcomes.map((outcome, index) =>
        between(direction, { id: `f-${index}`, outcome, instrument: undefined }),
      );
      await app.bring(study('added', { participants: 400, findings }));
      const after = rowsByGroup(await byOutcome());
      expect(after.size).toBe(outcomes.length);
      for (const [group, row] of before) {
        const now = after.get(group);
        if (!now || isBenefit(row) || row.method !== 'DIRECTION_OF_EFFECT') continue;
        expect(isBenefit(now), `${direction} turned ${group ?? ''} from ${row.verdict} to ${now.verdict}`).toBe(false);
      }
    }
  });

  it('counts in its tally what it lists', async () => {
    await app.bring(...randomStudies(21, 12));
    const { rows, overall } = await byOutcome();
    for (const { tally, studies } of [...rows, overall]) {
      expect(tally.studies).toBe(studies.length);
      expect(tally.studies).toBe(tally.controlled + tally.uncontrolled);
      expect(tally.controlled).toBe(tally.improved + tally.noDifference + tally.worsened + tally.mixed);
      expect(tally.randomized).toBeLessThanOrEqual(tally.controlled);
      const told = tally.uncontrolledImproved + tally.uncontrolledNoDifference + tally.uncontrolledWorsened;
      expect(told).toBeLessThanOrEqual(tally.uncontrolled);
    }
  });
});
