import type { StorageAPI } from '@graphiql/toolkit';
import { variablesText, type Example } from './examples.js';

/** What the page opens with, beside the tabs that it remembers. */
export interface FirstView {
  initialQuery?: string;
  initialVariables?: string;
  showExamples: boolean;
}

/**
 * The example that the address names (`/graphiql/#name`) is opened; else, on a first visit, the first example; else the
 * tabs are left as they were.
 */
export function firstView(examples: readonly Example[], addressHash: string, storage: StorageAPI): FirstView {
  const named = examples.find((example) => addressHash === `#${example.name}`);
  const firstVisit = storage.get('tabState') === null;
  const opened = named ?? (firstVisit ? examples[0] : undefined);
  if (opened === undefined) return { showExamples: firstVisit };
  return { initialQuery: opened.query, initialVariables: variablesText(opened), showExamples: true };
}
