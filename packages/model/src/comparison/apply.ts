import type { JourneyMap } from '../map/map.ts';
import { type Difference, type PartKind, partKinds, partLists } from './difference.ts';
import { knownParts, type Part } from './known-parts.ts';

/**
 * The map with the differences put into it. All of `compareMaps(before, after)` make `before` into
 * `after`. Parts and lists that no difference is about stay the same objects; a difference about a
 * part that is not there is passed over.
 */
export function applyDifferences(map: JourneyMap, differences: readonly Difference[]): JourneyMap {
  const byKind = Map.groupBy(differences, (it) => it.kind);
  const own = (byKind.get('map') ?? []).reduce<Part>((now, it) => edited(now, it), map);
  const lists = partKinds.flatMap((kind) => {
    const about = byKind.get(kind);
    return about ? [[partLists[kind], applyToList(map, kind, about)]] : [];
  });
  if (own === map && lists.length === 0) return map;
  return { ...own, ...Object.fromEntries(lists) } as JourneyMap;
}

function applyToList(map: JourneyMap, kind: PartKind, about: readonly Difference[]): Part[] {
  const parts = knownParts(map, kind);
  /** Who has to be put somewhere, in the order in which those before them stand already. */
  const places: [id: string, after: string | null][] = [];
  for (const it of about) {
    if (it.happened === 'removed') parts.delete(it.id);
    else if (it.happened === 'added') {
      parts.set(it.id, it.part);
      places.push([it.id, it.after]);
    } else {
      const part = parts.get(it.id);
      if (part) parts.set(it.id, edited(part, it));
      if (part && it.happened !== 'changed' && it.to.after !== undefined)
        places.push([it.id, it.to.after]);
    }
  }
  return placed([...parts.keys()], places).flatMap((id) => {
    const part = parts.get(id);
    return part ? [part] : [];
  });
}

/** The ids with some of them put behind others; one whose neighbour is gone comes last. */
function placed(
  ids: readonly string[],
  places: readonly (readonly [id: string, after: string | null])[],
): readonly string[] {
  if (places.length === 0) return ids;
  const leaving = new Set(places.map(([id]) => id));
  const behind = Map.groupBy(places, ([, after]) => after);
  const order = new Set<string>();
  /** Writes down who stands behind somebody, and behind those; a long chain must not be deep. */
  const follow = (after: string | null) => {
    const next = [after];
    for (let at = next.pop(); at !== undefined; at = next.pop()) {
      if (at !== null) order.add(at);
      const waiting = (behind.get(at) ?? []).map(([id]) => id).filter((id) => !order.has(id));
      next.push(...waiting.toReversed());
    }
  };
  follow(null);
  for (const id of ids) if (!leaving.has(id)) follow(id);
  return [...new Set([...order, ...leaving])];
}

function edited(part: Part, it: Difference): Part {
  if (it.happened === 'changed') {
    return withFields(
      part,
      it.fields.map(({ field, after }) => [field, after]),
    );
  }
  if (it.happened !== 'moved' && it.happened !== 'shifted') return part;
  const { after: _, ...fields } = it.to;
  return withFields(
    part,
    Object.entries(fields).map(([field, value]) => [field, value ?? undefined]),
  );
}

function withFields(part: Part, fields: readonly (readonly [string, unknown])[]): Part {
  if (fields.length === 0) return part;
  const next: Record<string, unknown> = { ...part };
  for (const [field, value] of fields) {
    if (value === undefined) delete next[field];
    else next[field] = value;
  }
  return next;
}
