/** The list with one more at a place; a place beyond an end is that end. */
export function insertAt<T>(list: readonly T[], at: number, it: T): T[] {
  const place = Math.max(0, Math.min(at, list.length));
  return [...list.slice(0, place), it, ...list.slice(place)];
}
