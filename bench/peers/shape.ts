/** One arrow of a type: the field that follows it, and what it holds where a question needs that. */
export interface ArrowShape {
  field: string;
  type: string;
  direction: 'OUT' | 'IN';
  to: string;
  properties?: string;
}

export interface TypeShape {
  scalars: Readonly<Record<string, string>>;
  arrows: readonly ArrowShape[];
}

const out = (field: string, type: string, to: string, properties?: string): ArrowShape => ({
  field,
  type,
  direction: 'OUT',
  to,
  ...(properties !== undefined && { properties }),
});

const term: TypeShape = { scalars: { id: 'ID!', label: 'String!' }, arrows: [] };

/** The part of the graph that the two cases read, as a user would describe it to each of the peers: labels, properties, arrows. */
export const shape = {
  Study: {
    scalars: {
      ...{ id: 'ID!', title: 'String!', status: 'String!', design: 'String!', masking: 'String', year: 'Int' },
      ...{ yearDown: 'Int!', participants: 'Int', followUpMonths: 'Float', retracted: 'Boolean!', sameAs: '[String!]' },
      ...{ completionDate: 'String', hasResults: 'Boolean!', newestReportYear: 'Int' },
    },
    arrows: [
      out('conditions', 'STUDIES', 'Condition', 'Population'),
      out('reports', 'REPORTED_IN', 'Report'),
      out('arms', 'HAS_ARM', 'Arm'),
      out('findings', 'FOUND', 'Finding'),
      out('mechanisms', 'EXAMINES', 'Mechanism', 'Examination'),
    ],
  },
  Report: {
    scalars: {
      ...{ id: 'ID!', kind: 'String!', title: 'String', authors: '[String!]', journal: 'String', year: 'Int' },
      ...{ volume: 'String', pages: 'String', doi: 'String', pmid: 'String', pmcid: 'String', url: 'String' },
      retracted: 'Boolean!',
    },
    arrows: [],
  },
  Arm: {
    scalars: {
      ...{ id: 'ID!', label: 'String!', role: 'String!', participants: 'Int', kind: 'String!', donor: 'String' },
      ...{ doseCells: 'Float', guidance: 'String' },
    },
    arrows: [out('sources', 'USES_SOURCE', 'CellSource'), out('products', 'USES_PRODUCT', 'CellProduct')],
  },
  Finding: {
    scalars: {
      ...{ id: 'ID!', comparison: 'String!', direction: 'String', timepointMonths: 'Float', lastFollowUp: 'Boolean' },
      ...{ valueKind: 'String', effect: 'String', locator: 'String!' },
    },
    arrows: [
      { field: 'studies', type: 'FOUND', direction: 'IN', to: 'Study' },
      out('outcomes', 'ABOUT', 'Outcome'),
      out('instruments', 'MEASURED_BY', 'Instrument'),
      out('experimental', 'EXPERIMENTAL', 'Arm'),
      out('comparator', 'COMPARATOR', 'Arm'),
      out('within', 'WITHIN', 'Arm'),
      out('values', 'VALUE_FOR', 'Arm', 'ArmNumbers'),
      out('reports', 'SEEN_IN', 'Report'),
    ],
  },
  CellSource: term,
  CellProduct: term,
  Condition: term,
  Outcome: term,
  Instrument: term,
  Mechanism: term,
} as const satisfies Record<string, TypeShape>;

export type ShapeName = keyof typeof shape;

/** What arrows hold. */
export const arrowProperties: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Population: { scale: 'String', grades: '[Int!]', ageMean: 'Float' },
  Examination: { relation: 'String!', direction: 'String' },
  ArmNumbers: Object.fromEntries(
    ['n', 'mean', 'sd', 'se', 'median', 'q1', 'q3', 'min', 'max', 'events', 'total', 'percent'].map((name) => [
      name,
      'Float',
    ]),
  ),
};

export const types: readonly (readonly [name: string, shape: TypeShape])[] = Object.entries(shape);

export const fieldsOf = (scalars: Readonly<Record<string, string>>): string =>
  Object.entries(scalars)
    .map(([name, type]) => `  ${name}: ${type}`)
    .join('\n');
