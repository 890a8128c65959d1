/** A goal of the issue: a figure that a bench writes, and what it may be. */
export interface Goal {
  text: string;
  wanted: string;
  bench: 'latency' | 'peers' | 'scale' | 'start';
  figure: string;
  unit: string;
  most?: number;
  least?: number;
}

export const goals: readonly Goal[] = [
  {
    text: 'flagship p50 over HTTP / same statements by bare driver p50',
    wanted: 'at most 1.3',
    bench: 'latency',
    figure: 'flagshipOverFloor',
    unit: '',
    most: 1.3,
  },
  {
    text: '`@neo4j/graphql` fetching the data of the flagship / flagship, uncached',
    wanted: 'at least 2.5x',
    bench: 'peers',
    figure: 'flagshipAgainstLibrary',
    unit: 'x',
    least: 2.5,
  },
  {
    text: 'the same / flagship from the answer cache',
    wanted: 'at least 10x',
    bench: 'peers',
    figure: 'cachedFlagshipAgainstLibrary',
    unit: 'x',
    least: 10,
  },
  {
    text: 'nested list of 20 studies with four levels: `@neo4j/graphql` / ours',
    wanted: 'at least 2.5x',
    bench: 'peers',
    figure: 'nestedAgainstLibrary',
    unit: 'x',
    least: 2.5,
  },
  {
    text: 'the same: one DataLoader per type (nine statements) / ours',
    wanted: 'at least 3x',
    bench: 'peers',
    figure: 'nestedAgainstDataLoader',
    unit: 'x',
    least: 3,
  },
  {
    text: 'requests per second, flagship, 8 connections: ours / naive Apollo on Express',
    wanted: 'at least 5x',
    bench: 'peers',
    figure: 'throughputAgainstNaive',
    unit: 'x',
    least: 5,
  },
  {
    text: 'flagship p50 at 1M studies / at 10k, own evidence equal',
    wanted: 'at most 2',
    bench: 'scale',
    figure: 'flagshipAtMillion',
    unit: '',
    most: 2,
  },
  {
    text: 'page 10,000 / page 1 of `studies` at 1M',
    wanted: 'at most 1.5',
    bench: 'scale',
    figure: 'deepPageOverFirst',
    unit: '',
    most: 1.5,
  },
  {
    text: '304 answer / flagship answer',
    wanted: 'at most 0.5',
    bench: 'latency',
    figure: 'notModifiedOverFlagship',
    unit: '',
    most: 0.5,
  },
  {
    text: 'schema build',
    wanted: 'under 1 s',
    bench: 'start',
    figure: 'schemaBuildMilliseconds',
    unit: ' ms',
    most: 1000,
  },
  { text: 'SDL', wanted: 'under 150 KiB', bench: 'start', figure: 'sdlKiB', unit: ' KiB', most: 150 },
  {
    text: 'resident memory of the API after 100k requests',
    wanted: 'under 300 MiB',
    bench: 'start',
    figure: 'residentMiB',
    unit: ' MiB',
    most: 300,
  },
  {
    text: 'its growth, last quarter against second quarter of the requests',
    wanted: 'none (at most 10 MiB)',
    bench: 'start',
    figure: 'residentGrowthMiB',
    unit: ' MiB',
    most: 10,
  },
];
