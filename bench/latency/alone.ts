import type { BareDriver, Waves } from '../support/bare-driver.js';
import { figuresOf, median } from '../support/figures.js';
import { timingOf, type Operation, type Timing } from '../support/http.js';
import type { GoalFigures } from '../support/results.js';
import { interleaved, samplesOf, warm, type Contestant, type RoundsOptions } from '../support/rounds.js';
import { printTable } from '../support/table.js';
import type { Clients } from './same-answers.js';

export interface Measured {
  operations: readonly Operation[];
  statements: ReadonlyMap<string, Waves>;
  etags: ReadonlyMap<string, string | null>;
  clients: Clients;
  driver: BareDriver;
}

interface Row {
  operation: string;
  statements: number;
  overFloor: number;
  anewOverUncached: number;
  cachedOverUncached: number;
  notModifiedOverUncached: number | null;
  uncached: { p50: number; p95: number; p99: number };
  databaseP50: number;
  applicationP50: number;
  floorP50: number;
  anewP50: number;
  cachedP50: number;
  notModifiedP50: number | null;
}

/** What any request costs, whatever it asks. */
interface Fixed {
  roundTripP50: number;
  requestP50: number;
}

async function measureFixed({ clients, driver }: Measured, options: RoundsOptions): Promise<Fixed> {
  const nothing = { name: 'nothing', query: '{ __typename }', variables: {} };
  const samples = await interleaved(
    [
      { name: 'round trip', run: () => driver.run([[{ name: 'one', text: 'RETURN 1', parameters: {} }]]) },
      { name: 'request', run: () => clients.uncached.post(nothing) },
    ],
    options,
  );
  return {
    roundTripP50: median(samplesOf(samples, 'round trip')),
    requestP50: median(samplesOf(samples, 'request')),
  };
}

/** One user, one request after the other: the product uncached, cached, not modified, and the floor, in turns. */
export async function measureAlone(
  measured: Measured,
  options: RoundsOptions,
): Promise<{ rows: Row[]; fixed: Fixed; figures: GoalFigures }> {
  const { uncached } = measured.clients;
  // The database compiles what all operations share while the first of them are asked.
  await warm(
    measured.operations.map((operation) => ({ name: operation.name, run: () => uncached.post(operation) })),
    options.warmUp,
  );
  const rows: Row[] = [];
  for (const operation of measured.operations) rows.push(await measureOne(operation, measured, options));
  printTable(
    'One user (ratios of medians, then milliseconds)',
    [
      'operation',
      'stmts',
      '/ floor',
      'anew',
      'cached',
      '304',
      'p50',
      'p95',
      'p99',
      'db',
      'app',
      'floor',
      'anew',
      'cached',
      '304',
    ],
    rows.map((row) => [
      row.operation,
      String(row.statements),
      row.overFloor,
      row.anewOverUncached,
      row.cachedOverUncached,
      row.notModifiedOverUncached,
      row.uncached.p50,
      row.uncached.p95,
      row.uncached.p99,
      row.databaseP50,
      row.applicationP50,
      row.floorP50,
      row.anewP50,
      row.cachedP50,
      row.notModifiedP50,
    ]),
  );
  const fixed = await measureFixed(measured, options);
  printTable(
    'What any request costs (milliseconds)',
    ['what', 'p50'],
    [
      ['one round trip to the database: RETURN 1', fixed.roundTripP50],
      ['one request without the graph: { __typename }', fixed.requestP50],
    ],
  );
  const [flagship] = rows;
  return {
    rows,
    fixed,
    figures: {
      flagshipOverFloor: flagship?.overFloor ?? null,
      notModifiedOverFlagship: flagship?.notModifiedOverUncached ?? null,
    },
  };
}

async function measureOne(operation: Operation, measured: Measured, options: RoundsOptions): Promise<Row> {
  const { clients, driver } = measured;
  const waves = measured.statements.get(operation.name) ?? [];
  const etag = measured.etags.get(operation.name) ?? null;
  const answers: Timing[] = [];
  const contestants: Contestant[] = [
    { name: 'uncached', run: async () => answers.push(timingOf(await clients.uncached.post(operation))) },
    { name: 'floor', run: () => driver.run(waves) },
    { name: 'anew', run: () => clients.anew.post(operation) },
    { name: 'cached', run: () => clients.cached.post(operation) },
    ...(etag === null ? [] : [{ name: 'not modified', run: () => clients.cached.get(operation, etag) }]),
  ];
  const samples = await interleaved(contestants, options);
  const uncached = figuresOf(samplesOf(samples, 'uncached'));
  const p50Of = (name: string): number => median(samplesOf(samples, name));
  const [floorP50, anewP50, cachedP50] = [p50Of('floor'), p50Of('anew'), p50Of('cached')];
  const notModifiedP50 = etag === null ? null : p50Of('not modified');
  return {
    operation: operation.name,
    statements: answers[0]?.statements ?? waves.flat().length,
    overFloor: uncached.p50 / floorP50,
    anewOverUncached: anewP50 / uncached.p50,
    cachedOverUncached: cachedP50 / uncached.p50,
    notModifiedOverUncached: notModifiedP50 === null ? null : notModifiedP50 / uncached.p50,
    uncached,
    databaseP50: median(answers.flatMap(({ database }) => database ?? [])),
    applicationP50: median(answers.flatMap(({ application }) => application ?? [])),
    floorP50,
    anewP50,
    cachedP50,
    notModifiedP50,
  };
}
