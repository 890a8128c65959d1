import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StudyRecord } from '../../src/records/study.js';
import { startApp, type TestApp } from '../support/app.js';
import { evidence, voting } from '../support/evidence.js';
import type { EvidenceWhere } from '../support/generated/graphql.js';
import { vocabularyGraph, withoutStudies } from '../support/graph.js';
import { between, cells, control, study, within } from '../support/records.js';

const graded = (scale: StudyRecord['population']['scale'], ...grades: number[]): Partial<StudyRecord> => ({
  population: { condition: 'knee-osteoarthritis', scale, grades },
});
const treated = (...intervention: Parameters<typeof cells>[1][]): Partial<StudyRecord> => ({
  arms: [...intervention.map((part) => cells({}, part)), control()],
});
const found = (changes: Parameters<typeof between>[1]): Partial<StudyRecord> => ({
  findings: [between('IMPROVED', changes)],
});
const published = (year: number | undefined): Partial<StudyRecord> => ({
  reports: [{ id: 'main', kind: 'ARTICLE', year, url: 'https://example.org/y' }],
});

/** Studies that differ from `plain` in what their names say, and in nothing else. */
const fixtures: Record<string, Partial<StudyRecord>> = {
  plain: {},
  stiffness: found({ outcome: 'stiffness' }),
  analgesics: found({ outcome: 'analgesic-use' }),
  osteoarthritis: { population: { condition: 'osteoarthritis' } },
  defect: { population: { condition: 'cartilage-defect' } },
  'defect-icrs3': { population: { condition: 'cartilage-defect', scale: 'ICRS', grades: [3] } },
  kl3: graded('KELLGREN_LAWRENCE', 3),
  'kl2-kl3': graded('KELLGREN_LAWRENCE', 2, 3),
  'kl0-kl3': graded('KELLGREN_LAWRENCE', 0, 3),
  'kl-unstated': graded('KELLGREN_LAWRENCE'),
  ahlback3: graded('AHLBACK', 3),
  adipose: treated({ cellSource: 'adipose-tissue', product: undefined }),
  'fat-pad': treated({ cellSource: 'infrapatellar-fat-pad', product: undefined }),
  svf: treated({ cellSource: undefined, product: 'svf' }),
  vesicles: treated({ kind: 'CELL_FREE', cellSource: undefined, product: 'ev-exosome' }),
  allogeneic: treated({ donor: 'ALLOGENEIC' }),
  autologous: treated({ donor: 'AUTOLOGOUS' }),
  hyaluronic: { arms: [cells(), control('HYALURONIC_ACID')] },
  koos: found({ instrument: 'koos-pain' }),
  'vas-10': found({ instrument: 'vas-pain-10' }),
  'no-instrument': found({ instrument: undefined }),
  cohort: { design: 'COHORT' },
  animal: { design: 'ANIMAL' },
  'in-vitro': { design: 'IN_VITRO' },
  'month-3': found({ timepointMonths: 3 }),
  'month-24': found({ timepointMonths: 24 }),
  'last-follow-up': found({ timepointMonths: undefined, lastFollowUp: true }),
  'year-2010': published(2010),
  'year-unknown': published(undefined),
  mechanism: { mechanisms: [{ mechanism: 'immunomodulation', relation: 'PROPOSED', locator: 'discussion' }] },
  uncontrolled: { findings: [within('IMPROVED')] },
  retracted: { status: 'RETRACTED' },
};

let app: TestApp;
beforeAll(async () => {
  app = await startApp(await vocabularyGraph());
  await withoutStudies(app.graph);
  await app.bring(...Object.entries(fixtures).map(([id, changes]) => study(id, changes)));
});
afterAll(() => app.close());

const unasked = ['animal', 'in-vitro', 'retracted'];
/** Every study that counts when nothing is asked, but for the named ones. */
const allBut = (...ids: string[]): string[] =>
  Object.keys(fixtures)
    .filter((id) => ![...unasked, ...ids].includes(id))
    .sort();
const withoutKnee = ['defect', 'defect-icrs3', 'osteoarthritis'];
const otherCells = ['adipose', 'fat-pad', 'svf', 'vesicles'];

const cases: [EvidenceWhere, string[]][] = [
  [{}, allBut()],
  [{ outcome: 'pain' }, allBut('stiffness')],
  [{ outcome: 'outcome:analgesic-use' }, ['analgesics']],
  [{ outcome: 'stiffness' }, ['stiffness']],
  [{ outcome: 'quality-of-life' }, []],
  [{ condition: 'knee-osteoarthritis' }, allBut(...withoutKnee)],
  [{ condition: 'condition:osteoarthritis' }, allBut('defect', 'defect-icrs3')],
  [{ condition: 'MESH:D010003' }, allBut('defect', 'defect-icrs3')],
  [{ condition: 'mondo:0005178' }, allBut('defect', 'defect-icrs3')],
  [{ condition: 'cartilage-disease' }, ['defect', 'defect-icrs3']],
  [{ condition: 'knee-oa-kl3' }, ['kl0-kl3', 'kl2-kl3', 'kl3']],
  [{ condition: 'knee-oa-kl0' }, ['kl0-kl3']],
  [{ condition: 'cartilage-icrs3' }, ['defect-icrs3']],
  [{ condition: 'cartilage-outerbridge3' }, []],
  [{ severity: 'MODERATE' }, ['kl0-kl3', 'kl2-kl3', 'kl3']],
  [{ severity: 'MODERATE', severityMatch: 'INCLUDES' }, ['kl0-kl3', 'kl2-kl3', 'kl3']],
  [{ severity: 'MODERATE', severityMatch: 'ONLY' }, ['kl0-kl3', 'kl3']],
  [{ severity: 'MILD' }, ['kl2-kl3']],
  [{ severity: 'MILD', severityMatch: 'ONLY' }, []],
  [{ severityMatch: 'ONLY' }, allBut()],
  [{ cellSource: 'msc' }, allBut('adipose', 'fat-pad', 'svf')],
  [{ cellSource: 'bone-marrow' }, allBut(...otherCells)],
  [{ cellSource: 'UBERON:0001013' }, ['adipose', 'fat-pad', 'svf']],
  [{ cellSource: 'cell-source:infrapatellar-fat-pad' }, ['fat-pad']],
  [{ product: 'svf' }, ['svf']],
  [{ product: 'expanded-msc' }, allBut(...otherCells)],
  [{ cellSource: 'adipose-tissue', product: 'svf' }, ['svf']],
  [{ cellSource: 'bone-marrow', product: 'svf' }, []],
  [{ donor: 'ALLOGENEIC' }, ['allogeneic']],
  [{ donor: 'AUTOLOGOUS' }, ['autologous']],
  [{ mechanism: 'immunomodulation' }, ['mechanism']],
  [{ mechanism: 'GO:0050777' }, ['mechanism']],
  [{ instrument: 'vas-pain' }, allBut('koos', 'no-instrument')],
  [{ instrument: 'vas-pain-10' }, ['vas-10']],
  [{ instrument: 'instrument:koos-pain' }, ['koos']],
  [{ comparator: ['SALINE'] }, allBut('hyaluronic', 'uncontrolled')],
  [{ comparator: ['HYALURONIC_ACID'] }, ['hyaluronic']],
  [{ comparator: ['SALINE', 'HYALURONIC_ACID'] }, allBut('uncontrolled')],
  [{ comparator: [] }, allBut()],
  [{ designs: ['COHORT'] }, ['cohort']],
  [{ designs: ['ANIMAL', 'COHORT'] }, ['animal', 'cohort']],
  [{ designs: ['IN_VITRO'] }, ['in-vitro']],
  [{ designs: [] }, allBut()],
  [{ comparison: 'BETWEEN_ARMS' }, allBut('uncontrolled')],
  [{ comparison: 'WITHIN_ARM' }, ['uncontrolled']],
  [{ timepointMonths: { min: 12.5 } }, ['month-24']],
  [{ timepointMonths: { max: 3 } }, ['month-3']],
  [{ timepointMonths: { min: 24, max: 24 } }, ['month-24']],
  [{ timepointMonths: { min: 0 } }, allBut('last-follow-up')],
  [{ timepointMonths: { min: null, max: null } }, allBut()],
  [{ timepointMonths: {} }, allBut()],
  [{ publishedYear: { max: 2010 } }, ['year-2010']],
  [{ publishedYear: { min: 2011, max: 2020 } }, allBut('year-2010', 'year-unknown')],
  [{ publishedYear: {} }, allBut()],
  [{ includeRetracted: true }, [...allBut(), 'retracted'].sort()],
  [{ includeRetracted: false }, allBut()],
  [{ severity: 'MODERATE', condition: 'knee-oa-kl2' }, ['kl2-kl3']],
  [
    { outcome: 'pain', condition: 'osteoarthritis', severity: 'MODERATE', cellSource: 'msc' },
    ['kl0-kl3', 'kl2-kl3', 'kl3'],
  ],
];

describe('a question finds exactly the studies that its filters let through', () => {
  it.each(cases)('%j', async (where, expected) => {
    expect(await voting(app, where)).toEqual(expected);
  });

  it('takes null in every filter as not given', async () => {
    const nothing: EvidenceWhere = {
      ...{ outcome: null, condition: null, severity: null, severityMatch: null, cellSource: null, product: null },
      ...{ donor: null, mechanism: null, instrument: null, comparator: null, designs: null, comparison: null },
      ...{ timepointMonths: null, publishedYear: null, includeRetracted: null },
    };
    expect(await voting(app, nothing)).toEqual(allBut());
  });
});

describe('studies whose severity is not known', () => {
  const graded = ['kl0-kl3', 'kl2-kl3', 'kl3'];

  it('are listed where a severity is asked: all that would count if they stated a Kellgren-Lawrence grade', async () => {
    const { severityUnknown } = await evidence(app, { severity: 'MODERATE' });
    expect(severityUnknown.sort()).toEqual(allBut(...graded));
  });

  it('are listed where a grade is asked: all that would count if they stated a grade on its scale', async () => {
    const ofKnee = await evidence(app, { condition: 'knee-oa-kl3' });
    expect(ofKnee.severityUnknown.sort()).toEqual(allBut(...graded, ...withoutKnee));
    const ofDefects = await evidence(app, { condition: 'cartilage-icrs4' });
    expect(ofDefects.severityUnknown).toEqual(['defect']);
  });

  it('must fit everything else that is asked', async () => {
    const { severityUnknown } = await evidence(app, { severity: 'MODERATE', comparator: ['HYALURONIC_ACID'] });
    expect(severityUnknown).toEqual(['hyaluronic']);
  });

  it('are none where neither is asked', async () => {
    expect((await evidence(app, { condition: 'knee-osteoarthritis' })).severityUnknown).toEqual([]);
  });
});
