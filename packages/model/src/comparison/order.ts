import type { PartKind } from './difference.ts';
import type { Known, Part } from './known-parts.ts';
import { heaviestRise, longestRise } from './rise.ts';

/** Lists whose order is the order on the sheet; that of the others nobody sees. */
const wholeListIsSeen: ReadonlySet<PartKind> = new Set(['phase', 'stage', 'persona', 'lane']);

export interface Order {
  /** Parts that do not keep their order in the list itself. */
  relisted: ReadonlySet<string>;
  /** Parts of which a reader would say that they changed places with others. */
  seen: ReadonlySet<string>;
}

/** Which parts of a kind changed their order between two maps, the fewest that explain it. */
export function orderOf(kind: PartKind, before: Known, after: Known): Order {
  const common = [...after.keys()].filter((id) => before.has(id));
  const place = new Map([...before.keys()].map((id, at) => [id, at]));
  const rise = longestRise(common.map((id) => place.get(id) ?? 0));
  const relisted = new Set(common.filter((_, at) => !rise.has(at)));
  if (wholeListIsSeen.has(kind)) return { relisted, seen: relisted };
  if (kind === 'touchpoint') return { relisted, seen: overtakenRows(before, after) };
  if (kind === 'cell') return { relisted, seen: restacked(relisted, before, after) };
  return { relisted, seen: new Set() };
}

const column = (part: Part | undefined) => JSON.stringify([part?.stage, part?.onstage !== false]);
const stack = (part: Part | undefined) =>
  JSON.stringify([part?.lane, part?.stage, part?.touchpoint]);

/** Touchpoints that stayed in their stage and no longer stand in the same order from the top. */
function overtakenRows(before: Known, after: Known): Set<string> {
  const stayed = [...after.keys()].filter(
    (id) => before.has(id) && column(before.get(id)) === column(after.get(id)),
  );
  const columns = Map.groupBy(stayed, (id) => column(after.get(id)));
  const fromTop = (ids: readonly string[], known: Known) =>
    ids.toSorted((a, b) => Number(known.get(a)?.row) - Number(known.get(b)?.row));
  return new Set(
    [...columns.values()].flatMap((ids) => {
      const was = fromTop(
        [...before.keys()].filter((id) => ids.includes(id)),
        before,
      );
      const is = fromTop(ids, after);
      // Whoever kept its row is not the one that moved, when either could be.
      const weight = (at: number) => {
        const id = is[at] ?? '';
        return is.length + (before.get(id)?.row === after.get(id)?.row ? 1 : 0);
      };
      const kept = heaviestRise(
        is.map((id) => was.indexOf(id)),
        weight,
      );
      return is.filter((_, at) => !kept.has(at));
    }),
  );
}

/** Cells that stand above or below another one of their place than before. */
function restacked(relisted: ReadonlySet<string>, before: Known, after: Known): Set<string> {
  if (relisted.size === 0) return new Set();
  const stacks = (known: Known) =>
    Map.groupBy(
      [...known.keys()].filter((id) => {
        const [old, now] = [before.get(id), after.get(id)];
        return old && now && (old === now || stack(old) === stack(now));
      }),
      (id) => stack(known.get(id)),
    );
  const [was, is] = [stacks(before), stacks(after)];
  return new Set(
    [...relisted].filter((id) => {
      const key = stack(after.get(id));
      const [old, now] = [was.get(key) ?? [], is.get(key) ?? []];
      const above = new Set(old.slice(0, old.indexOf(id)));
      const nowAbove = now.slice(0, now.indexOf(id));
      return nowAbove.length !== above.size || nowAbove.some((it) => !above.has(it));
    }),
  );
}
