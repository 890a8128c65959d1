import DataLoader from 'dataloader';
import type { Reader } from '../../graph/graph.js';
import type { SynthesisRecord } from '../../records/synthesis.js';
import { publishedResults, synthesisRecords } from './synthesis.queries.js';

export interface SynthesisLoaders {
  /** The current record by id; null where there is no such review. */
  records: DataLoader<string, SynthesisRecord | null>;
  /** Reviews that pooled an outcome, newest first. */
  byOutcome: DataLoader<string, SynthesisRecord[]>;
}

export function synthesisLoaders(graph: Reader): SynthesisLoaders {
  const records = new DataLoader<string, SynthesisRecord | null>(async (ids) => {
    const found = await graph.read(synthesisRecords, { keys: ids.map((id) => `synthesis:${id}`) });
    const byId = new Map(found.map(({ id, record }) => [id, record]));
    return ids.map((id) => byId.get(id) ?? null);
  });
  const byOutcome = new DataLoader<string, SynthesisRecord[]>(async (outcomes) => {
    const found = await graph.read(publishedResults, { outcomes: [...outcomes] });
    return outcomes.map((id) => found.filter(({ outcome }) => outcome === id).map(({ record }) => record));
  });
  return { records, byOutcome };
}
