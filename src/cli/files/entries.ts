import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { TextDecoder } from 'node:util';
import type { Json } from '../../records/canonical.js';

/** A value read from a file, with where it stands; or what is wrong with the file there. */
export type Entry = { place: string; value: Json } | { place: string; problem: string };

const parseJson: (text: string) => Json = JSON.parse;

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function parsed(place: string, text: string): Entry {
  try {
    return { place, value: parseJson(text) };
  } catch (error) {
    return { place, problem: `is no JSON: ${reason(error)}` };
  }
}

/** Reading stops at bytes that are no UTF-8: they would come out as other characters. */
const decoder = (): TextDecoder => new TextDecoder('utf-8', { fatal: true });

/** Lines end at a line feed only: a JSON text may hold the other line separators of Unicode. */
async function* lines(file: string): AsyncGenerator<string> {
  const utf8 = decoder();
  let rest = '';
  for await (const chunk of createReadStream(file)) {
    if (!Buffer.isBuffer(chunk)) throw new Error(`${file} was not read as bytes`);
    const parts = (rest + utf8.decode(chunk, { stream: true })).split('\n');
    rest = parts.pop() ?? '';
    yield* parts;
  }
  yield rest + utf8.decode();
}

async function* lineEntries(file: string): AsyncGenerator<Entry> {
  let number = 0;
  for await (const line of lines(file)) {
    number += 1;
    if (line.trim() !== '') yield parsed(`${file}:${number}`, line);
  }
}

async function* documentEntries(file: string): AsyncGenerator<Entry> {
  const entry = parsed(file, decoder().decode(await readFile(file)));
  if (!('value' in entry && isList(entry.value))) {
    yield entry;
    return;
  }
  for (const [index, value] of entry.value.entries()) yield { place: `${file}[${index}]`, value };
}

/**
 * What a file holds, one record after the other: a .json file one record or a list of them, an .ndjson or .jsonl file
 * one record a line, read as a stream. A file that cannot be read is an entry that says so.
 */
export async function* entriesOf(file: string): AsyncGenerator<Entry> {
  try {
    yield* /\.(ndjson|jsonl)$/i.test(file) ? lineEntries(file) : documentEntries(file);
  } catch (error) {
    yield { place: file, problem: `cannot be read: ${reason(error)}` };
  }
}
