import type { JourneyMap, LaneKind } from '@waymark/model';

/** How heavy each marked touchpoint weighs; where several lanes of a kind mark it, the heaviest holds. */
export function marksOf(
  { lanes, cells }: Pick<JourneyMap, 'lanes' | 'cells'>,
  kind: LaneKind,
): ReadonlyMap<string, number> {
  const own = new Set(lanes.filter((lane) => lane.kind === kind).map(({ id }) => id));
  const marks = new Map<string, number>();
  for (const { lane, touchpoint, value } of cells) {
    if (touchpoint === undefined || value === undefined || !own.has(lane)) continue;
    marks.set(touchpoint, Math.max(value, marks.get(touchpoint) ?? value));
  }
  return marks;
}
