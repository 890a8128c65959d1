import type { TestApp } from './app.js';
import { graphql } from './generated/gql.js';
import type { EvidenceAxis, EvidenceWhere, RowFragment } from './generated/graphql.js';

const rowsDocument = graphql(`
  query Rows($where: EvidenceWhere!, $groupBy: EvidenceAxis!, $rollUp: Boolean) {
    evidence(where: $where, groupBy: $groupBy, rollUp: $rollUp) {
      datasetVersion
      rulesVersion
      overall {
        ...Row
      }
      rows {
        ...Row
      }
      severityUnknown(first: 100) {
        nodes {
          id
        }
      }
    }
  }
  fragment Row on EvidenceRow {
    group {
      id
    }
    verdict
    method
    summary
    tally {
      studies
      randomized
      controlled
      uncontrolled
      participants
      participantsUnknown
      improved
      noDifference
      worsened
      mixed
      uncontrolledImproved
      uncontrolledNoDifference
      uncontrolledWorsened
    }
    studies(first: 100) {
      nodes {
        id
      }
    }
    findings(first: 100) {
      nodes {
        id
      }
    }
  }
`);

/** A row of an answer with bare ids. */
export interface Row {
  group: string | null;
  verdict: string;
  method: string;
  summary: string;
  tally: RowFragment['tally'];
  studies: string[];
  findings: string[];
}

export interface Evidence {
  datasetVersion: string;
  rulesVersion: string;
  overall: Row;
  rows: Row[];
  severityUnknown: string[];
}

const bare = ({ id }: { id: string }): string => id.slice(id.indexOf(':') + 1);

const rowOf = ({ group, studies, findings, ...row }: RowFragment): Row => ({
  ...row,
  group: group && bare(group),
  studies: studies.nodes.map(bare),
  findings: findings.nodes.map(bare),
});

/** Asks what the evidence says; ids in the answer are bare. */
export async function evidence(
  app: TestApp,
  where: EvidenceWhere,
  groupBy: EvidenceAxis = 'CELL_SOURCE',
  rollUp: boolean | null = null,
): Promise<Evidence> {
  const { evidence: answer } = await app.ask(rowsDocument, { where, groupBy, rollUp });
  return {
    ...answer,
    overall: rowOf(answer.overall),
    rows: answer.rows.map(rowOf),
    severityUnknown: answer.severityUnknown.nodes.map(bare),
  };
}

/** The row over everything that counts. */
export const overall = async (app: TestApp, where: EvidenceWhere = {}): Promise<Row> =>
  (await evidence(app, where)).overall;

/** Ids of the studies that vote, by id. */
export const voting = async (app: TestApp, where: EvidenceWhere = {}): Promise<string[]> =>
  (await overall(app, where)).studies.sort();
