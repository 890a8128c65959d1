import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';
import { graphql } from '../support/generated/gql.js';
import { seededGraph } from '../support/graph.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp(await seededGraph());
});
afterAll(() => app.close());

const claimsDocument = graphql(`
  query ClaimsTest {
    claims {
      id
      verdict
      explanation
      supporting(first: 50) {
        totalCount
        nodes {
          id
          direction
          derivedDirection
        }
      }
      opposing(first: 50) {
        totalCount
      }
    }
  }
`);

const poolDocument = graphql(`
  query PoolTest($where: EvidenceWhere!) {
    standard: metaAnalysis(where: $where, measure: SMD) {
      k
      estimate
      included {
        estimate
        variance
        weight
      }
      forestPlot
      script(language: R)
      subgroups(by: CELL_SOURCE) {
        groups {
          k
        }
        difference {
          df
        }
      }
      cumulative {
        k
        estimate
      }
    }
    common: metaAnalysis(where: $where, measure: SMD, model: COMMON_EFFECT) {
      estimate
    }
  }
`);

const tableDocument = graphql(`
  query TableTest($where: EvidenceWhere!, $title: String) {
    summaryOfFindings(where: $where, title: $title) {
      rows {
        outcome {
          id
        }
        certainty
        footnotes
        sentence
      }
      footnotes
      html
    }
  }
`);

const pathsDocument = graphql(`
  query PathsTest {
    mechanismPaths(outcome: "cartilage-regeneration") {
      outcome {
        id
      }
      measured
      proposed
      contradicted
      preclinical
      studies {
        totalCount
      }
    }
  }
`);

const pain = { outcome: 'pain', condition: 'knee-osteoarthritis', cellSource: 'msc' };

describe('claims', () => {
  it('are all weighed, with what was asked and found, by two statements and one for their findings', async () => {
    const { data, statements } = await app.answer(claimsDocument, {});
    expect(data?.claims).toHaveLength(31);
    for (const { explanation } of data?.claims ?? []) expect(explanation).toMatch(/^(Asked|Cannot)/);
    expect(statements).toBeLessThanOrEqual(3);
  });

  it('that no record can speak to are not testable, and show no finding', async () => {
    const { claims } = await app.ask(claimsDocument, {});
    const conventional = claims.find(({ id }) => id === 'claim:c16');
    expect(conventional).toMatchObject({
      verdict: 'NOT_TESTABLE',
      supporting: { totalCount: 0 },
      opposing: { totalCount: 0 },
    });
  });

  it('of a benefit show findings of improvement as their support', async () => {
    const { claims } = await app.ask(claimsDocument, {});
    const lessPain = claims.find(({ id }) => id === 'claim:c06');
    expect(lessPain?.supporting.totalCount).toBeGreaterThan(0);
    for (const { direction, derivedDirection } of lessPain?.supporting.nodes ?? []) {
      expect(derivedDirection ?? direction).toBe('IMPROVED');
    }
  });
});

describe('a meta-analysis', () => {
  it('and its sensitivity in the same request read the findings once', async () => {
    const { data, statements } = await app.answer(poolDocument, { where: pain });
    expect(data?.standard.estimate).not.toBe(data?.common.estimate);
    expect(statements).toBeLessThanOrEqual(2);
  });

  it('has weights that add up, a plot with every study, and a script with every number', async () => {
    const { standard } = await app.ask(poolDocument, { where: pain });
    expect(standard.included.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(100, 6);
    expect(standard.forestPlot).toMatch(/^(<\?xml[^>]*>\s*)?<svg/);
    expect(standard.script).toContain('metafor');
    expect(standard.included).toHaveLength(standard.k);
  });

  it('divided into groups holds every study once, and accumulates to the whole', async () => {
    const { standard } = await app.ask(poolDocument, { where: pain });
    expect(standard.subgroups.groups.reduce((sum, { k }) => sum + k, 0)).toBe(standard.k);
    expect(standard.subgroups.difference?.df).toBe(standard.subgroups.groups.length - 1);
    expect(standard.cumulative.at(-1)?.estimate).toBeCloseTo(standard.estimate ?? NaN, 10);
  });

  it('refuses to leave out a study that does not exist', async () => {
    const query = '{ metaAnalysis(where: { outcome: "pain" }, without: ["study:no-such-study"]) { k } }';
    const { errors } = await app.send(query);
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'without' });
  });

  it('of nothing that can be pooled has no plot and no script', async () => {
    const { standard } = await app.ask(poolDocument, { where: { ...pain, publishedYear: { min: 1990, max: 1991 } } });
    expect(standard).toMatchObject({ k: 0, estimate: null, forestPlot: null, script: null });
  });
});

describe('the summary of findings', () => {
  it('explains every lowered certainty by a footnote, and escapes what it is given', async () => {
    const { summaryOfFindings } = await app.ask(tableDocument, { where: pain, title: '<script>alert(1)</script>' });
    const { rows, footnotes, html } = summaryOfFindings;
    for (const row of rows) for (const note of row.footnotes) expect(footnotes[note - 1]).toBeTruthy();
    expect(html).toContain('&lt;script&gt;');
    expect(html).not.toContain('<script>');
    expect(rows[0]?.sentence.length).toBeGreaterThan(10);
  });
});

describe('mechanism paths', () => {
  it('count each study once: measured or only proposed', async () => {
    const { mechanismPaths } = await app.ask(pathsDocument, {});
    expect(mechanismPaths.length).toBeGreaterThan(0);
    for (const path of mechanismPaths) {
      expect(path.outcome.id).toBe('outcome:cartilage-regeneration');
      expect(path.measured + path.proposed).toBe(path.studies.totalCount);
      expect(Math.max(path.contradicted, path.preclinical)).toBeLessThanOrEqual(path.measured);
    }
  });
});
