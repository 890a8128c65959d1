import DataLoader from 'dataloader';
import type { Reader } from '../../graph/graph.js';
import type { RowsReader } from '../evidence/evidence.loaders.js';
import type { Vocabulary } from '../term/vocabulary.js';
import { claimSources } from './claim.queries.js';
import type { SourcedClaim, Weighed } from './claim.js';
import { searchesOf } from './searches.js';
import { weigh } from './weigh.js';

export interface ClaimLoaders {
  /** Every claim, by id. */
  all(): Promise<Map<string, SourcedClaim>>;
  /** What the evidence says of claims: one statement for all that are asked for at once. */
  weights: DataLoader<SourcedClaim, Weighed>;
}

export function claimLoaders(graph: Reader, rowsOf: RowsReader, vocabularyOf: () => Vocabulary): ClaimLoaders {
  let claims: Promise<Map<string, SourcedClaim>> | null = null;
  const all = async (): Promise<Map<string, SourcedClaim>> => {
    const sources = await graph.read(claimSources, {});
    const found = sources.flatMap(({ record }) =>
      record.claims.map((claim): SourcedClaim => ({ claim, source: record.source })),
    );
    found.sort((a, b) => (a.claim.id < b.claim.id ? -1 : 1));
    return new Map(found.map((entry) => [entry.claim.id, entry]));
  };
  const weights = new DataLoader<SourcedClaim, Weighed>(async (entries) => {
    const vocabulary = vocabularyOf();
    const rows = await rowsOf(entries.flatMap(({ claim }) => searchesOf(claim, vocabulary)));
    return entries.map(({ claim }) => weigh(claim, { rows, outlines: rows.outlines, vocabulary }));
  });
  return { all: () => (claims ??= all()), weights };
}
