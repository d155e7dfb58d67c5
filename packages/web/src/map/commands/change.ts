/** Fields to be set; one that is undefined is taken away. */
export type Change<T> = { [K in keyof T]?: T[K] | undefined };

/** The part with some fields changed; the same object when nothing changes. */
export function changed<T extends object>(part: T, change: Change<NoInfer<T>>): T {
  const fields = Object.entries(change);
  const now = new Map(Object.entries(part));
  if (fields.every(([key, value]) => now.get(key) === value)) return part;
  for (const [key, value] of fields) {
    if (value === undefined) now.delete(key);
    else now.set(key, value);
  }
  return Object.fromEntries(now) as T;
}

/** The list with one part changed; the same list when nothing changes. */
export function changedIn<T extends { id: string }>(
  list: T[],
  id: string,
  change: Change<NoInfer<T>>,
): T[] {
  const at = list.findIndex((it) => it.id === id);
  const part = list[at];
  if (!part) return list;
  const next = changed(part, change);
  return next === part ? list : list.with(at, next);
}
