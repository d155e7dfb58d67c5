import type { JourneyMap } from '../map/map.ts';
import { alike } from './alike.ts';
import {
  type Difference,
  type FieldChange,
  type Happening,
  type PartKind,
  partKinds,
  partLists,
} from './difference.ts';
import { type Known, knownParts, type Part, predecessors } from './known-parts.ts';
import { orderOf } from './order.ts';

/** The fields that say where a part stands; all its other fields say what it is. */
const placeFields: { readonly [K in PartKind]?: readonly string[] } = {
  touchpoint: ['stage', 'row'],
  arrow: ['from', 'to'],
  cell: ['lane', 'stage', 'touchpoint'],
};

/** What is not a part: everything of the map itself but its format, which every map has. */
const notOfTheMap: ReadonlySet<string> = new Set([
  ...Object.values(partLists),
  'format',
  'version',
]);

/**
 * Everything in which `after` differs from `before`, matched by id: kind by kind, what was removed
 * first, then the rest in the order of `after`. Two maps that say the same have no differences, and
 * `applyDifferences` with all of them makes the one into the other.
 */
export function compareMaps(before: JourneyMap, after: JourneyMap): Difference[] {
  return [
    ...compareMapItself(before, after),
    ...partKinds.flatMap((kind) => compareParts(kind, before, after)),
  ];
}

function compareMapItself(before: JourneyMap, after: JourneyMap): Difference[] {
  if (before === after) return [];
  const fields = changedFields({ ...before }, { ...after }, notOfTheMap);
  if (fields.length === 0) return [];
  return [{ key: 'map:map:changed', kind: 'map', id: 'map', happened: 'changed', fields }];
}

function compareParts(kind: PartKind, one: JourneyMap, other: JourneyMap): Difference[] {
  if (one[partLists[kind]] === other[partLists[kind]]) return [];
  const before = knownParts(one, kind);
  const after = knownParts(other, kind);
  const told = (id: string, happened: Happening, rest: object) =>
    ({ key: `${kind}:${id}:${happened}`, kind, id, happened, ...rest }) as Difference;
  const where = { before: predecessors(before), after: predecessors(after) };
  const order = orderOf(kind, before, after);
  const places = new Set(placeFields[kind]);
  const removed = [...before.keys()].filter((id) => !after.has(id));
  const stirred = stirredStages(kind, before, after, order.seen);
  return [
    ...removed.map((id) =>
      told(id, 'removed', { part: before.get(id), after: where.before.get(id) }),
    ),
    ...[...after].flatMap(([id, part]) => {
      const old = before.get(id);
      if (!old) return [told(id, 'added', { part, after: where.after.get(id) })];
      const relisted = order.relisted.has(id);
      if (old === part && !relisted && !order.seen.has(id)) return [];
      const found: Difference[] = [];
      const fields = changedFields(old, part, places);
      const moved = [...places].filter((field) => !alike(old[field], part[field]));
      if (moved.length > 0 || relisted) {
        const rowOnly = moved.every((field) => field === 'row');
        const stays = rowOnly && !order.seen.has(id);
        const quiet = stays && (moved.length === 0 || stirred.has(String(part.stage)));
        const at = (it: Part, predecessor: Map<string, string | null>) => ({
          ...Object.fromEntries(moved.map((field) => [field, it[field] ?? null])),
          ...(relisted && { after: predecessor.get(id) }),
        });
        const way = { from: at(old, where.before), to: at(part, where.after) };
        found.push(told(id, quiet ? 'shifted' : 'moved', way));
      }
      if (fields.length > 0) found.push(told(id, 'changed', { fields }));
      return found;
    }),
  ];
}

/** Stages in which somebody came, left or changed places, so that others had to make room. */
function stirredStages(
  kind: PartKind,
  before: Known,
  after: Known,
  seen: ReadonlySet<string>,
): Set<string> {
  if (kind !== 'touchpoint') return new Set();
  const stirred = new Set<string>();
  const look = (known: Known, others: Known) => {
    for (const [id, part] of known) {
      const other = others.get(id);
      const stays = other?.stage === part.stage && other?.onstage === part.onstage;
      if (!stays || seen.has(id)) stirred.add(String(part.stage));
    }
  };
  look(before, after);
  look(after, before);
  return stirred;
}

function changedFields(before: Part, after: Part, but: ReadonlySet<string>): FieldChange[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((field) => !but.has(field) && !alike(before[field], after[field]))
    .map((field) => ({ field, before: before[field], after: after[field] }));
}
