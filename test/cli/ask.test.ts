import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Graph } from '../../src/graph/graph.js';
import { startApp, type TestApp } from '../support/app.js';
import { seededGraph } from '../support/graph.js';
import { build, buildMilliseconds, chondrograph } from './support/program.js';

const list = z.object({ totalCount: z.number(), nodes: z.array(z.object({ id: z.string() })) });
const row = z.object({
  group: z.object({ id: z.string() }).nullable(),
  verdict: z.string(),
  summary: z.string(),
  tally: z.record(z.string(), z.number()),
  certainty: z.unknown(),
  studies: list,
  findings: list,
});
const answer = z.object({
  evidence: z.object({ datasetVersion: z.string(), overall: z.object({ verdict: z.string() }), rows: z.array(row) }),
});
type Answer = z.infer<typeof answer>;

const evidence = `{
  datasetVersion
  overall { verdict }
  rows {
    group { id }
    verdict summary certainty { level reasons { domain steps explanation } }
    tally {
      studies randomized controlled uncontrolled participants participantsUnknown
      improved noDifference worsened mixed uncontrolledImproved uncontrolledNoDifference uncontrolledWorsened
    }
    studies(first: 100) { totalCount nodes { id } }
    findings(first: 100) { totalCount nodes { id } }
  }
}`;
const question = 'Which MSC sources show cartilage regeneration in moderate OA?';
const where = `{ outcome: "cartilage-regeneration", condition: "osteoarthritis", severity: MODERATE, cellSource: "msc" }`;

let graph: Graph;
let app: TestApp;
beforeAll(build, buildMilliseconds);
beforeAll(async () => {
  graph = await seededGraph();
  app = await startApp(graph);
});
afterAll(async () => {
  await app.close();
  await graph.close();
});

async function asked(...args: string[]): Promise<Answer> {
  const { code, stdout } = await chondrograph('ask', ...args);
  expect(code).toBe(0);
  return z.object({ ask: answer }).parse(JSON.parse(stdout)).ask;
}

describe('chondrograph ask', () => {
  it('gives the rows that ask and evidence give over the API', async () => {
    const byWords = await app.send<{ ask: Answer }>(`{ ask(question: "${question}") { evidence ${evidence} } }`);
    const byFilter = await app.send<Answer>(`{ evidence(where: ${where}, groupBy: CELL_SOURCE) ${evidence} }`);
    const fromCommand = await asked(question, '--json');
    expect(fromCommand.evidence.rows.length).toBeGreaterThan(2);
    expect({ errors: byWords.errors, ask: byWords.data?.ask }).toEqual({ errors: [], ask: fromCommand });
    expect({ errors: byFilter.errors, ...byFilter.data }).toEqual({ errors: [], ...fromCommand });
  });

  it('cuts no list, however many pages of the API it has', async () => {
    const { rows } = (await asked('which', 'conditions', 'improve')).evidence;
    expect(Math.max(...rows.map(({ findings }) => findings.totalCount))).toBeGreaterThan(200);
    for (const { studies, findings } of rows) {
      expect(new Set(studies.nodes.map(({ id }) => id)).size).toBe(studies.totalCount);
      expect(new Set(findings.nodes.map(({ id }) => id)).size).toBe(findings.totalCount);
    }
  });

  it('refuses what the API refuses, with its sentence and no more', async () => {
    const { code, stdout, stderr } = await chondrograph('ask', 'pain'.repeat(200));
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('question: must be at most 500 characters, not 800\n');
    expect(stderr).not.toContain('    at ');
  });
});
