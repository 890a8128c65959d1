import { searchKey } from '../../shared/search-key.js';
import { searchWords } from './lucene.js';

/** What can be found, with the label that its nodes have in the graph. */
export const labelOfKind = {
  STUDY: 'Study',
  REPORT: 'Report',
  CELL_SOURCE: 'CellSource',
  CELL_PRODUCT: 'CellProduct',
  CONDITION: 'Condition',
  OUTCOME: 'Outcome',
  MECHANISM: 'Mechanism',
  INSTRUMENT: 'Instrument',
  CLAIM: 'Claim',
  SYNTHESIS: 'Synthesis',
} as const;
export type SearchKind = keyof typeof labelOfKind;

/** The whole texts that a search may mean: as typed, and as a bare DOI, PubMed id or registry number. */
export function exactKeys(text: string): string[] {
  const key = searchKey(text).slice(0, 1000);
  const doi = /10\.\d{4,9}\/\S+/.exec(key)?.[0];
  const pmid = /^(?:pmid:?\s*|https?:\/\/pubmed\.ncbi\.nlm\.nih\.gov\/)(\d{1,9})\/?$/.exec(key)?.[1];
  const trial = /\bnct\d{8}\b/.exec(key)?.[0];
  const bare = key.replace(/^[a-z-]+:(?=[a-z0-9-]+$)/, '');
  return [...new Set([key, doi, pmid, trial, bare].flatMap((found) => found ?? []))];
}

const snippetLength = 160;

/** The line of a text that holds a searched word, cut around it; null where none does. */
export function snippetOf(text: string, search: string): string | null {
  const words = searchWords(search);
  for (const line of text.split('\n')) {
    const lower = line.toLowerCase();
    const at = Math.min(...words.map((word) => lower.indexOf(word)).filter((index) => index >= 0));
    if (!Number.isFinite(at)) continue;
    const start = Math.max(0, at - snippetLength / 2);
    const cut = line.slice(start, start + snippetLength).trim();
    return `${start > 0 ? '…' : ''}${cut}${start + snippetLength < line.length ? '…' : ''}`;
  }
  return null;
}
