/** Numbers that look random and are the same for the same seed (mulberry32, public domain). */
export interface Random {
  /** From 0 up to but not including 1. */
  next(): number;
  chance(share: number): boolean;
  /** A whole number from low to high, both included. */
  whole(low: number, high: number): number;
  /** One of the choices, by weight. */
  pick<T>(choices: readonly (readonly [T, number])[]): T;
  /** Milliseconds around a median, log-normal: a few take very long. */
  wait(medianMs: number, spread?: number): number;
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return {
    next,
    chance: (share) => next() < share,
    whole: (low, high) => low + Math.floor(next() * (high - low + 1)),
    pick: (choices) => {
      const total = choices.reduce((sum, [, weight]) => sum + weight, 0);
      let left = next() * total;
      for (const [choice, weight] of choices) {
        left -= weight;
        if (left < 0) return choice;
      }
      const last = choices.at(-1);
      if (!last) throw new RangeError('There is nothing to pick from.');
      return last[0];
    },
    wait: (medianMs, spread = 0.9) => medianMs * Math.exp(spread * normal()),
  };
}
