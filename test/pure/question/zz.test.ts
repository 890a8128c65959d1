import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { phraseIndex } from '../../../src/features/question/labels.js';
import { interpret } from '../../../src/features/question/question.js';
import { vocabulary } from './vocabulary.js';
test('try', () => {
  const t = performance.now();
  const index = phraseIndex(vocabulary);
  let out = `index ${performance.now() - t} ${index.phrases.size} ${index.longest}\n`;
  const t2 = performance.now();
  for (const q of readFileSync('/tmp/questions.txt', 'utf8').split('\n')) {
    const i = interpret(q, index);
    const parts = Object.entries(i).flatMap(([k, v]) =>
      v && typeof v === 'object' && 'id' in v
        ? [`${k}=${v.id}`]
        : Array.isArray(v)
          ? v.length
            ? [`${k}=${JSON.stringify(v)}`]
            : []
          : v && v !== 'CELL_SOURCE'
            ? [`${k}=${v}`]
            : [],
    );
    out += `${q}\n      ${parts.join('  ')}\n`;
  }
  out += `interpret ${performance.now() - t2}\n`;
  writeFileSync('/tmp/out.txt', out);
  expect(1).toBe(1);
});
test('labels', () => {
  const index = phraseIndex(vocabulary);
  let out = '';
  const kinds = ['condition', 'outcome', 'cell-source', 'cell-product', 'mechanism', 'instrument'] as const;
  for (const kind of kinds)
    for (const term of vocabulary.all(kind))
      for (const name of [term.label, ...term.synonyms, term.id]) {
        const i = interpret(name, index);
        const got = [i.condition, i.outcome, i.cellSource, i.product, i.mechanism, i.instrument].find(
          (t) => t?.kind === kind,
        );
        if (got?.id !== term.id || i.unmatched.length)
          out += `${kind} ${term.id} "${name}" -> ${got?.id} sev=${i.severity} unm=${JSON.stringify(i.unmatched)} amb=${JSON.stringify(i.ambiguous)} axis=${i.groupBy}\n`;
      }
  writeFileSync('/tmp/labels.txt', out);
});
