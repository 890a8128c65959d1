import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { goals, type Goal } from './support/goals.js';
import { resultsFolder, type Result } from './support/results.js';
import { shown } from './support/table.js';

// Prints the goals with what the last run of each bench measured, as a table for the README.

function resultOf(bench: string): Result | null {
  const file = path.join(resultsFolder(), `${bench}.json`);
  const read: (text: string) => Result = JSON.parse;
  return existsSync(file) ? read(readFileSync(file, 'utf8')) : null;
}

const results = new Map(['latency', 'peers', 'scale', 'start'].map((bench) => [bench, resultOf(bench)]));

function measured({ bench, figure, unit, most, least }: Goal): string {
  const value = results.get(bench)?.figures[figure] ?? null;
  if (value === null) return 'not measured';
  const met = (most === undefined || value <= most) && (least === undefined || value >= least);
  return `${shown(value)}${unit}${met ? '' : ', not met'}`;
}

console.log('| figure | goal | measured |\n| --- | --- | --- |');
for (const goal of goals) console.log(`| ${goal.text} | ${goal.wanted} | ${measured(goal)} |`);
console.log('');
for (const [bench, result] of results) {
  if (result === null) continue;
  const { machine, versions, date } = result;
  console.log(
    `${bench}: ${date.slice(0, 10)}, ${machine['cores'] ?? '?'} cores of ${machine['cpu'] ?? '?'}, Node ${versions['node'] ?? '?'}, ${versions['database'] ?? '?'}`,
  );
}
