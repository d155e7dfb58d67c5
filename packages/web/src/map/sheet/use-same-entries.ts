import { useState } from 'react';

/** The map of before for as long as one with the same entries is given. */
export function useSameEntries<K, V>(now: ReadonlyMap<K, V>): ReadonlyMap<K, V> {
  const [kept, keep] = useState(now);
  const isSame =
    kept.size === now.size && [...now].every(([key, value]) => kept.get(key) === value);
  if (isSame) return kept;
  keep(now);
  return now;
}
