import { describe, expect, it } from 'vitest';
import { parseStudy } from '../../../src/records/parse.js';
import type { Problem } from '../../../src/records/problems.js';
import { between, cells, control, study, within } from '../../support/records.js';
import { shippedVocabulary } from '../../support/terms.js';

const vocabulary = await shippedVocabulary();

/** What is wrong with a record, as `path: message` with the code; the record may be anything. */
function problemsOf(raw: unknown): Problem[] {
  const parsed = parseStudy(raw, vocabulary);
  return parsed.ok ? [] : parsed.problems;
}

/** The problems of a good record with some fields replaced. */
const withFields = (fields: Record<string, unknown>): Problem[] => problemsOf({ ...study('a'), ...fields });
const only = (problems: readonly Problem[]): Problem => {
  expect(problems).toHaveLength(1);
  const [problem] = problems;
  if (!problem) throw new Error('there is no problem');
  return problem;
};

describe('a study record', () => {
  it('that is good has no problem', () => {
    expect(problemsOf(study('a'))).toEqual([]);
  });

  it('with many problems tells all of them at once: of shape, of references, of the vocabulary', () => {
    const problems = problemsOf({
      ...study('a'),
      design: 'RANDOMISED',
      participants: 0,
      population: { condition: 'knee-osteoarthritiss', scale: 'KELLGREN_LAWRENCE', grades: [2.5] },
      findings: [
        between('IMPROVED', { outcome: 'paine', comparator: 'placebo' }),
        { ...within('IMPROVED'), locator: ' ' },
      ],
      colour: 'blue',
    });
    expect(new Map(problems.map(({ path, code }) => [path, code]))).toEqual(
      new Map([
        ['$.design', 'INVALID'],
        ['$.participants', 'INVALID'],
        ['$.population.grades[0]', 'INVALID'],
        ['$.findings[1].locator', 'INVALID'],
        ['$.colour', 'INVALID'],
        ['$.population.condition', 'UNKNOWN_TERM'],
        ['$.findings[0].outcome', 'UNKNOWN_TERM'],
        ['$.findings[0].comparator', 'NOT_FOUND'],
      ]),
    );
  });

  it.each([
    [
      'a value that is not in its list',
      { design: 'RANDOMISED' },
      '$.design',
      /must be one of RANDOMIZED, .*nearest: RANDOMIZED/,
    ],
    ['null', { funding: null }, '$.funding', /must be a string, not null \(leave the field out/],
    ['a field that the format does not have', { colour: 'blue' }, '$.colour', /is not a field of this format/],
    ['a blank text', { title: '  ' }, '$.title', /text that is not blank/],
    ['a part of a person', { participants: 1.5 }, '$.participants', /must be a whole number/],
    ['nobody', { participants: 0 }, '$.participants', /must be at least 1/],
    ['no report', { reports: [] }, '$.reports', /must hold at least 1 entries/],
    ['a day that no calendar has', { startDate: '2020-02-30' }, '$.startDate', /calendar date, YYYY-MM or YYYY-MM-DD/],
    ['a country in words', { countries: ['Japan'] }, '$.countries[0]', /two capital letters/],
    ['an id that is no slug', { id: 'A study' }, '$.id', /slug/],
    ['false where only true is written', { withinPerson: false }, '$.withinPerson', /true/],
    ['itself as the same', { sameAs: ['a'] }, '$.sameAs[0]', /must name another study/],
  ])('says of %s where it is and what is allowed', (_what, fields, path, message) => {
    const problem = only(withFields(fields));
    expect(problem.path).toBe(path);
    expect(problem.message).toMatch(message);
  });

  it('needs an identifier on each report, unless the study is registered', () => {
    const reports = [{ id: 'main', kind: 'ARTICLE' as const }];
    expect(only(withFields({ reports })).message).toContain('needs a doi, pmid, pmcid or url');
    expect(withFields({ reports, registrations: ['NCT00000000'] })).toEqual([]);
  });

  it.each([
    ['https://doi.org/10.1000/x', 'doi'],
    ['PMID 123', 'pmid'],
    ['123', 'pmcid'],
  ])('refuses %s as a %s', (value, field) => {
    const reports = [{ id: 'main', kind: 'ARTICLE', url: 'https://example.org', [field]: value }];
    expect(only(withFields({ reports })).path).toBe(`$.reports[0].${field}`);
  });

  it('that is no object at all has problems and throws nothing', () => {
    for (const raw of [null, undefined, 7, 'text', [], { findings: 'none', arms: [null, 3], reports: [[]] }]) {
      expect(problemsOf(raw).length).toBeGreaterThan(0);
    }
  });
});

describe('references inside a study record', () => {
  it('name the nearest terms of the vocabulary where there is no such term', () => {
    const problem = only(withFields({ findings: [between('IMPROVED', { outcome: 'cartilage-regenaration' })] }));
    expect(problem).toMatchObject({ code: 'UNKNOWN_TERM', path: '$.findings[0].outcome' });
    expect(problem.message).toMatch(
      /no outcome has the id "cartilage-regenaration"; the nearest are cartilage-regeneration, /,
    );
  });

  it('tell a product from a source', () => {
    const arms = [cells({}, { cellSource: 'bmac', product: 'bone-marrow' }), control()];
    expect(withFields({ arms }).map(({ code, path }) => [code, path])).toEqual([
      ['UNKNOWN_TERM', '$.arms[0].intervention.cellSource'],
      ['UNKNOWN_TERM', '$.arms[0].intervention.product'],
    ]);
  });

  it('say which arms there are where a finding names another', () => {
    expect(only(withFields({ findings: [between('IMPROVED', { experimental: 'cell' })] })).message).toBe(
      'no arm of this study has the id "cell"; it has cells, control',
    );
  });

  it('ask for the arms that the comparison needs, and for no others', () => {
    const missing = withFields({ findings: [{ ...between('IMPROVED'), comparator: undefined }] });
    expect(only(missing)).toMatchObject({ path: '$.findings[0].comparator', code: 'INVALID' });
    const extra = withFields({ findings: [within('IMPROVED', { experimental: 'cells' })] });
    expect(only(extra)).toMatchObject({ path: '$.findings[0].experimental', code: 'INVALID' });
    const same = withFields({ findings: [between('IMPROVED', { comparator: 'cells' })] });
    expect(only(same).message).toBe('must be another arm than experimental');
  });

  it('refuse an id, or values of an arm, that stand twice', () => {
    const twice = withFields({ findings: [between('IMPROVED'), between('WORSENED')] });
    expect(only(twice)).toMatchObject({ code: 'DUPLICATE', path: '$.findings[1].id' });
    const values = [
      { arm: 'cells', n: 3 },
      { arm: 'cells', n: 4 },
    ];
    expect(only(withFields({ findings: [between('IMPROVED', { values })] }))).toMatchObject({
      code: 'DUPLICATE',
      path: '$.findings[0].values[1].arm',
    });
  });

  it('refuse more events than people, and an interval that stands on its head', () => {
    const events = withFields({ findings: [between('IMPROVED', { values: [{ arm: 'cells', events: 5, total: 4 }] })] });
    expect(only(events).path).toBe('$.findings[0].values[0].events');
    const effect = withFields({ findings: [between('IMPROVED', { effect: { ciLow: 2, ciHigh: 1 } })] });
    expect(only(effect).path).toBe('$.findings[0].effect.ciLow');
  });

  it('warn, and do not refuse, where the regenerative arm is the comparator of another', () => {
    const parsed = parseStudy(
      study('a', { findings: [between('WORSENED', { experimental: 'control', comparator: 'cells' })] }),
      vocabulary,
    );
    expect(parsed.ok).toBe(true);
    expect(parsed.warnings.map(({ path }) => path)).toEqual(['$.findings[0].comparator']);
  });
});
