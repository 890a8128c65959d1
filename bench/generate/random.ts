/** Numbers that look random and are the same for the same seed (mulberry32). */
export class Random {
  private state: number;

  constructor(...seed: readonly (string | number)[]) {
    // FNV-1a over the parts, so that neighbouring indexes give unrelated streams.
    this.state = Array.from(seed.join('|')).reduce(
      (hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 16_777_619),
      2_166_136_261,
    );
  }

  /** At least 0, below 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number, at least `low`, at most `high`. */
  whole(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(list: readonly T[]): T {
    return this.at(list, Math.floor(this.next() * list.length));
  }

  /** One of a list whose first entries are far likelier than its last: half of all picks fall on the first eighth. */
  pickSkewed<T>(list: readonly T[]): T {
    return this.at(list, Math.floor(this.next() ** 3 * list.length));
  }

  /** Normally distributed with mean 0 and standard deviation 1. */
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
  }

  private at<T>(list: readonly T[], index: number): T {
    const found = list[index];
    if (found === undefined) throw new Error('nothing to pick from');
    return found;
  }
}
