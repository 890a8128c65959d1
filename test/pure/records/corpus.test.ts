import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BadFolder, readCorpus, readVocabulary } from '../../../src/import/corpus-folder.js';
import { packageFolder } from '../../../src/shared/package-folder.js';
import { between, study } from '../../support/records.js';

const shipped = path.join(packageFolder(), 'seed');
const folder = mkdtempSync(path.join(tmpdir(), 'chondrograph-test-corpus-'));
const put = (name: string, value: unknown): void =>
  writeFileSync(path.join(folder, name), typeof value === 'string' ? value : JSON.stringify(value));

beforeAll(() => {
  for (const name of ['studies', 'syntheses', 'claims']) mkdirSync(path.join(folder, name));
  cpSync(path.join(shipped, 'vocabulary'), path.join(folder, 'vocabulary'), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The lines with which reading is refused; empty when it is not. */
async function refusal(reading: Promise<unknown>): Promise<readonly string[]> {
  try {
    await reading;
    return [];
  } catch (error) {
    if (error instanceof BadFolder) return error.lines.map((line) => line.replace(`${folder}/`, ''));
    throw error;
  }
}

describe('the shipped corpus', () => {
  it('is good: every study, review, claim and term', async () => {
    const terms = await readVocabulary(path.join(shipped, 'vocabulary'));
    const records = await readCorpus(shipped, terms);
    const count = (kind: string): number => records.filter((record) => record.kind === kind).length;
    expect(terms).toHaveLength(170);
    expect(count('study')).toBe(164);
    expect(count('synthesis')).toBe(54);
    const sources = records.filter(({ kind }) => kind === 'claim-source');
    expect(sources.reduce((sum, { json }) => sum + (json.match(/"predicate":/g) ?? []).length, 0)).toBe(31);
  });
});

describe('a folder of records', () => {
  it('is refused with every problem of every file, each on a line with file and path', async () => {
    put('studies/good.json', study('good'));
    put('studies/one.json', { ...study('one'), design: 'RCT', title: '' });
    put('studies/two.json', study('two', { findings: [between('IMPROVED', { outcome: 'paine' })] }));
    put('syntheses/three.json', {
      format: 'synthesis/1',
      id: 'three',
      kind: 'META_ANALYSIS',
      title: 'Three',
      pooled: [{ outcome: 'paine', comparison: 'cells against saline', locator: 'table 1' }],
      conclusion: 'None.',
      sources: [],
      colour: 'blue',
    });
    const lines = await refusal(readCorpus(folder, await readVocabulary(path.join(folder, 'vocabulary'))));
    expect(lines.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      'studies/one.json: $.title',
      'studies/one.json: $.design',
      'studies/two.json: $.findings[0].outcome',
      'syntheses/three.json: $.colour',
      'syntheses/three.json: $.pooled[0].outcome',
    ]);
  });

  it('is refused with the file where one is no JSON, beside the problems of the others', async () => {
    put('claims/broken.json', '{"source": ');
    const lines = await refusal(readCorpus(folder, await readVocabulary(path.join(folder, 'vocabulary'))));
    const broken = lines.filter((line) => line.startsWith('claims/'));
    expect(broken).toHaveLength(1);
    expect(broken[0]).toMatch(/^claims\/broken\.json: is no JSON/);
    expect(lines.length).toBeGreaterThan(1);
  });
});

describe('a vocabulary', () => {
  const term = (id: string, parent?: string) => ({ id, label: id, synonyms: [], sources: [], parent });

  it('is refused where a broader term is missing, a term stands twice, or terms are broader than themselves', async () => {
    put('vocabulary/outcomes.json', [term('a', 'none'), term('b', 'c'), term('c', 'b'), term('d'), term('d')]);
    const lines = await refusal(readVocabulary(path.join(folder, 'vocabulary')));
    expect(lines.map((line) => line.replace(/^.*?: /, ''))).toEqual([
      'the term outcome:d stands twice',
      'the broader term outcome:none of outcome:a is missing',
      'the term outcome:b is broader than itself',
      'the term outcome:c is broader than itself',
    ]);
  });

  it('is refused where an entry is not of its form', async () => {
    put('vocabulary/outcomes.json', [{ ...term('a'), label: 7, shape: 'round' }]);
    const lines = await refusal(readVocabulary(path.join(folder, 'vocabulary')));
    expect(lines).toEqual([
      'vocabulary/outcomes.json: entry 0: $.label must be a string, not number',
      'vocabulary/outcomes.json: entry 0: $.shape is not a field of this format',
    ]);
  });
});
