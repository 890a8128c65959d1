import { describe, expect, it } from 'vitest';
import type { Answer, Finding, Row } from '../../src/cli/ask/answer.js';
import { renderAnswer } from '../../src/cli/ask/render.js';

const report = { id: 'report:lee/main', doi: '10.1/lee', pmid: null, pmcid: null, url: null };

const finding: Finding = {
  id: 'finding:lee/pain',
  study: { id: 'study:lee' },
  outcome: { id: 'outcome:pain', label: 'Pain' },
  outcomeAsReported: null,
  instrument: { id: 'instrument:vas', label: 'VAS' },
  instrumentAsReported: null,
  timepointMonths: 12,
  lastFollowUp: false,
  comparison: 'BETWEEN_ARMS',
  comparator: { label: 'Saline' },
  direction: 'IMPROVED',
  derivedDirection: null,
  report: null,
  locator: 'table 2',
};

const judged: Omit<Row, 'group' | 'studies' | 'findings'> = {
  verdict: 'PRELIMINARY',
  method: 'DIRECTION_OF_EFFECT',
  summary: 'One small study.',
  certainty: { level: 'VERY_LOW', reasons: [] },
  tally: {
    studies: 1,
    randomized: 1,
    controlled: 1,
    uncontrolled: 0,
    participants: 24,
    participantsUnknown: 0,
    improved: 1,
    noDifference: 0,
    worsened: 0,
    mixed: 0,
    uncontrolledImproved: 0,
    uncontrolledNoDifference: 0,
    uncontrolledWorsened: 0,
  },
};

const lee: Row = {
  ...judged,
  group: { id: 'cell-source:adipose-tissue', label: 'Adipose tissue' },
  studies: {
    totalCount: 1,
    nodes: [
      {
        id: 'study:lee',
        title: 'Cells for\u001b[2J knees',
        year: 2019,
        design: 'RANDOMIZED',
        participants: 24,
        reports: [report],
      },
    ],
  },
  findings: {
    totalCount: 2,
    nodes: [
      finding,
      {
        ...finding,
        id: 'finding:lee/pain-late',
        timepointMonths: null,
        lastFollowUp: true,
        direction: 'NO_DIFFERENCE',
      },
    ],
  },
};

const answer = (rows: Row[]): Answer => ({
  interpretation: {
    outcome: { id: 'outcome:pain', label: 'Pain' },
    condition: null,
    severity: 'MODERATE',
    cellSource: null,
    product: null,
    mechanism: null,
    instrument: null,
    donor: null,
    comparator: ['SALINE', 'USUAL_CARE'],
    groupBy: 'CELL_SOURCE',
    unmatched: ['frobnicate'],
    ambiguous: ['"joint" was taken for the knee'],
  },
  evidence: {
    datasetVersion: 'abc',
    rulesVersion: '1',
    overall: judged,
    rows,
    severityUnknown: { totalCount: 7 },
  },
});

const rendered = (rows: Row[], width: number): string[] =>
  renderAnswer('does it help pain?', answer(rows), { width, strong: (line) => `*${line}*` }).split('\n');

describe('the table of an answer', () => {
  it('tells how the question was read, then each row, its studies and their findings with locators', () => {
    expect(rendered([lee], 120).slice(0, 14)).toEqual([
      'Question        does it help pain?',
      'Understood      outcome: Pain; severity: moderate; comparator: saline or usual care; one row for each cell source',
      'Not understood  frobnicate',
      'Ambiguous       "joint" was taken for the knee',
      'Data            abc, rules 1',
      '',
      'Cell source                        Verdict        Certainty  Contr.  Rand.  People  Better  None  Worse  Mixed  Uncontr.',
      '',
      '*Adipose tissue                     preliminary    very low        1      1      24       1     0      0      0         0*',
      '  2019  Cells for [2J knees (randomized, 24 people, study:lee, doi:10.1/lee)',
      '        Pain, VAS, against Saline             12 months       improved       table 2',
      '        Pain, VAS, against Saline             last follow-up  no difference  table 2',
      '',
      '*Overall                            preliminary    very low        1      1      24       1     0      0      0         0*',
    ]);
  });

  it('keeps to a narrow terminal, the labels above the numbers', () => {
    const lines = rendered([lee], 80);
    expect(lines).toContain('*Adipose tissue*');
    expect(lines.filter((line) => line.replaceAll('*', '').length > 80)).toEqual([]);
  });

  it('says so when nothing counts, and how many studies are silent about the severity', () => {
    expect(rendered([], 120).slice(-3)).toEqual([
      'No study that counts answers this.',
      '7 more would count if they stated the severity or grade; they are not in the table.',
      '',
    ]);
  });
});
