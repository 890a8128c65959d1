import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { luceneQuery } from '../../src/features/search/lucene.js';
import { startApp, type TestApp } from '../support/app.js';
import { graphql } from '../support/generated/gql.js';
import type { SearchKind } from '../support/generated/graphql.js';
import { seededGraph } from '../support/graph.js';
import { pick, randomFrom } from '../support/values.js';

const searchDocument = graphql(`
  query FindText($text: String!, $kinds: [SearchKind!], $first: Int) {
    search(text: $text, kinds: $kinds, first: $first) {
      totalCount
      nodes {
        kind
        score
        snippet
        node {
          __typename
          id
        }
      }
    }
  }
`);

let app: TestApp;
beforeAll(async () => {
  app = await startApp(await seededGraph());
});
afterAll(() => app.close());

const search = async (text: string, kinds: SearchKind[] | null = null, first = 20) =>
  (await app.ask(searchDocument, { text, kinds, first })).search;
const idsFor = async (text: string, kinds: SearchKind[] | null = null): Promise<string[]> =>
  (await search(text, kinds)).nodes.map(({ node }) => node.id);

describe('an identifier finds its study, first', () => {
  it.each([
    '10.1002/sctm.18-0122',
    'doi:10.1002/sctm.18-0122',
    'https://doi.org/10.1002/sctm.18-0122',
    '10.1002/SCTM.18-0122',
    '  10.1002/sctm.18-0122 ',
    'NCT02658344',
    'nct02658344',
    'https://clinicaltrials.gov/study/NCT02658344',
    'study:lee-2019',
    'lee-2019',
  ])('%s', async (text) => {
    expect((await idsFor(text))[0]).toBe('study:lee-2019');
  });

  it('a PubMed id, with or without its name', async () => {
    for (const text of ['37665373', 'PMID 37665373', 'pmid:37665373', 'https://pubmed.ncbi.nlm.nih.gov/37665373/']) {
      expect((await idsFor(text, ['STUDY']))[0], text).toBe('study:svf-midterm-pmid37665373');
    }
  });

  it('an ontology identifier finds its term', async () => {
    expect((await idsFor('UBERON:0001013'))[0]).toBe('cell-source:adipose-tissue');
    expect((await idsFor('mesh:d020370'))[0]).toBe('condition:knee-osteoarthritis');
  });
});

describe('a whole label stands first', () => {
  it.each([
    ['Pain', 'outcome:pain'],
    ['pain', 'outcome:pain'],
    ['Knee osteoarthritis', 'condition:knee-osteoarthritis'],
    ['Bone marrow', 'cell-source:bone-marrow'],
    ['Stromal vascular fraction (SVF)', 'cell-product:svf'],
    ['immunomodulation', 'mechanism:immunomodulation'],
    ['Tegner activity scale', 'instrument:tegner'],
  ])('%s', async (text, id) => {
    expect((await idsFor(text))[0]).toBe(id);
  });

  it('and a synonym before words', async () => {
    expect((await idsFor('SVF'))[0]).toBe('cell-product:svf');
    expect((await idsFor('ADSC'))[0]).toBe('cell-source:adipose-tissue');
    expect(await idsFor('gonarthrosis')).toContain('condition:knee-osteoarthritis');
  });

  it('also the title of a study, whole', async () => {
    const title =
      'Intra-Articular Injection of Autologous Adipose Tissue-Derived Mesenchymal Stem Cells for the Treatment of Knee Osteoarthritis: A Phase IIb, Randomized, Placebo-Controlled Clinical Trial';
    expect((await idsFor(title))[0]).toBe('study:lee-2019');
  });
});

describe('words', () => {
  it('must all occur, whole, by their stem or as a beginning', async () => {
    const both = await search('umbilical cartilage', ['STUDY'], 100);
    const [one, other] = [await search('umbilical', ['STUDY'], 100), await search('cartilage', ['STUDY'], 100)];
    expect(both.totalCount).toBeGreaterThan(0);
    expect(both.totalCount).toBeLessThan(Math.min(one.totalCount, other.totalCount));
    expect(await idsFor('exosom')).not.toEqual([]);
    expect(await idsFor('injections knees')).not.toEqual([]);
    expect(await idsFor('zzzzqqqq')).toEqual([]);
  });

  it('are found in one kind of thing, or in several', async () => {
    const { nodes } = await search('cartilage', ['OUTCOME', 'MECHANISM'], 50);
    expect(new Set(nodes.map(({ kind }) => kind))).toEqual(new Set(['OUTCOME', 'MECHANISM']));
    expect(await search('cartilage', [], 50)).toEqual(await search('cartilage', null, 50));
  });

  it('are shown in a line of the text that has them', async () => {
    const { nodes } = await search('microfracture', ['STUDY'], 5);
    for (const { snippet } of nodes) expect(snippet?.toLowerCase()).toContain('microfractur');
    for (const { snippet } of nodes) expect(snippet?.length).toBeLessThan(170);
  });

  it('find the same in the same order each time, best first', async () => {
    const once = await search('knee stem cells', null, 50);
    expect(await search('knee stem cells', null, 50)).toEqual(once);
    const scores = once.nodes.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });
});

describe('any text is safe', () => {
  const special = [
    '+',
    '-',
    '&&',
    '||',
    '!',
    '(',
    ')',
    '{',
    '}',
    '[',
    ']',
    '^',
    '"',
    '~',
    '*',
    '?',
    ':',
    '\\',
    '/',
    "'",
    '`',
    '$',
    ';',
  ];
  it.each([
    ...special,
    ...[
      '',
      ' ',
      'AND',
      'OR NOT',
      'a AND (b OR',
      '"unclosed',
      'field:value',
      'knee~2',
      '*:*',
      '[a TO b]',
      '\\',
      '/.*/',
      '\u0000',
      '💉',
      'ß',
      'ﬁ',
    ],
    ...[
      'the',
      'of and the',
      "'; MATCH (n) DETACH DELETE n //",
      '${words}',
      '膝',
      'ИКН',
      'x'.repeat(10_000),
      'knee '.repeat(2_000),
    ],
  ])('text number %#', async (text) => {
    const { errors } = await app.send(searchDocument.toString(), { text });
    expect(errors).toEqual([]);
  });

  it('two hundred random ones', async () => {
    const random = randomFrom(42);
    const parts = [
      ...special,
      ' ',
      'knee',
      'AND',
      'pain',
      'OR',
      '10.1',
      'nct',
      'é',
      '\n',
      '\t',
      '0',
      '\u202e',
      '😀',
      'TO',
    ];
    for (let round = 0; round < 200; round++) {
      const text = Array.from({ length: 1 + Math.floor(random() * 12) }, () => pick(parts, random)).join('');
      const { errors } = await app.send(searchDocument.toString(), { text });
      expect(errors, JSON.stringify(text)).toEqual([]);
    }
  });

  it('since only words reach the index', () => {
    expect(luceneQuery('knee" ~(pain:*)')).toBe(luceneQuery('knee pain'));
    expect(luceneQuery('+ - && !')).toBeNull();
  });
});
