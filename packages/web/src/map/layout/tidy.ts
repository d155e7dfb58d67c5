import type { JourneyMap } from '@waymark/model';

export interface Link {
  from: string;
  to: string;
  weight: number;
}

/**
 * New rows per touchpoint so that flows cross least. Each stage is sorted by where its traffic comes
 * from and goes to, sweep after sweep; from the best order met, and from a few others, neighbours
 * change places for as long as that helps. Maps with few orders are tried out whole. Stages stay what
 * they are, and backstage stays beneath.
 */
export function tidyRows(map: JourneyMap, links: readonly Link[]): Map<string, number> {
  const near = linksBetweenNeighbours(map, links);
  const drawn = groupsOf(map);
  const tried = everyOrder(drawn) ?? [drawn, swept(drawn, near), swept(reversed(drawn), near)];
  let best = drawn;
  let least = crossed(near, rowsOf(drawn));
  for (const order of tried) {
    const better = tried.length > 3 ? order : exchanged(order, near);
    const now = crossed(near, rowsOf(better));
    if (now < least) {
      least = now;
      best = better;
    }
    if (least === 0) break;
  }
  return rowsOf(best);
}

/**
 * How much traffic crosses other traffic between neighbouring stages, both ways: the lighter of each
 * crossing pair.
 */
export function crossings(
  map: JourneyMap,
  links: readonly Link[],
  rows: ReadonlyMap<string, number>,
): number {
  return crossed(linksBetweenNeighbours(map, links), rows);
}

/** A link from a stage to the next one, whichever way its traffic goes. */
interface Near {
  left: string;
  right: string;
  weight: number;
}

/** The links of each pair of neighbouring stages; the busiest are enough to go by. */
type Gaps = readonly (readonly Near[])[];
const mostPerGap = 80;

function linksBetweenNeighbours(map: JourneyMap, links: readonly Link[]): Gaps {
  const stageAt = new Map(map.stages.map((stage, i) => [stage.id, i]));
  const columnOf = new Map(map.touchpoints.map((it) => [it.id, stageAt.get(it.stage)]));
  const gaps: Near[][] = map.stages.map(() => []);
  for (const { from, to, weight } of links) {
    const [a, b] = [columnOf.get(from), columnOf.get(to)];
    if (a === undefined || b === undefined || Math.abs(a - b) !== 1) continue;
    const near = a < b ? { left: from, right: to, weight } : { left: to, right: from, weight };
    gaps[Math.min(a, b)]?.push(near);
  }
  return gaps.map((gap) => gap.sort((a, b) => b.weight - a.weight).slice(0, mostPerGap));
}

function crossed(gaps: Gaps, rows: ReadonlyMap<string, number>): number {
  const row = (id: string) => rows.get(id) ?? 0;
  let sum = 0;
  for (const gap of gaps) {
    for (let i = 0; i < gap.length; i += 1) {
      for (let j = i + 1; j < gap.length; j += 1) {
        const [a, b] = [gap[i], gap[j]];
        if (!a || !b) continue;
        if ((row(a.left) - row(b.left)) * (row(a.right) - row(b.right)) < 0)
          sum += Math.min(a.weight, b.weight);
      }
    }
  }
  return sum;
}

/** The touchpoints of each stage from the top, what the customer sees apart from what is behind it. */
type Order = readonly (readonly (readonly string[])[])[];

function groupsOf(map: JourneyMap): Order {
  return map.stages.map((stage) =>
    [true, false].map((onstage) =>
      map.touchpoints
        .filter((it) => it.stage === stage.id && it.onstage === onstage)
        .sort((a, b) => a.row - b.row)
        .map((it) => it.id),
    ),
  );
}

const reversed = (order: Order): Order =>
  order.map((groups) => groups.map((group) => group.toReversed()));

/** Each stage sorted by the mean row of what its touchpoints are linked with, to and fro. */
function swept(start: Order, gaps: Gaps): Order {
  let order = start;
  let best = start;
  let least = crossed(gaps, rowsOf(start));
  for (let sweep = 0; sweep < 12 && least > 0; sweep += 1) {
    const columns = order.map((_, i) => (sweep % 2 === 0 ? i : order.length - 1 - i));
    for (const column of columns) {
      const rows = rowsOf(order);
      const beside = [...(gaps[column - 1] ?? []), ...(gaps[column] ?? [])];
      order = withColumn(order, column, (group) => {
        const pull = new Map(group.map((id) => [id, pullOf(id, beside, rows)]));
        return group.toSorted((a, b) => (pull.get(a) ?? 0) - (pull.get(b) ?? 0));
      });
    }
    const now = crossed(gaps, rowsOf(order));
    if (now < least) {
      least = now;
      best = order;
    }
  }
  return best;
}

/** Any two of a stage change places while that makes less traffic cross. */
function exchanged(start: Order, gaps: Gaps): Order {
  let order = start;
  for (let round = 0; round < 6; round += 1) {
    let isBetter = false;
    for (let column = 0; column < order.length; column += 1) {
      // Only what lies beside a stage is touched by its order.
      const beside = [gaps[column - 1] ?? [], gaps[column] ?? []];
      order = withColumn(order, column, (group, rowsWith) => {
        let now = group;
        let least = crossed(beside, rowsWith(now));
        for (let i = 0; i < now.length; i += 1) {
          for (let j = i + 1; j < now.length; j += 1) {
            const other = now.with(i, now[j] ?? '').with(j, now[i] ?? '');
            const then = crossed(beside, rowsWith(other));
            if (then >= least) continue;
            now = other;
            least = then;
            isBetter = true;
          }
        }
        return now;
      });
    }
    if (!isBetter) break;
  }
  return order;
}

function withColumn(
  order: Order,
  column: number,
  change: (
    group: readonly string[],
    rowsWith: (group: readonly string[]) => ReadonlyMap<string, number>,
  ) => readonly string[],
): Order {
  const rows = rowsOf(order);
  return order.map((groups, i) => {
    if (i !== column) return groups;
    let first = 0;
    return groups.map((group) => {
      const start = first;
      first += group.length;
      return change(group, (other) => {
        for (const [at, id] of other.entries()) rows.set(id, start + at);
        return rows;
      });
    });
  });
}

const fewOrders = 2_000;

/** Every order of a small map; null when there are too many to try. */
function everyOrder(order: Order): Order[] | null {
  const groups = order.flat();
  const many = groups.reduce((count, group) => count * factorial(group.length), 1);
  if (many > fewOrders) return null;
  let rows: (readonly string[])[][] = [[]];
  for (const group of groups)
    rows = rows.flatMap((before) => permutations(group).map((own) => [...before, own]));
  return rows.map((flat) => order.map((_, i) => [flat[2 * i] ?? [], flat[2 * i + 1] ?? []]));
}

const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));

function permutations(of: readonly string[]): string[][] {
  if (of.length < 2) return [[...of]];
  return of.flatMap((first, i) => permutations(of.toSpliced(i, 1)).map((rest) => [first, ...rest]));
}

function rowsOf(order: Order): Map<string, number> {
  return new Map(order.flatMap((groups) => groups.flat().map((id, row) => [id, row] as const)));
}

function pullOf(id: string, links: readonly Near[], rows: ReadonlyMap<string, number>): number {
  let weight = 0;
  let sum = 0;
  for (const link of links) {
    const other = link.left === id ? link.right : link.right === id ? link.left : null;
    if (other === null) continue;
    weight += link.weight;
    sum += link.weight * (rows.get(other) ?? 0);
  }
  return weight === 0 ? (rows.get(id) ?? 0) : sum / weight;
}
