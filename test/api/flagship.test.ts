import { execFile } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { packageFolder } from '../../src/shared/package-folder.js';
import { startApp, type TestApp } from '../support/app.js';
import { graphql } from '../support/generated/gql.js';
import { seededGraph } from '../support/graph.js';
import { isRecord } from '../support/values.js';

const words = 'Which MSC sources show cartilage regeneration in moderate OA?';

const askDocument = graphql(`
  query FlagshipInWords($question: String!) {
    ask(question: $question) {
      interpretation {
        outcome {
          id
        }
        condition {
          id
        }
        severity
        cellSource {
          id
        }
        product {
          id
        }
        mechanism {
          id
        }
        groupBy
        unmatched
        ambiguous
      }
      evidence {
        datasetVersion
        rulesVersion
        ...FlagshipRows
      }
    }
  }
  fragment FlagshipRows on Evidence {
    rows {
      group {
        id
        label
      }
      verdict
      method
      summary
      tally {
        studies
        controlled
        participants
      }
      studies(first: 100) {
        nodes {
          id
          title
          findings(first: 100) {
            nodes {
              id
              locator
            }
          }
        }
      }
      findings(first: 100) {
        nodes {
          id
          direction
          locator
          study {
            id
          }
        }
      }
    }
  }
`);
const evidenceDocument = graphql(`
  query FlagshipAsFilter {
    evidence(
      where: { outcome: "cartilage-regeneration", condition: "osteoarthritis", severity: MODERATE, cellSource: "msc" }
      groupBy: CELL_SOURCE
    ) {
      datasetVersion
      rulesVersion
      ...FlagshipRows
    }
  }
`);

let app: TestApp;
beforeAll(async () => {
  app = await startApp(await seededGraph());
});
afterAll(() => app.close());

describe('the flagship question', () => {
  it('in words is understood whole', async () => {
    const { interpretation } = (await app.ask(askDocument, { question: words })).ask;
    expect(interpretation).toEqual({
      outcome: { id: 'outcome:cartilage-regeneration' },
      condition: { id: 'condition:osteoarthritis' },
      severity: 'MODERATE',
      cellSource: { id: 'cell-source:msc' },
      product: null,
      mechanism: null,
      groupBy: 'CELL_SOURCE',
      unmatched: [],
      ambiguous: [],
    });
  });

  it('in words gives the same rows as the filter, each study with its findings and locators one level down', async () => {
    const inWords = (await app.ask(askDocument, { question: words })).ask.evidence;
    const asFilter = (await app.ask(evidenceDocument, {})).evidence;
    expect(inWords).toEqual(asFilter);
    expect(inWords.rows.length).toBeGreaterThan(2);
    for (const { findings, studies, tally } of inWords.rows) {
      expect(studies.nodes).toHaveLength(tally.studies);
      for (const { locator } of findings.nodes) expect(locator).not.toBe('');
      for (const { findings: own } of studies.nodes)
        expect(own.nodes.every(({ locator }) => locator !== '')).toBe(true);
    }
  });

  it('on the command line gives the same rows', async () => {
    const { uri, user, password, database } = inject('neo4j');
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [path.join(packageFolder(), 'bin', 'chondrograph.js'), 'ask', words, '--json'],
      {
        env: { ...process.env, NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database },
        maxBuffer: 64 * 1024 * 1024,
      },
    );
    const printed: unknown = JSON.parse(stdout);
    const ask = isRecord(printed) ? printed.ask : null;
    const answer = isRecord(ask) ? ask.evidence : null;
    const { evidence } = await app.ask(evidenceDocument, {});
    expect(answer).toMatchObject({
      rows: evidence.rows.map(({ group, verdict, summary, tally }) => ({
        group: group && { id: group.id },
        verdict,
        summary,
        tally,
      })),
    });
  });
});
