const full = 255;

/**
 * Counts how often each key came by, for millions of keys: nine bytes a key and no objects. A key
 * is 64 bits of a hash, so that two different ones being taken for one is out of the question.
 */
export class Tally {
  #keys: Uint32Array;
  #counts: Uint8Array;
  /** Counts beyond what fits in a byte, by place in the table. */
  #many = new Map<number, number>();
  #used = 0;

  constructor(capacity = 1 << 16) {
    this.#keys = new Uint32Array(capacity * 2);
    this.#counts = new Uint8Array(capacity);
  }

  /** How often the key came by before, and counts it. */
  add(high: number, low: number): number {
    if (this.#used * 3 > this.#counts.length * 2) this.#grow();
    const place = this.#find(high, low);
    const count = this.#counts[place] ?? 0;
    if (count === 0) {
      this.#keys[place * 2] = high;
      this.#keys[place * 2 + 1] = low;
      this.#used += 1;
    }
    if (count < full) {
      this.#counts[place] = count + 1;
      return count;
    }
    const many = this.#many.get(place) ?? full;
    this.#many.set(place, many + 1);
    return many;
  }

  #find(high: number, low: number): number {
    const mask = this.#counts.length - 1;
    let place = low & mask;
    while (
      this.#counts[place] !== 0 &&
      (this.#keys[place * 2] !== high || this.#keys[place * 2 + 1] !== low)
    ) {
      place = (place + 1) & mask;
    }
    return place;
  }

  #grow(): void {
    const [keys, counts, many] = [this.#keys, this.#counts, this.#many];
    this.#keys = new Uint32Array(keys.length * 2);
    this.#counts = new Uint8Array(counts.length * 2);
    this.#many = new Map();
    for (let place = 0; place < counts.length; place += 1) {
      const count = counts[place] ?? 0;
      if (count === 0) continue;
      const high = keys[place * 2] ?? 0;
      const low = keys[place * 2 + 1] ?? 0;
      const now = this.#find(high, low);
      this.#keys[now * 2] = high;
      this.#keys[now * 2 + 1] = low;
      this.#counts[now] = count;
      const more = many.get(place);
      if (more !== undefined) this.#many.set(now, more);
    }
  }
}
