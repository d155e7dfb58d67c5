/**
 * Finds circles in a graph of files: each answer is one group of files that all reach each other,
 * in the order of a walk (Tarjan's strongly connected components, with a stack of its own).
 */
export function findCircles(edges: ReadonlyMap<string, readonly string[]>): string[][] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const circles: string[][] = [];

  const enter = (file: string): void => {
    index.set(file, index.size);
    low.set(file, index.size - 1);
    open.push(file);
    isOpen.add(file);
  };
  const lower = (file: string, value: number | undefined): void => {
    low.set(file, Math.min(low.get(file) ?? 0, value ?? 0));
  };

  for (const start of edges.keys()) {
    if (index.has(start)) continue;
    enter(start);
    const walk = [{ file: start, next: 0 }];
    for (let step = walk.at(-1); step; step = walk.at(-1)) {
      const target = edges.get(step.file)?.[step.next++];
      if (target !== undefined) {
        if (!index.has(target)) {
          enter(target);
          walk.push({ file: target, next: 0 });
        } else if (isOpen.has(target)) lower(step.file, index.get(target));
        continue;
      }
      walk.pop();
      const parent = walk.at(-1);
      if (parent) lower(parent.file, low.get(step.file));
      if (low.get(step.file) !== index.get(step.file)) continue;
      const group = open.splice(open.indexOf(step.file));
      for (const file of group) isOpen.delete(file);
      const reachesItself = edges.get(step.file)?.includes(step.file) ?? false;
      if (group.length > 1 || reachesItself) circles.push(walkRound(group, edges));
    }
  }
  return circles;
}

/** One shortest way round, so that the sentence names an actual circle and not the whole knot. */
function walkRound(group: string[], edges: ReadonlyMap<string, readonly string[]>): string[] {
  const inside = new Set(group);
  const [start = ''] = group;
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    for (const target of edges.get(at) ?? []) {
      if (target === start) return pathTo(at, cameFrom, start);
      if (!inside.has(target) || cameFrom.has(target)) continue;
      cameFrom.set(target, at);
      queue.push(target);
    }
  }
  return group;
}

function pathTo(end: string, cameFrom: ReadonlyMap<string, string>, start: string): string[] {
  const path = [end];
  for (let at = cameFrom.get(end); at !== undefined; at = cameFrom.get(at)) path.unshift(at);
  if (path[0] !== start) path.unshift(start);
  return path;
}
