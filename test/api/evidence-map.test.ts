import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';
import { graphql } from '../support/generated/gql.js';
import { seededGraph } from '../support/graph.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp(await seededGraph());
});
afterAll(() => app.close());

const mapDocument = graphql(`
  query MapTest($where: EvidenceWhere) {
    evidenceMap(rows: CELL_SOURCE, columns: OUTCOME, where: $where) {
      rows {
        id
      }
      columns {
        id
        narrower {
          id
        }
      }
      cells {
        row {
          id
          narrower {
            id
          }
        }
        column {
          id
        }
        verdict
        certainty
        studies
        randomized
        participants
      }
    }
  }
`);

const rowDocument = graphql(`
  query MapRowTest($where: EvidenceWhere!) {
    evidence(where: $where, groupBy: CELL_SOURCE) {
      rows {
        group {
          id
        }
        verdict
        certainty {
          level
        }
        tally {
          studies
          randomized
          participants
        }
      }
    }
  }
`);

describe('the evidence map', () => {
  it('has every crossing, and says of each what the evidence says of it', async () => {
    const where = { condition: 'knee-osteoarthritis' };
    const { evidenceMap } = await app.ask(mapDocument, { where });
    expect(evidenceMap.cells).toHaveLength(evidenceMap.rows.length * evidenceMap.columns.length);
    const columns = evidenceMap.columns.filter(({ narrower }) => narrower.length === 0);
    for (const { id } of columns) {
      const { evidence } = await app.ask(rowDocument, { where: { ...where, outcome: id } });
      for (const cell of evidenceMap.cells.filter(({ column }) => column.id === id)) {
        const row = evidence.rows.find(({ group }) => group?.id === cell.row.id);
        expect({ ...cell, row: cell.row.id, column: id }).toEqual({
          row: cell.row.id,
          column: id,
          verdict: row?.verdict ?? 'NO_EVIDENCE',
          certainty: row?.certainty?.level ?? null,
          studies: row?.tally.studies ?? 0,
          randomized: row?.tally.randomized ?? 0,
          participants: row?.tally.participants ?? 0,
        });
      }
    }
  }, 120_000);
});
