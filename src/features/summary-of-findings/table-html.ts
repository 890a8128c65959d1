import type { CertaintyLevel } from '../../records/values.js';
import type { SummaryRow, SummaryTable } from './summary-of-findings.js';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? character);

const number = (value: number): string => value.toFixed(2);
const whole = (value: number): string => Math.round(value).toString();

const filled: Record<CertaintyLevel, number> = { HIGH: 4, MODERATE: 3, LOW: 2, VERY_LOW: 1 };

function certaintyCell({ certainty, footnotes }: SummaryRow): string {
  if (certainty === null) return 'no evidence';
  const signs = '⊕'.repeat(filled[certainty]) + '⊝'.repeat(4 - filled[certainty]);
  const notes = footnotes.length > 0 ? `<sup>${footnotes.join(', ')}</sup>` : '';
  return `${signs} ${certainty.replace('_', ' ').toLowerCase()}${notes}`;
}

function effectCell({ effect, unit }: SummaryRow): string {
  if (!effect) return 'not pooled';
  const { measure, estimate, ciLow, ciHigh } = effect;
  return escaped(
    `${measure} ${number(estimate)} (${number(ciLow)} to ${number(ciHigh)})${unit === null ? '' : ` ${unit}`}`,
  );
}

function absoluteCell({ absolute, effect, unit }: SummaryRow): string {
  if (absolute) {
    const { comparatorPer1000, differencePer1000, differenceLow, differenceHigh } = absolute;
    const more = differencePer1000 >= 0 ? 'more' : 'fewer';
    return `${whole(comparatorPer1000)} per 1,000 without; ${whole(Math.abs(differencePer1000))} ${more} (${whole(differenceLow)} to ${whole(differenceHigh)})`;
  }
  return effect?.measure === 'MD' ? escaped(`${number(effect.estimate)}${unit === null ? '' : ` ${unit}`}`) : '';
}

function line(row: SummaryRow): string {
  const cells = [
    `<th scope="row">${escaped(row.outcome)}</th>`,
    `<td>${row.studies} (${row.participants})</td>`,
    `<td>${effectCell(row)}</td>`,
    `<td>${absoluteCell(row)}</td>`,
    `<td>${certaintyCell(row)}</td>`,
    `<td>${escaped(row.sentence)}</td>`,
  ];
  return `<tr>${cells.join('')}</tr>`;
}

const style =
  'table{border-collapse:collapse;font-family:sans-serif;font-size:14px}th,td{border:1px solid #888;padding:6px 8px;text-align:left;vertical-align:top}thead th{background:#eee}caption{text-align:left;font-weight:bold;padding:6px 0}';

/** The table as a complete HTML document without scripts or outside addresses; all text is escaped. */
export function tableHtml(title: string, notice: string, { rows, footnotes }: SummaryTable): string {
  const head = [
    'Outcome',
    'Studies (participants)',
    'Effect (95 % interval)',
    'Absolute difference',
    'Certainty',
    'What it means',
  ];
  return [
    '<!doctype html>',
    `<html lang="en"><head><meta charset="utf-8"><title>${escaped(title)}</title><style>${style}</style></head><body>`,
    `<table><caption>${escaped(title)}</caption>`,
    `<thead><tr>${head.map((text) => `<th scope="col">${text}</th>`).join('')}</tr></thead>`,
    `<tbody>${rows.map(line).join('')}</tbody></table>`,
    `<ol>${footnotes.map((text) => `<li>${escaped(text)}</li>`).join('')}</ol>`,
    `<p>${escaped(notice)}</p>`,
    '</body></html>',
  ].join('\n');
}
