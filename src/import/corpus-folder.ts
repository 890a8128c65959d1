import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type * as z from 'zod';
import { Vocabulary } from '../features/term/vocabulary.js';
import { parseClaimSource, parseStudy, parseSynthesis, type Parsed } from '../records/parse.js';
import { problemsOf } from '../records/problems.js';
import { termSchemas, type TermRecord, type VocabularyFile } from '../records/term.js';
import { entriesOf, recordFiles } from './entries.js';
import { prepareClaimSource, prepareStudy, prepareSynthesis, prepareTerm, type PreparedRecord } from './prepare.js';

/** A folder of records that cannot be taken: every problem, one a line, with its file. */
export class BadFolder extends Error {
  constructor(readonly lines: readonly string[]) {
    super(lines.join('\n'));
    this.name = 'BadFolder';
  }
}

interface Read {
  records: PreparedRecord[];
  problems: string[];
}

async function jsonFiles(folder: string): Promise<{ file: string; value: unknown }[]> {
  const names = existsSync(folder) ? await readdir(folder) : [];
  return Promise.all(
    names
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map(async (name) => {
        const file = path.join(folder, name);
        const text = await readFile(file, 'utf8');
        try {
          const value: unknown = JSON.parse(text);
          return { file, value };
        } catch (error) {
          throw new BadFolder([`${file}: is no JSON: ${error instanceof Error ? error.message : String(error)}`]);
        }
      }),
  );
}

function readTerm<T>(schema: z.ZodType<T>, value: unknown, make: (record: T) => TermRecord): TermRecord | string[] {
  const parsed = schema.safeParse(value, { reportInput: true });
  return parsed.success
    ? make(parsed.data)
    : problemsOf(parsed.error).map(({ path: at, message }) => `${at} ${message}`);
}

function term(file: VocabularyFile, value: unknown): TermRecord | string[] {
  switch (file) {
    case 'cell-sources':
      return readTerm(termSchemas[file], value, (record) => ({
        kind: record.kind === 'product-type' ? 'cell-product' : 'cell-source',
        record,
      }));
    case 'conditions':
      return readTerm(termSchemas[file], value, (record) => ({ kind: 'condition', record }));
    case 'outcomes':
      return readTerm(termSchemas[file], value, (record) => ({ kind: 'outcome', record }));
    case 'instruments':
      return readTerm(termSchemas[file], value, (record) => ({ kind: 'instrument', record }));
    case 'mechanisms':
      return readTerm(termSchemas[file], value, (record) => ({ kind: 'mechanism', record }));
  }
}

const vocabularyFiles = Object.keys(termSchemas).filter((name): name is VocabularyFile => name in termSchemas);

/** The terms of a vocabulary folder; throws BadFolder with every problem. */
export async function readVocabulary(folder: string): Promise<TermRecord[]> {
  const terms: TermRecord[] = [];
  const problems: string[] = [];
  for (const { file, value } of await jsonFiles(folder)) {
    const name = vocabularyFiles.find((known) => `${known}.json` === path.basename(file));
    if (!name || !Array.isArray(value)) {
      problems.push(
        `${file}: is none of ${vocabularyFiles.map((known) => `${known}.json`).join(', ')}, each a list of terms`,
      );
      continue;
    }
    for (const [index, entry] of value.entries()) {
      const read = term(name, entry);
      if (Array.isArray(read)) problems.push(...read.map((line) => `${file}: entry ${index}: ${line}`));
      else terms.push(read);
    }
  }
  problems.push(...hierarchyProblems(terms).map((line) => `${folder}: ${line}`));
  if (problems.length > 0) throw new BadFolder(problems);
  return terms;
}

/** Ids that stand twice, broader terms that are missing, and circles of broader terms. */
function hierarchyProblems(terms: readonly TermRecord[]): string[] {
  const family = ({ kind }: TermRecord): string => (kind === 'cell-product' ? 'cell-source' : kind);
  const parents = new Map<string, string | null>();
  const problems: string[] = [];
  for (const entry of terms) {
    const key = `${family(entry)}:${entry.record.id}`;
    if (parents.has(key)) problems.push(`the term ${key} stands twice`);
    parents.set(key, entry.record.parent == null ? null : `${family(entry)}:${entry.record.parent}`);
  }
  for (const [key, parent] of parents) {
    if (parent !== null && !parents.has(parent)) problems.push(`the broader term ${parent} of ${key} is missing`);
    const seen = new Set<string>();
    for (let at: string | null = key; at !== null; at = parents.get(at) ?? null) {
      if (seen.has(at)) {
        problems.push(`the term ${key} is broader than itself`);
        break;
      }
      seen.add(at);
    }
  }
  return problems;
}

function collect<T>(place: string, parsed: Parsed<T>, prepare: (record: T) => PreparedRecord, into: Read): void {
  if (parsed.ok) into.records.push(prepare(parsed.record));
  else into.problems.push(...parsed.problems.map(({ path: at, message }) => `${place}: ${at} ${message}`));
}

/** Every record of a corpus folder (studies/, syntheses/, claims/), checked; throws BadFolder with every problem. */
export async function readCorpus(folder: string, terms: readonly TermRecord[]): Promise<PreparedRecord[]> {
  const vocabulary = new Vocabulary(terms);
  const read: Read = { records: [], problems: [] };
  const each = async (name: string, take: (place: string, value: unknown) => void): Promise<void> => {
    const inside = path.join(folder, name);
    for (const file of existsSync(inside) ? await recordFiles(inside) : []) {
      for await (const entry of entriesOf(file)) {
        if ('problem' in entry) read.problems.push(`${entry.place}: ${entry.problem}`);
        else take(entry.place, entry.value);
      }
    }
  };
  await each('studies', (place, value) => collect(place, parseStudy(value, vocabulary), prepareStudy, read));
  await each('syntheses', (place, value) => collect(place, parseSynthesis(value, vocabulary), prepareSynthesis, read));
  await each('claims', (place, value) => collect(place, parseClaimSource(value, vocabulary), prepareClaimSource, read));
  if (read.problems.length > 0) throw new BadFolder(read.problems);
  return read.records;
}

export const prepareVocabulary = (terms: readonly TermRecord[]): PreparedRecord[] => terms.map(prepareTerm);
