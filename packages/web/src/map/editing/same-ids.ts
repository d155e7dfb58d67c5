/**
 * Ids that come out the same each time a change is done: `ids()` begins the row anew. A change may be
 * tried on one map and then done on another, into which somebody else wrote in the meantime.
 */
export function sameIds(newId: () => string): () => () => string {
  const made: string[] = [];
  return () => {
    let next = 0;
    return () => {
      const id = made[next] ?? newId();
      made[next] = id;
      next += 1;
      return id;
    };
  };
}
