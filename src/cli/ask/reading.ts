import type { Answer, Interpretation } from './answer.js';
import { labelled } from './layout.js';
import { rowNames, words } from './words.js';

function understood(reading: Interpretation): string {
  const parts = {
    outcome: reading.outcome?.label,
    condition: reading.condition?.label,
    severity: reading.severity === null ? undefined : words(reading.severity),
    'cell source': reading.cellSource?.label,
    product: reading.product?.label,
    mechanism: reading.mechanism?.label,
    instrument: reading.instrument?.label,
    donor: reading.donor === null ? undefined : words(reading.donor),
    comparator: reading.comparator.length > 0 ? reading.comparator.map(words).join(' or ') : undefined,
  };
  const named = Object.entries(parts).flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`]));
  return named.length > 0 ? named.join('; ') : 'nothing, so everything is taken';
}

/** How a question was read: what was understood, what was not, and what could have been meant otherwise. */
export function readingLines(question: string, { interpretation, evidence }: Answer, width: number): string[] {
  const { unmatched, ambiguous, groupBy } = interpretation;
  const line = (label: string, text: string): string[] => labelled(label, text, 16, width);
  return [
    ...line('Question', question),
    ...line('Understood', `${understood(interpretation)}; one row for each ${rowNames[groupBy].toLowerCase()}`),
    ...(unmatched.length > 0 ? line('Not understood', unmatched.join(', ')) : []),
    ...ambiguous.flatMap((text) => line('Ambiguous', text)),
    ...line('Data', `${evidence.datasetVersion}, rules ${evidence.rulesVersion}`),
  ];
}
