/** Bits an id and marks an id: about one id in 700 is taken for seen although it is new. */
const bitsPerId = 14;
const marksPerId = 8;
const firstCapacity = 1_000_000;

/** Two independent 32-bit parts of an id, from which all its marks follow. */
export interface IdParts {
  a: number;
  b: number;
}

/**
 * Remembers ids in 14 bits each (a Bloom filter): "not seen" is certain, "seen" needs a look into the
 * table. It grows by adding filters of twice the size, since a filter itself cannot grow.
 */
export class SeenIds {
  #filters: { bits: Uint32Array; size: number; capacity: number; count: number }[] = [];

  mayHold({ a, b }: IdParts): boolean {
    return this.#filters.some(({ bits, size }) => {
      for (let mark = 0; mark < marksPerId; mark += 1) {
        const bit = ((a + mark * b) >>> 0) % size;
        if (((bits[bit >>> 5] ?? 0) & (1 << (bit & 31))) === 0) return false;
      }
      return true;
    });
  }

  add({ a, b }: IdParts): void {
    const { bits, size } = this.#withRoom();
    for (let mark = 0; mark < marksPerId; mark += 1) {
      const bit = ((a + mark * b) >>> 0) % size;
      bits[bit >>> 5] = (bits[bit >>> 5] ?? 0) | (1 << (bit & 31));
    }
  }

  #withRoom() {
    const last = this.#filters.at(-1);
    if (last && last.count < last.capacity) {
      last.count += 1;
      return last;
    }
    const capacity = last ? last.capacity * 2 : firstCapacity;
    const size = capacity * bitsPerId;
    const bits = new Uint32Array(Math.ceil(size / 32));
    const fresh = { bits, size, capacity, count: 1 };
    this.#filters.push(fresh);
    return fresh;
  }
}

/** The parts of an id as `idOf` makes it. The second one is odd, so that its multiples differ. */
export const partsOf = (id: Buffer): IdParts => ({
  a: id.readUInt32BE(4),
  b: id.readUInt32BE(12) | 1,
});

/** The parts of every id in a column of UUIDs as the engine sends it: two 64-bit halves, each reversed. */
export function* partsOfColumn(column: Buffer): Iterable<IdParts> {
  for (let at = 0; at + 16 <= column.length; at += 16) {
    yield { a: column.readUInt32LE(at), b: column.readUInt32LE(at + 8) | 1 };
  }
}
