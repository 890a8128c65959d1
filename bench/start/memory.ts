import { good, type Client, type Operation } from '../support/http.js';
import { residentMiB } from '../support/processes.js';

export interface MemorySample {
  requests: number;
  apiMiB: number | null;
  databaseMiB: number | null;
}

/** Memory before, and after every so many requests; operations take turns, eight users ask. */
export async function measureMemory(
  client: Client,
  operations: readonly Operation[],
  pids: { api: number; database: number | null },
  { requests, every }: { requests: number; every: number },
): Promise<MemorySample[]> {
  const sample = (sent: number): MemorySample => ({
    requests: sent,
    apiMiB: residentMiB(pids.api),
    databaseMiB: residentMiB(pids.database),
  });
  const samples = [sample(0)];
  let sent = 0;
  for (let until = Math.min(every, requests); sent < requests; until = Math.min(until + every, requests)) {
    const user = async (): Promise<void> => {
      while (sent < until) {
        const operation = operations[sent % operations.length];
        sent += 1;
        if (operation) good(await client.post(operation), operation.name);
      }
    };
    await Promise.all(Array.from({ length: 8 }, user));
    samples.push(sample(sent));
  }
  return samples;
}

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

/** How much more memory the last quarter of the samples has than the second quarter: what a warm process gained. */
export function growthMiB(samples: readonly MemorySample[]): number | null {
  const quarter = Math.floor(samples.length / 4);
  const resident = (from: number, to: number): number | null =>
    mean(samples.slice(from, to).flatMap(({ apiMiB }) => apiMiB ?? []));
  const [early, late] = [resident(quarter, 2 * quarter), resident(samples.length - quarter, samples.length)];
  return early === null || late === null ? null : late - early;
}
