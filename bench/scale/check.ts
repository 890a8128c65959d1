import { answer, type AnswerRow } from '../../src/features/evidence/evidence.js';
import type { Vocabulary } from '../../src/features/term/vocabulary.js';
import { ownStudies, resolved, rowsOfRecords, type OwnQuestion } from '../generate/own-evidence.js';
import type { SeedCorpus } from '../generate/seed-corpus.js';
import type { Truth } from '../generate/corpus.js';
import { datasetOf } from '../support/dataset.js';
import { mustEqual } from '../support/equal.js';
import { dataOf, good, type Client } from '../support/http.js';
import { hub } from '../support/operations.js';
import { plainCount } from './plain-count.js';

const fields = `verdict summary
  tally { studies randomized controlled uncontrolled participants participantsUnknown improved noDifference worsened mixed
    uncontrolledImproved uncontrolledNoDifference uncontrolledWorsened }`;

interface ShownRow {
  verdict: string;
  summary: string;
  tally: Record<string, number>;
}

interface Shown {
  evidence: { overall: ShownRow; rows: (ShownRow & { group: { label: string } | null })[] };
}

const shown = ({ verdict, summary, tally }: AnswerRow): ShownRow => ({ verdict, summary, tally: { ...tally } });

/**
 * Stops the bench unless the answer to a question is what the generated records give: by the program's rules without a
 * graph, and by a count that shares no code with them.
 */
export async function checkOwnQuestion(
  client: Client,
  question: OwnQuestion,
  seed: SeedCorpus,
  vocabulary: Vocabulary,
  randomSeed: number,
): Promise<void> {
  const name = `the question with ${question.studies} studies of its own`;
  const operation = {
    name,
    query: `query Own($where: EvidenceWhere!) {
      evidence(where: $where, groupBy: CELL_SOURCE) { overall { ${fields} } rows { group { label } ${fields} } }
    }`,
    variables: { where: question.filter },
  };
  const { evidence } = dataOf<Shown>(good(await client.post(operation), name));
  const records = [...ownStudies(question, seed, randomSeed)];
  const asked = resolved(question, vocabulary);
  const made = answer(asked, 'CELL_SOURCE', false, rowsOfRecords(records), vocabulary);
  mustEqual(name, evidence, {
    overall: shown(made.overall),
    rows: made.rows.map((row) => ({ ...shown(row), group: row.term && { label: row.term.label } })),
  });
  const plain = plainCount(records, asked);
  mustEqual(
    `${name}, counted plainly`,
    Object.fromEntries(Object.keys(plain).map((key) => [key, evidence.overall.tally[key]])),
    plain,
  );
}

/** Stops the bench unless the graph holds what was generated: studies, findings, those of the hub, those randomised. */
export async function checkCounts(client: Client, truth: Truth): Promise<void> {
  const { studies, findings } = await datasetOf(client);
  mustEqual('the size of the graph', [studies, findings], [truth.studies, truth.findings]);
  const query = `query Counts($hub: ID!) {
    hub: studies(where: { condition: $hub }, first: 1) { totalCount }
    randomized: studies(where: { designs: [RANDOMIZED] }, first: 1) { totalCount }
    withResults: studies(where: { hasResults: true }, first: 1) { totalCount }
  }`;
  const answered = good(await client.post({ name: 'counts', query, variables: { hub } }), 'counts');
  const counts = dataOf<Record<'hub' | 'randomized' | 'withResults', { totalCount: number }>>(answered);
  mustEqual(
    'counts of studies',
    [counts.hub.totalCount, counts.randomized.totalCount, counts.withResults.totalCount],
    [truth.byCondition[hub], truth.byDesign['RANDOMIZED'], truth.withResults],
  );
}
