import { createHash } from 'node:crypto';
import { canonicalJson, sha256, type Json } from '../../records/canonical.js';
import { invalid, type Problem } from '../../records/problems.js';

/** What is known of an id: the first record under it, the same record again, or one that says something else. */
export type Look = { is: 'FIRST' } | { is: 'SAME' | 'OTHER'; place: string };

/** Words of a slot: half a hash of the key, half a hash of the record, where it stands (file, number in it), taken or not. */
const width = 11;
const fullness = 0.8;

/** A place is a file, perhaps with a line (`file:3`) or an entry (`file[3]`). */
const placeParts = /^(.*?)(?::(\d+)|\[(\d+)\])?$/s;

/**
 * The records of one command by id, so that two that say different things under one id are told: in some 55 to 85 bytes
 * each, whatever their size, so that millions can be looked through.
 */
export class Seen {
  private slots = new Uint32Array(width * 1024);
  private count = 0;
  private readonly files: string[] = [];
  private readonly fileNumbers = new Map<string, number>();

  /** Looks at a record, `content` being the hash of its canonical text; the first one under an id is kept. */
  look(kind: string, id: string, content: string, place: string): Look {
    const key = this.keyOf(kind, id);
    const at = this.find(key);
    const held = Buffer.from(content.slice(0, 32), 'hex');
    if (this.isFree(at)) {
      this.keep(at, key, held, place);
      return { is: 'FIRST' };
    }
    const same = [0, 1, 2, 3].every((word) => this.slots[at + 4 + word] === held.readUInt32LE(word * 4));
    return { is: same ? 'SAME' : 'OTHER', place: this.placeAt(at) };
  }

  /** Null for the first record of its key, and for one that says the same as the first. */
  problem(kind: string, id: string, record: Json, place: string): Problem | null {
    const look = this.look(kind, id, sha256(canonicalJson(record)), place);
    return look.is === 'OTHER' ? twin(id, look.place) : null;
  }

  /** Remembers that the record was taken. */
  take(kind: string, id: string): void {
    const at = this.find(this.keyOf(kind, id));
    if (!this.isFree(at)) this.slots[at + 10] = 1;
  }

  wasTaken(kind: string, id: string): boolean {
    const at = this.find(this.keyOf(kind, id));
    return !this.isFree(at) && this.slots[at + 10] === 1;
  }

  private keyOf(kind: string, id: string): Buffer {
    const hash = createHash('sha256').update(`${kind}:${id}`, 'utf8').digest();
    // A slot whose first word is nought is free.
    if (hash.readUInt32LE(0) === 0) hash.writeUInt32LE(1, 0);
    return hash;
  }

  private isFree(at: number): boolean {
    return this.slots[at] === 0;
  }

  /** The slot of a key, or the free one where it would stand. */
  private find(key: Buffer): number {
    const capacity = this.slots.length / width;
    for (let slot = key.readUInt32LE(0) % capacity; ; slot = (slot + 1) % capacity) {
      const at = slot * width;
      if (this.isFree(at)) return at;
      if ([0, 1, 2, 3].every((word) => this.slots[at + word] === key.readUInt32LE(word * 4))) return at;
    }
  }

  private keep(at: number, key: Buffer, held: Buffer, place: string): void {
    for (let word = 0; word < 4; word += 1) {
      this.slots[at + word] = key.readUInt32LE(word * 4);
      this.slots[at + 4 + word] = held.readUInt32LE(word * 4);
    }
    const [, file = place, line, entry] = placeParts.exec(place) ?? [];
    let number = this.fileNumbers.get(file);
    if (number === undefined) {
      number = this.files.push(file) - 1;
      this.fileNumbers.set(file, number);
    }
    this.slots[at + 8] = number;
    // Lines are even, entries odd; nought is the file itself.
    this.slots[at + 9] = line !== undefined ? (Number(line) + 1) * 2 : entry !== undefined ? Number(entry) * 2 + 1 : 0;
    this.count += 1;
    if (this.count > (this.slots.length / width) * fullness) this.grow();
  }

  private placeAt(at: number): string {
    const [file = '', number = 0] = [this.files[this.slots[at + 8] ?? 0], this.slots[at + 9]];
    if (number === 0) return file;
    return number % 2 === 0 ? `${file}:${number / 2 - 1}` : `${file}[${(number - 1) / 2}]`;
  }

  private grow(): void {
    const old = this.slots;
    this.slots = new Uint32Array(Math.ceil((old.length / width) * 1.5) * width);
    const capacity = this.slots.length / width;
    for (let from = 0; from < old.length; from += width) {
      const first = old[from] ?? 0;
      if (first === 0) continue;
      let slot = first % capacity;
      while (!this.isFree(slot * width)) slot = (slot + 1) % capacity;
      this.slots.set(old.subarray(from, from + width), slot * width);
    }
  }
}

/** What is said of a record whose id another one has. */
export const twin = (id: string, place: string): Problem => ({
  ...invalid(['id'], `the record in ${place} has the id "${id}" too and says something else`),
  code: 'DUPLICATE',
});
