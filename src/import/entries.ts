import { createReadStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { TextDecoder } from 'node:util';
import type { Json } from '../records/canonical.js';

/** A value read from a file, with where it stands; or what is wrong with the file there. */
export type Entry = { place: string; value: Json } | { place: string; problem: string };

/** An entry, or the text of one that is still to be parsed. */
export type RawEntry = Entry | { place: string; text: string };

export const isRecordFile = (name: string): boolean => /\.(json|ndjson|jsonl)$/i.test(name);

/** The record files of a folder, in the order of their names. */
export async function recordFiles(folder: string): Promise<string[]> {
  const found = await readdir(folder, { withFileTypes: true });
  return found
    .filter((entry) => !entry.isDirectory() && isRecordFile(entry.name))
    .map((entry) => path.join(folder, entry.name))
    .sort();
}

const parseJson: (text: string) => Json = JSON.parse;

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The entry whose text may still be to be parsed. */
export function parsed(raw: RawEntry): Entry {
  if (!('text' in raw)) return raw;
  const { place, text } = raw;
  try {
    return { place, value: parseJson(text) };
  } catch (error) {
    return { place, problem: `is no JSON: ${reason(error)}` };
  }
}

/** Reading stops at bytes that are no UTF-8: they would come out as other characters. */
const decoder = (): TextDecoder => new TextDecoder('utf-8', { fatal: true });

/** Lines end at a line feed only: a JSON text may hold the other line separators of Unicode. */
async function* lines(file: string): AsyncGenerator<string[]> {
  const utf8 = decoder();
  let rest = '';
  for await (const chunk of createReadStream(file, { highWaterMark: 1024 * 1024 })) {
    if (!Buffer.isBuffer(chunk)) throw new Error(`${file} was not read as bytes`);
    const parts = (rest + utf8.decode(chunk, { stream: true })).split('\n');
    rest = parts.pop() ?? '';
    yield parts;
  }
  yield [rest + utf8.decode()];
}

async function* lineEntries(file: string): AsyncGenerator<RawEntry> {
  let number = 0;
  for await (const part of lines(file)) {
    for (const text of part) {
      number += 1;
      if (text.trim() !== '') yield { place: `${file}:${number}`, text };
    }
  }
}

async function* documentEntries(file: string): AsyncGenerator<RawEntry> {
  const entry = parsed({ place: file, text: decoder().decode(await readFile(file)) });
  if (!('value' in entry && isList(entry.value))) {
    yield entry;
    return;
  }
  for (const [index, value] of entry.value.entries()) yield { place: `${file}[${index}]`, value };
}

/** As `entriesOf`, but the records of an .ndjson file are left as texts, for somebody else to parse. */
export async function* rawEntriesOf(file: string): AsyncGenerator<RawEntry> {
  try {
    yield* /\.(ndjson|jsonl)$/i.test(file) ? lineEntries(file) : documentEntries(file);
  } catch (error) {
    yield { place: file, problem: `cannot be read: ${reason(error)}` };
  }
}

/**
 * What a file holds, one record after the other: a .json file one record or a list of them, read whole; an .ndjson or
 * .jsonl file one record a line, read as a stream. A file that cannot be read is an entry that says so.
 */
export async function* entriesOf(file: string): AsyncGenerator<Entry> {
  for await (const raw of rawEntriesOf(file)) yield parsed(raw);
}
