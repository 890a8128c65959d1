import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { usualRecordMegabytes, type Config } from './config.js';
import { DataVersion } from './features/dataset/version.store.js';
import type { Services } from './features/context.js';
import { taggedEvidence } from './features/evidence/evidence.queries.js';
import { FactsStore } from './features/evidence/facts.store.js';
import { EvidenceService } from './features/evidence/evidence.service.js';
import { QuestionService } from './features/question/question.service.js';
import { RecordStore } from './features/study/record.store.js';
import { searchNodes } from './features/search/search.queries.js';
import { studyList } from './features/study/study-list.queries.js';
import { studyPages } from './features/study/study-page.queries.js';
import { studyRecords } from './features/study/study.queries.js';
import { VocabularyStore } from './features/term/vocabulary.service.js';
import { findDatabase, type FoundDatabase } from './graph/find-database.js';
import { Graph } from './graph/graph.js';
import type { GraphAddress } from './graph/local/local-neo4j.js';
import { migrate } from './graph/migrate.js';
import { completeBulkImport } from './import/bulk/empty-lists.js';
import { ImportService } from './import/import.service.js';
import { updateProjection } from './import/rebuild.js';
import { seed } from './import/seed.js';
import { systemClock, type Clock } from './shared/clock.js';
import type { Log } from './shared/log.js';
import { packageFolder } from './shared/package-folder.js';

/** The program without its HTTP server: what commands and tests use. */
export interface Core {
  graph: Graph;
  vocabulary: VocabularyStore;
  services: Services;
  versions: DataVersion;
}

/** Everything that stands on the graph, constructed in this one place. */
export async function composeCore(
  graph: Graph,
  clock: Clock,
  recordBytes = usualRecordMegabytes * 1024 * 1024,
): Promise<Core> {
  const vocabulary = new VocabularyStore();
  await vocabulary.load(graph);
  const services = {
    evidence: new EvidenceService(vocabulary),
    questions: new QuestionService(),
    imports: new ImportService(graph, vocabulary, clock),
    records: new RecordStore(Math.floor(recordBytes / 2)),
    facts: new FactsStore(Math.floor(recordBytes / 2)),
  };
  return { graph, vocabulary, services, versions: new DataVersion(graph, vocabulary) };
}

/** Makes the graph ready: its schema up to date, its seed in it. */
export async function prepareGraph(graph: Graph, seedFolder: string | null, clock: Clock, log: Log): Promise<void> {
  const root = packageFolder();
  const ran = await migrate(graph, path.join(root, 'schema', 'graph'));
  if (ran.length > 0) log.step(`Graph schema: ${ran.length} migrations run`);
  const completed = await completeBulkImport(graph);
  if (completed > 0) log.step(`Bulk import: completed, ${completed} nodes looked at`);
  const projected = await updateProjection(graph);
  if (projected > 0) log.step(`Graph projection: ${projected} records written anew`);
  const seeded = await seed(graph, path.join(root, 'seed'), seedFolder, clock);
  if (seeded) log.step(`Seed: ${seeded.records} records and ${seeded.terms} terms`);
}

/**
 * Does what only the first question would wait for: the index of the words that questions are read by, and the plans of
 * the usual statements, which take the database up to a second or two each.
 */
export async function warmUp({ graph, vocabulary, services }: Core, signal: AbortSignal): Promise<void> {
  services.questions.interpret('', vocabulary.current.vocabulary);
  // Asked for nothing, they are planned all the same.
  await graph.read(taggedEvidence, { searches: [], limit: 1 }, signal);
  await graph.read(studyRecords, { keys: [], known: [] }, signal);
  await graph.read(studyPages('yearDown', 'DESC'), { requests: [], limit: 1, known: [] }, signal);
  await graph.read(studyList('yearDown', 'DESC', false), { requests: [], limit: 1, scanned: 1, known: [] }, signal);
  await graph.read(searchNodes, { ...searchNodes.sample, words: null, exact: '"?"' }, signal);
}

export interface OpenGraph {
  graph: Graph;
  close: () => Promise<void>;
}

/** Finds or starts the database that the settings ask for. */
export const databaseOf = (config: Config, onProgress: (line: string) => void): Promise<FoundDatabase> =>
  findDatabase({
    neo4jUri: config.neo4j.uri,
    neo4jUser: config.neo4j.user,
    neo4jPassword: config.neo4j.password,
    neo4jDatabase: config.neo4j.database,
    force: config.forcedDatabase,
    dataFolder: config.dataFolder,
    heapMegabytes: config.heapMegabytes,
    pageCacheMegabytes: config.pageCacheMegabytes,
    onProgress,
  });

/** Finds or starts the database and makes its graph ready. */
export async function openGraph(config: Config, log: Log, clock: Clock = systemClock): Promise<OpenGraph> {
  const found = await databaseOf(config, (line) => log.step(line));
  log.step(found.describe);
  const graph = openAt(found.address, config.statementMilliseconds);
  const close = async (): Promise<void> => {
    await graph.close();
    await found.close();
  };
  try {
    await prepareGraph(graph, config.seedFolder, clock, log);
    return { graph, close };
  } catch (error) {
    await close();
    throw error;
  }
}

export const openAt = (address: GraphAddress, timeoutMilliseconds: number): Graph =>
  new Graph({ address, timeoutMilliseconds });

/** The admin key: as set, else the one that the first start made and keeps in the data folder, readable by its owner only. */
export async function adminKey(config: Config, log: Log): Promise<string> {
  if (config.adminKey !== undefined) return config.adminKey;
  const file = path.join(config.dataFolder, 'admin-key');
  if (existsSync(file)) return (await readFile(file, 'utf8')).trim();
  const key = `cg_${randomBytes(24).toString('base64url')}`;
  await mkdir(config.dataFolder, { recursive: true });
  await writeFile(file, `${key}\n`, { mode: 0o600 });
  log.step(`Admin key: made, kept in ${file}`);
  return key;
}
