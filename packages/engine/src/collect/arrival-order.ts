/** So many moments are remembered, twice. */
const remembered = 50_000;

/**
 * Adds the three digits below the millisecond: 0 for the first event of a person in that
 * millisecond, then 1, so that events of the same instant keep the order in which they came.
 */
export function createArrivalOrder(): (person: string, milliseconds: number) => bigint {
  let young = new Map<string, number>();
  let old = new Map<string, number>();
  return (person, milliseconds) => {
    const key = `${milliseconds} ${person}`;
    const count = young.get(key) ?? old.get(key) ?? 0;
    young.set(key, count + 1);
    if (young.size >= remembered) {
      old = young;
      young = new Map();
    }
    return BigInt(milliseconds) * 1000n + BigInt(Math.min(count, 999));
  };
}
