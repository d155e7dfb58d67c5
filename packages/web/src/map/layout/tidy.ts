import type { JourneyMap } from '@waymark/model';

export interface Link {
  from: string;
  to: string;
  weight: number;
}

/**
 * New rows per touchpoint so that flows cross less: each stage is sorted by where its traffic comes
 * from and goes to, sweep after sweep, and the best order met is kept. Stages stay what they are.
 */
export function tidyRows(map: JourneyMap, links: readonly Link[]): Map<string, number> {
  const columns = map.stages.map((stage) =>
    map.touchpoints
      .filter((it) => it.stage === stage.id)
      .sort((a, b) => Number(b.onstage) - Number(a.onstage) || a.row - b.row)
      .map((it) => it.id),
  );
  const isOnstage = new Map(map.touchpoints.map((it) => [it.id, it.onstage]));
  let rows = rowsOf(columns);
  let best = rows;
  let least = crossings(map, links, rows);
  for (let sweep = 0; sweep < 12 && least > 0; sweep += 1) {
    const order = sweep % 2 === 0 ? columns : [...columns].reverse();
    for (const column of order) {
      const pull = new Map(column.map((id) => [id, pullOf(id, links, rows)]));
      column.sort(
        (a, b) =>
          Number(isOnstage.get(b) ?? true) - Number(isOnstage.get(a) ?? true) ||
          (pull.get(a) ?? 0) - (pull.get(b) ?? 0),
      );
      rows = rowsOf(columns);
    }
    const now = crossings(map, links, rows);
    if (now < least) {
      least = now;
      best = rows;
    }
  }
  return best;
}

/** How much traffic crosses other traffic between neighbouring stages: the lighter of each crossing pair. */
export function crossings(
  map: JourneyMap,
  links: readonly Link[],
  rows: ReadonlyMap<string, number>,
): number {
  const stageAt = new Map(map.stages.map((stage, i) => [stage.id, i]));
  const columnOf = new Map(map.touchpoints.map((it) => [it.id, stageAt.get(it.stage) ?? 0]));
  const row = (id: string) => rows.get(id) ?? 0;
  const near = links
    .filter((it) => (columnOf.get(it.to) ?? 0) - (columnOf.get(it.from) ?? 0) === 1)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 400);
  let sum = 0;
  near.forEach((a, i) => {
    for (const b of near.slice(i + 1)) {
      if (columnOf.get(a.from) !== columnOf.get(b.from)) continue;
      if ((row(a.from) - row(b.from)) * (row(a.to) - row(b.to)) < 0) {
        sum += Math.min(a.weight, b.weight);
      }
    }
  });
  return sum;
}

function rowsOf(columns: readonly (readonly string[])[]): Map<string, number> {
  return new Map(columns.flatMap((column) => column.map((id, row) => [id, row] as const)));
}

function pullOf(id: string, links: readonly Link[], rows: ReadonlyMap<string, number>): number {
  let weight = 0;
  let sum = 0;
  for (const link of links) {
    const other = link.from === id ? link.to : link.to === id ? link.from : null;
    if (other === null) continue;
    weight += link.weight;
    sum += link.weight * (rows.get(other) ?? 0);
  }
  return weight === 0 ? (rows.get(id) ?? 0) : sum / weight;
}
