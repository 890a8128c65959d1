import { figuresOf, type Figures } from '../support/figures.js';
import { good, type Client, type Operation } from '../support/http.js';
import { underLoad, type Load } from '../support/load.js';
import type { GoalFigures } from '../support/results.js';
import { interleaved, samplesOf, type RoundsOptions } from '../support/rounds.js';
import { printTable } from '../support/table.js';

export interface Peer {
  name: string;
  client: Client;
  operations: { flagship: Operation; nested: Operation };
}

type Case = keyof Peer['operations'];

interface Options extends RoundsOptions {
  loadRounds: number;
  seconds: number;
}

type Tables = Record<'flagship' | 'nested', Record<string, Figures>> & { load: Record<string, Load> };

const contestants = (peers: readonly Peer[], asked: Case) =>
  peers.map(({ name, client, operations }) => ({
    name,
    run: async () => good(await client.post(operations[asked]), name),
  }));

async function alone(peers: readonly Peer[], asked: Case, title: string, options: Options) {
  const samples = await interleaved(contestants(peers, asked), options);
  const figures = new Map(peers.map(({ name }) => [name, figuresOf(samplesOf(samples, name))]));
  const own = figures.get('chondrograph');
  printTable(
    title,
    ['server', '/ chondrograph', 'p50', 'p95', 'p99'],
    [...figures].map(([name, { p50, p95, p99 }]) => [name, own ? p50 / own.p50 : null, p50, p95, p99]),
  );
  return figures;
}

/** How many times the median of one server is that of another. */
function times(figures: ReadonlyMap<string, Figures>, slow: string, quick: string): number | null {
  const [above, below] = [figures.get(slow), figures.get(quick)];
  return above && below ? above.p50 / below.p50 : null;
}

/** Times all servers in turns: both cases for one user, the flagship for eight. */
export async function compare(
  peers: readonly Peer[],
  options: Options,
): Promise<{ figures: GoalFigures; tables: Tables }> {
  const flagship = await alone(peers, 'flagship', 'Flagship, one user (ratio of medians, milliseconds)', options);
  const nested = await alone(peers, 'nested', 'Nested list of 20 studies, one user', options);
  const { seconds, loadRounds: rounds } = options;
  const load = await underLoad(contestants(peers, 'flagship'), { users: 8, seconds, rounds });
  const own = load.get('chondrograph');
  printTable(
    'Flagship, 8 connections (requests a second, milliseconds)',
    ['server', 'chondrograph /', 'req/s', 'p50', 'p95', 'p99'],
    [...load].map(([name, { perSecond, p50, p95, p99 }]) => [
      name,
      own ? own.perSecond / perSecond : null,
      perSecond,
      p50,
      p95,
      p99,
    ]),
  );
  const naive = load.get('naive on Express');
  return {
    figures: {
      flagshipAgainstLibrary: times(flagship, '@neo4j/graphql', 'chondrograph'),
      cachedFlagshipAgainstLibrary: times(flagship, '@neo4j/graphql', 'chondrograph, cached'),
      nestedAgainstLibrary: times(nested, '@neo4j/graphql', 'chondrograph'),
      nestedAgainstDataLoader: times(nested, 'DataLoader a type', 'chondrograph'),
      throughputAgainstNaive: own && naive ? own.perSecond / naive.perSecond : null,
    },
    tables: {
      flagship: Object.fromEntries(flagship),
      nested: Object.fromEntries(nested),
      load: Object.fromEntries(load),
    },
  };
}
