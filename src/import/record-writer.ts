import type { Graph, Reader, Transaction } from '../graph/graph.js';
import type { Parameter } from '../graph/statement.js';
import type { TermKind } from '../records/term.js';
import { moveSum, versionOf } from './dataset-sum.js';
import * as queries from './import.queries.js';
import * as reviewQueries from './review-import.queries.js';
import * as studyQueries from './study-import.queries.js';
import * as termQueries from './term-import.queries.js';
import type { PreparedRecord, Projected, RecordKind } from './prepare.js';

export type Change = 'CREATED' | 'CHANGED' | 'UNCHANGED';
type Current = Map<string, { hash: string; number: number }>;

const keyOf = ({ kind, id }: PreparedRecord): string => `${kind}:${id}`;

async function currentOf(reader: Pick<Transaction, 'run'>, records: readonly PreparedRecord[]): Promise<Current> {
  const rows = await reader.run(queries.currentRecords, { keys: records.map(keyOf) });
  return new Map(rows.map(({ key, hash, number }) => [key, { hash, number }]));
}

const changeOf = (record: PreparedRecord, current: Current): Change => {
  const known = current.get(keyOf(record));
  if (!known) return 'CREATED';
  return known.hash === record.hash ? 'UNCHANGED' : 'CHANGED';
};

const termKinds: TermKind[] = ['cell-source', 'cell-product', 'condition', 'outcome', 'instrument', 'mechanism'];

/** Writes what the graph shows of the records, in place of what it showed of them before. */
export async function project(transaction: Transaction, records: readonly Projected[]): Promise<void> {
  const of = (kind: RecordKind): Parameter[] =>
    records.filter((record) => record.kind === kind).map(({ projection }) => projection);
  const idsOf = (kind: RecordKind): string[] => records.filter((record) => record.kind === kind).map(({ id }) => id);
  let termsChanged = false;
  for (const kind of termKinds) {
    const terms = of(kind);
    if (terms.length === 0) continue;
    await transaction.run(termQueries.writeTermsOf[kind], { terms });
    termsChanged = true;
  }
  if (termsChanged) await transaction.run(termQueries.linkTerms, {});
  const studies = records.flatMap(({ kind, projection }) => (kind === 'study' ? [projection] : []));
  if (studies.length > 0) {
    // Each statement gets what it writes and no more: sending and reading the parameters is a large part of an import.
    const only = (...names: readonly string[]): Parameter[] =>
      studies.map((study) => Object.fromEntries(['id', ...names].map((name) => [name, study[name]])));
    const ids = idsOf('study');
    await transaction.run(studyQueries.clearStudies, { ids });
    await transaction.run(studyQueries.writeStudies, { studies: only('properties', 'condition', 'population') });
    await transaction.run(studyQueries.writeReports, { studies: only('reports') });
    await transaction.run(studyQueries.writeArms, { studies: only('arms') });
    await transaction.run(studyQueries.writeFindings, { studies: only('findings') });
    await transaction.run(studyQueries.writeEventsAndMechanisms, { studies: only('events', 'mechanisms') });
    await transaction.run(reviewQueries.linkSyntheses, { ids });
  }
  const syntheses = of('synthesis');
  if (syntheses.length > 0) await transaction.run(reviewQueries.writeSyntheses, { syntheses });
  const sources = of('claim-source');
  if (sources.length > 0) await transaction.run(reviewQueries.writeClaims, { sources });
}

/** What writing the records would change, in their order; writes nothing. */
export async function changesOf(graph: Reader, records: readonly PreparedRecord[]): Promise<Change[]> {
  const current = await currentOf({ run: (statement, parameters) => graph.read(statement, parameters) }, records);
  return records.map((record) => changeOf(record, current));
}

/**
 * Writes records with distinct ids, all of them in one transaction with one activity: each one's new version, its
 * projection, and the dataset's version. Records that say what is there already write nothing.
 */
export async function writeRecords(
  graph: Graph,
  records: readonly PreparedRecord[],
  activity: queries.ActivityRow,
): Promise<Change[]> {
  return graph.write(async (transaction) => {
    const [sum = ''] = await transaction.run(queries.lockDataset, {});
    const current = await currentOf(transaction, records);
    const changes = records.map((record) => changeOf(record, current));
    const fresh = records.filter((_, index) => changes[index] !== 'UNCHANGED');
    if (fresh.length > 0) {
      const rows = fresh.map((record) => ({
        key: keyOf(record),
        kind: record.kind,
        id: record.id,
        number: (current.get(keyOf(record))?.number ?? 0) + 1,
        json: record.json,
        hash: record.hash,
      }));
      await transaction.run(queries.keepRecords, { activity, rows });
      await project(transaction, fresh);
    }
    const replaced = fresh.flatMap((record) => current.get(keyOf(record))?.hash ?? []);
    const moved = moveSum(
      sum,
      replaced,
      fresh.map(({ hash }) => hash),
    );
    await transaction.run(queries.unlockDataset, {
      sum: moved,
      version: versionOf(moved),
      changed: fresh.length > 0,
      vocabularyChanged: fresh.some(({ kind }) => termKinds.some((term) => term === kind)),
      at: activity.at,
    });
    return changes;
  });
}
