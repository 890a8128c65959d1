import type * as z from 'zod';
import type { findingSchema } from '../../src/records/finding.js';
import type { StudyRecord } from '../../src/records/study.js';
import type { Direction, InterventionKind } from '../../src/records/values.js';

export type FindingInput = z.input<typeof findingSchema>;
type ArmInput = StudyRecord['arms'][number];
type Intervention = ArmInput['intervention'];

/** The arm that gets cultured cells from bone marrow. */
export const cells = (changes: Partial<ArmInput> = {}, intervention: Partial<Intervention> = {}): ArmInput => ({
  id: 'cells',
  label: 'Cells',
  role: 'EXPERIMENTAL',
  participants: 30,
  intervention: { kind: 'CELL_THERAPY', cellSource: 'bone-marrow', product: 'expanded-msc', ...intervention },
  ...changes,
});

/** The arm that is compared with: saline unless told otherwise. */
export const control = (kind: InterventionKind = 'SALINE', changes: Partial<ArmInput> = {}): ArmInput => ({
  id: 'control',
  label: 'Control',
  role: kind === 'SALINE' ? 'PLACEBO' : 'ACTIVE_COMPARATOR',
  participants: 30,
  intervention: { kind },
  ...changes,
});

/** Cells against the control arm, pain at a year. */
export const between = (direction: Direction | undefined, changes: Partial<FindingInput> = {}): FindingInput => ({
  id: 'pain-12m',
  outcome: 'pain',
  instrument: 'vas-pain-100',
  timepointMonths: 12,
  comparison: 'BETWEEN_ARMS',
  experimental: 'cells',
  comparator: 'control',
  direction,
  locator: 'table 2',
  ...changes,
});

/** Cells against their own baseline, pain at a year. */
export const within = (direction: Direction | undefined, changes: Partial<FindingInput> = {}): FindingInput => ({
  id: 'pain-12m-within',
  outcome: 'pain',
  instrument: 'vas-pain-100',
  timepointMonths: 12,
  comparison: 'WITHIN_ARM',
  arm: 'cells',
  direction,
  locator: 'table 3',
  ...changes,
});

/** A study that counts: randomised, published, sixty people, cells better than saline for pain. */
export const study = (id: string, changes: Partial<StudyRecord> = {}): StudyRecord => ({
  format: 'study/1',
  id,
  title: `Fixture ${id}`,
  status: 'PUBLISHED',
  design: 'RANDOMIZED',
  participants: 60,
  reports: [{ id: 'main', kind: 'ARTICLE', year: 2020, url: `https://example.org/${id}` }],
  population: { condition: 'knee-osteoarthritis' },
  arms: [cells(), control()],
  findings: [between('IMPROVED')],
  adverseEvents: [],
  mechanisms: [],
  sources: [{ url: `https://example.org/${id}`, kind: 'ABSTRACT' }],
  ...changes,
});
