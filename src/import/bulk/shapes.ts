import type { arrows, Label } from '../../graph/model.js';
import type { RecordKind } from '../prepare.js';

export type ArrowType = keyof typeof arrows;

/** Arrows drawn from one entry of a projection, to those of the named nodes that are there. */
export interface ArrowShape {
  type: ArrowType;
  to: readonly Label[];
  /** The entry is a list of objects, each with the target's id under this name and the arrow's properties beside it. */
  each?: string;
  /** The entry is an id; this entry beside it holds the arrow's properties. */
  held?: string;
}

/** How a projection (project-study.ts, prepare.ts) becomes nodes and arrows: as the statements of the import write it. */
export interface Shape {
  /** None: the projection is no node of its own, and the record describes its parts. */
  node?: Label;
  arrows?: Readonly<Record<string, ArrowShape>>;
  /** Properties that also draw arrows. */
  drawing?: Readonly<Record<string, ArrowShape>>;
  parts?: Readonly<Record<string, { arrow?: ArrowType; shape: Shape }>>;
}

const seenIn: ArrowShape = { type: 'SEEN_IN', to: ['Report'] };
const cellTerms = ['CellSource', 'CellProduct'] as const;

const study: Shape = {
  node: 'Study',
  arrows: {
    condition: { type: 'STUDIES', to: ['Condition'], held: 'population' },
    mechanisms: { type: 'EXAMINES', to: ['Mechanism'], each: 'mechanism' },
  },
  parts: {
    reports: { arrow: 'REPORTED_IN', shape: { node: 'Report' } },
    arms: {
      arrow: 'HAS_ARM',
      shape: {
        node: 'Arm',
        arrows: {
          source: { type: 'USES_SOURCE', to: ['CellSource'] },
          product: { type: 'USES_PRODUCT', to: ['CellProduct'] },
        },
      },
    },
    findings: {
      arrow: 'FOUND',
      shape: {
        node: 'Finding',
        arrows: {
          outcome: { type: 'ABOUT', to: ['Outcome'] },
          instrument: { type: 'MEASURED_BY', to: ['Instrument'] },
          experimental: { type: 'EXPERIMENTAL', to: ['Arm'] },
          comparator: { type: 'COMPARATOR', to: ['Arm'] },
          within: { type: 'WITHIN', to: ['Arm'] },
          report: seenIn,
          values: { type: 'VALUE_FOR', to: ['Arm'], each: 'arm' },
        },
      },
    },
    events: {
      arrow: 'REPORTS_HARM',
      shape: {
        node: 'AdverseEvent',
        arrows: { report: seenIn, values: { type: 'COUNTED_IN', to: ['Arm'], each: 'arm' } },
      },
    },
  },
};

const synthesis: Shape = {
  node: 'Synthesis',
  drawing: { includedStudyIds: { type: 'INCLUDES', to: ['Study'] } },
  parts: {
    pooled: {
      arrow: 'POOLED',
      shape: { node: 'PooledResult', arrows: { outcome: { type: 'ABOUT', to: ['Outcome'] } } },
    },
  },
};

const claimSource: Shape = {
  parts: {
    claims: {
      shape: {
        node: 'Claim',
        arrows: {
          subjects: { type: 'SUBJECT', to: cellTerms },
          objects: { type: 'OBJECT', to: [...cellTerms, 'Condition', 'Outcome', 'Mechanism'] },
        },
      },
    },
  },
};

const below = (...to: readonly Label[]): Readonly<Record<string, ArrowShape>> => ({
  parentId: { type: 'NARROWER_THAN', to },
});

export const shapes: Readonly<Record<RecordKind, Shape>> = {
  study,
  synthesis,
  'claim-source': claimSource,
  'cell-source': { node: 'CellSource', drawing: below(...cellTerms) },
  'cell-product': { node: 'CellProduct', drawing: below(...cellTerms) },
  condition: { node: 'Condition', drawing: below('Condition') },
  outcome: { node: 'Outcome', drawing: below('Outcome') },
  instrument: {
    node: 'Instrument',
    drawing: { ...below('Instrument'), outcomesMeasured: { type: 'MEASURES', to: ['Outcome'] } },
  },
  mechanism: { node: 'Mechanism', drawing: { leadsTo: { type: 'LEADS_TO', to: ['Outcome'] } } },
};
