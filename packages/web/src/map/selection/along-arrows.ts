import type { Arrow, JourneyMap } from '@waymark/model';
import { keyOf, type PartKey, partOf } from './part.ts';

type Drawn = Pick<JourneyMap, 'arrows'>;

/** The arrow that a key stands for, if it is one of the map. */
export function arrowAt({ arrows }: Drawn, key: PartKey | null): Arrow | null {
  const part = partOf(key);
  return part?.kind === 'arrow' ? (arrows.find((it) => it.id === part.id) ?? null) : null;
}

const beside = ({ arrows }: Drawn, { from }: Arrow): Arrow[] =>
  arrows.filter((it) => it.from === from);

/** From a touchpoint the first arrow that leaves it, from an arrow the one after it, round and round. */
export function nextArrow(map: Drawn, at: PartKey | null): PartKey | null {
  const arrow = arrowAt(map, at);
  const part = partOf(at);
  const from = arrow?.from ?? (part?.kind === 'touchpoint' ? part.id : null);
  const own = map.arrows.filter((it) => it.from === from);
  const next = own[(arrow ? own.indexOf(arrow) + 1 : 0) % Math.max(1, own.length)];
  return next ? keyOf({ kind: 'arrow', id: next.id }) : null;
}

/** Where a key leads from an arrow: left and right to its ends, up and down to those that leave with it. */
export function alongArrow(map: Drawn, at: PartKey | null, way: string): PartKey | null {
  const arrow = arrowAt(map, at);
  if (!arrow) return null;
  if (way === 'ArrowLeft') return keyOf({ kind: 'touchpoint', id: arrow.from });
  if (way === 'ArrowRight') return keyOf({ kind: 'touchpoint', id: arrow.to });
  if (way !== 'ArrowUp' && way !== 'ArrowDown') return null;
  const own = beside(map, arrow);
  const next = own[own.indexOf(arrow) + (way === 'ArrowDown' ? 1 : -1)] ?? arrow;
  return keyOf({ kind: 'arrow', id: next.id });
}
