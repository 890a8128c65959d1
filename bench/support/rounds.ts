import { performance } from 'node:perf_hooks';

/** One of the things that are compared: each call does it once. */
export interface Contestant {
  name: string;
  run: () => Promise<unknown>;
}

export interface RoundsOptions {
  rounds: number;
  /** Calls of one contestant in one round. */
  each: number;
  /** Seconds for which each contestant runs before, in turns: a cold JVM and a cold V8 take twice as long. */
  warmUp: number;
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

const warmUpTurns = 5;

/** Runs each for so many seconds, in turns. */
export async function warm(contestants: readonly Contestant[], seconds: number): Promise<void> {
  for (let turn = 0; turn < warmUpTurns; turn += 1) {
    for (const { run } of contestants) {
      const until = performance.now() + (seconds * 1000) / warmUpTurns;
      while (performance.now() < until) await run();
    }
  }
}

/**
 * Times contestants in interleaved rounds, each round beginning with another one, so that what the machine does
 * meanwhile falls on all of them. Milliseconds by name.
 */
export async function interleaved(
  contestants: readonly Contestant[],
  { rounds, each, warmUp }: RoundsOptions,
): Promise<Map<string, number[]>> {
  const samples = new Map<string, number[]>(contestants.map(({ name }) => [name, []]));
  await warm(contestants, warmUp);
  for (let round = 0; round < rounds; round += 1) {
    const first = round % Math.max(contestants.length, 1);
    for (const { name, run } of [...contestants.slice(first), ...contestants.slice(0, first)]) {
      for (let n = 0; n < each; n += 1) samples.get(name)?.push(await timed(run));
    }
  }
  return samples;
}

/** Samples that must be there. */
export function samplesOf(samples: ReadonlyMap<string, number[]>, name: string): number[] {
  const found = samples.get(name);
  if (!found || found.length === 0) throw new Error(`${name} was not measured`);
  return found;
}
