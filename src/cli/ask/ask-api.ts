import { graphql, GraphQLSchema, isObjectType, type ExecutionResult } from 'graphql';
import { RequestContext } from '../../api/context.js';
import { apiSchema } from '../../api/schema.js';
import type { Core } from '../../compose.js';
import type { EvidenceRow } from '../../features/evidence/evidence.types.js';
import { QuestionResolver } from '../../features/question/question.resolver.js';
import { firstPages, rowPage, type Answer, type FirstRow, type Row } from './answer.js';
import { askDocument, rowPageDocument } from './document.js';

/** The data of a result; throws what a resolver threw. */
function dataOf({ data, errors = [] }: ExecutionResult): unknown {
  const [error] = errors;
  if (error) throw error.originalError ?? error;
  return data;
}

/** A schema in which an EvidenceRow is the root. */
function schemaOfRow(schema: GraphQLSchema): GraphQLSchema {
  const query = schema.getType('EvidenceRow');
  if (!isObjectType(query)) throw new Error('the schema of the API has no EvidenceRow');
  return new GraphQLSchema({ ...schema.toConfig(), query, mutation: null });
}

/**
 * Completes a row by the further pages of its lists. A cursor holds for one row, while an argument of the API holds
 * for all rows, so the row itself is asked: it is the root of a schema that is the API's otherwise.
 */
async function wholeRow(first: FirstRow, root: EvidenceRow, schema: GraphQLSchema, context: unknown): Promise<Row> {
  const studies = [...first.studies.nodes];
  const findings = [...first.findings.nodes];
  let studyPages = first.studies.pageInfo;
  let findingPages = first.findings.pageInfo;
  while (studyPages.hasNextPage || findingPages.hasNextPage) {
    const result = await graphql({
      schema,
      source: rowPageDocument,
      rootValue: root,
      contextValue: context,
      variableValues: {
        moreStudies: studyPages.hasNextPage,
        studiesAfter: studyPages.endCursor,
        moreFindings: findingPages.hasNextPage,
        findingsAfter: findingPages.endCursor,
      },
    });
    const next = rowPage.parse(dataOf(result));
    studies.push(...(next.studies?.nodes ?? []));
    findings.push(...(next.findings?.nodes ?? []));
    studyPages = next.studies?.pageInfo ?? { hasNextPage: false, endCursor: null };
    findingPages = next.findings?.pageInfo ?? { hasNextPage: false, endCursor: null };
  }
  return withLists(first, studies, findings);
}

const withLists = (row: FirstRow, studies: Row['studies']['nodes'], findings: Row['findings']['nodes']): Row => ({
  ...row,
  studies: { totalCount: row.studies.totalCount, nodes: studies },
  findings: { totalCount: row.findings.totalCount, nodes: findings },
});

const isWhole = ({ studies, findings }: FirstRow): boolean =>
  !studies.pageInfo.hasNextPage && !findings.pageInfo.hasNextPage;

/** The answer of the API to a question in words, asked in this process, every list whole. Refusals are thrown. */
export async function askApi(core: Core, question: string): Promise<Answer> {
  const schema = apiSchema();
  const viewer = { role: 'anonymous', name: 'command line' } as const;
  const context = new RequestContext(core.graph, core.vocabulary, core.services, viewer);
  const result = await graphql({ schema, source: askDocument, contextValue: context, variableValues: { question } });
  const { ask } = firstPages.parse(dataOf(result));
  const { evidence } = ask;
  if (evidence.rows.every(isWhole)) {
    const rows = evidence.rows.map((row) => withLists(row, row.studies.nodes, row.findings.nodes));
    return { ...ask, evidence: { ...evidence, rows } };
  }
  const again = (await new QuestionResolver().ask(question, context)).evidence;
  // Somebody wrote between the two reads: the rows may be others.
  if (again.datasetVersion !== evidence.datasetVersion) return askApi(core, question);
  const rowSchema = schemaOfRow(schema);
  const rows = await Promise.all(
    again.rows.map((root, index) => {
      const first = evidence.rows[index];
      if (!first) throw new Error('the same question gave other rows over the same data');
      return wholeRow(first, root, rowSchema, context);
    }),
  );
  return { ...ask, evidence: { ...evidence, rows } };
}
