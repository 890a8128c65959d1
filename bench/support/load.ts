import { performance } from 'node:perf_hooks';
import { figuresOf, type Figures } from './figures.js';

export interface Load extends Figures {
  perSecond: number;
}

/** Sends from so many users at once, each asking again as soon as it has its answer, for some seconds. */
export async function sustained(users: number, seconds: number, send: () => Promise<unknown>): Promise<number[]> {
  const samples: number[] = [];
  const until = performance.now() + seconds * 1000;
  const user = async (): Promise<void> => {
    while (performance.now() < until) {
      const begun = performance.now();
      await send();
      samples.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: users }, user));
  return samples;
}

export interface LoadOptions {
  users: number;
  seconds: number;
  rounds: number;
}

/** Loads contestants in interleaved rounds; each is warmed up by a part of a round. */
export async function underLoad(
  contestants: readonly { name: string; run: () => Promise<unknown> }[],
  { users, seconds, rounds }: LoadOptions,
): Promise<Map<string, Load>> {
  const samples = new Map<string, number[]>(contestants.map(({ name }) => [name, []]));
  const spent = new Map<string, number>();
  for (const { run } of contestants) await sustained(users, seconds / 4, run);
  for (let round = 0; round < rounds; round += 1) {
    const first = round % Math.max(contestants.length, 1);
    for (const { name, run } of [...contestants.slice(first), ...contestants.slice(0, first)]) {
      const begun = performance.now();
      samples.get(name)?.push(...(await sustained(users, seconds, run)));
      spent.set(name, (spent.get(name) ?? 0) + performance.now() - begun);
    }
  }
  return new Map(
    [...samples].map(([name, taken]) => [
      name,
      { ...figuresOf(taken), perSecond: (1000 * taken.length) / (spent.get(name) ?? NaN) },
    ]),
  );
}
