import * as z from 'zod';

const term = z.object({ id: z.string(), label: z.string() });
const text = z.string().nullable();

const report = z.object({ id: z.string(), doi: text, pmid: text, pmcid: text, url: text });

const study = z.object({
  id: z.string(),
  title: z.string(),
  year: z.number().nullable(),
  design: z.string(),
  participants: z.number().nullable(),
  reports: z.array(report),
});

const finding = z.object({
  id: z.string(),
  study: z.object({ id: z.string() }),
  outcome: term,
  outcomeAsReported: text,
  instrument: term.nullable(),
  instrumentAsReported: text,
  timepointMonths: z.number().nullable(),
  lastFollowUp: z.boolean(),
  comparison: z.string(),
  comparator: z.object({ label: z.string() }).nullable(),
  direction: text,
  derivedDirection: text,
  report: report.nullable(),
  locator: z.string(),
});

const certainty = z.object({
  level: z.string(),
  reasons: z.array(z.object({ domain: z.string(), steps: z.number(), explanation: z.string() })),
});

const tally = z.object({
  studies: z.number(),
  randomized: z.number(),
  controlled: z.number(),
  uncontrolled: z.number(),
  participants: z.number(),
  participantsUnknown: z.number(),
  improved: z.number(),
  noDifference: z.number(),
  worsened: z.number(),
  mixed: z.number(),
  uncontrolledImproved: z.number(),
  uncontrolledNoDifference: z.number(),
  uncontrolledWorsened: z.number(),
});

const judgement = {
  verdict: z.string(),
  method: z.string(),
  summary: z.string(),
  certainty: certainty.nullable(),
  tally,
};

const interpretation = z.object({
  outcome: term.nullable(),
  condition: term.nullable(),
  severity: text,
  cellSource: term.nullable(),
  product: term.nullable(),
  mechanism: term.nullable(),
  instrument: term.nullable(),
  donor: text,
  comparator: z.array(z.string()),
  groupBy: z.enum(['CELL_SOURCE', 'CELL_PRODUCT', 'CONDITION', 'OUTCOME', 'MECHANISM']),
  unmatched: z.array(z.string()),
  ambiguous: z.array(z.string()),
});

function answerWith<S extends z.ZodType, F extends z.ZodType>(studies: S, findings: F) {
  return z.object({
    interpretation,
    evidence: z.object({
      datasetVersion: z.string(),
      rulesVersion: z.string(),
      overall: z.object(judgement),
      rows: z.array(z.object({ group: term.nullable(), ...judgement, studies, findings })),
      severityUnknown: z.object({ totalCount: z.number() }),
    }),
  });
}

const pageInfo = z.object({ hasNextPage: z.boolean(), endCursor: text });
const studyPage = z.object({ totalCount: z.number(), nodes: z.array(study), pageInfo });
const findingPage = z.object({ totalCount: z.number(), nodes: z.array(finding), pageInfo });

/** The answer of the API with the first page of each list. */
export const firstPages = z.object({ ask: answerWith(studyPage, findingPage) });
/** One more page of the lists of one row. */
export const rowPage = z.object({ studies: studyPage.optional(), findings: findingPage.optional() });

export type FirstAnswer = z.infer<typeof firstPages>['ask'];
export type FirstRow = FirstAnswer['evidence']['rows'][number];
export type Interpretation = z.infer<typeof interpretation>;
export type Judgement = Omit<FirstRow, 'group' | 'studies' | 'findings'>;
export type Study = z.infer<typeof study>;
export type Finding = z.infer<typeof finding>;
export type Report = z.infer<typeof report>;

/** A row with all of its studies and findings. */
export type Row = Omit<FirstRow, 'studies' | 'findings'> & {
  studies: { totalCount: number; nodes: Study[] };
  findings: { totalCount: number; nodes: Finding[] };
};
/** The answer of the API, whole: no list is cut. */
export type Answer = Omit<FirstAnswer, 'evidence'> & {
  evidence: Omit<FirstAnswer['evidence'], 'rows'> & { rows: Row[] };
};
