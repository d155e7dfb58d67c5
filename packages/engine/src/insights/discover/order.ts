/** How often people go straight from one place to another. */
export interface Flow {
  from: string;
  to: string;
  count: number;
}

/**
 * The order in which most traffic runs forward: starts with those people enter by, then moves one
 * place at a time to where the least traffic runs backward, until no move helps. Finding the very
 * best order is a hard problem (feedback arc set); this local search is good enough for a draft.
 */
export function orderByFlow(
  ids: readonly string[],
  flows: readonly Flow[],
  entries: ReadonlyMap<string, number>,
): string[] {
  const net = netFlows(flows);
  const between = (from: string, to: string) => net.get(from)?.get(to) ?? 0;
  const order = [...ids].sort(
    (a, b) => (entries.get(b) ?? 0) - (entries.get(a) ?? 0) || (a < b ? -1 : 1),
  );
  for (let round = 0, moved = true; moved && round < 30; round++) {
    moved = false;
    for (const id of [...order]) moved = settle(order, id, between) || moved;
  }
  return order;
}

/** Moves one id to its best place; says whether it moved. */
function settle(
  order: string[],
  id: string,
  between: (from: string, to: string) => number,
): boolean {
  const at = order.indexOf(id);
  order.splice(at, 1);
  // Gain of standing before the place at `i`, against standing at the very front.
  let best = 0;
  let bestGain = 0;
  let here = 0;
  let gain = 0;
  for (let i = 0; i < order.length; i++) {
    const other = order[i];
    if (other !== undefined) gain += between(other, id);
    if (i + 1 === at) here = gain;
    if (gain > bestGain) {
      bestGain = gain;
      best = i + 1;
    }
  }
  const target = bestGain > here ? best : at;
  order.splice(target, 0, id);
  return target !== at;
}

/** Flow one way less flow the other way, both ways kept with opposite signs. */
function netFlows(flows: readonly Flow[]): Map<string, Map<string, number>> {
  const net = new Map<string, Map<string, number>>();
  const add = (from: string, to: string, count: number) => {
    const row = net.get(from) ?? new Map<string, number>();
    net.set(from, row.set(to, (row.get(to) ?? 0) + count));
  };
  for (const { from, to, count } of flows) {
    if (from === to) continue;
    add(from, to, count);
    add(to, from, -count);
  }
  return net;
}
