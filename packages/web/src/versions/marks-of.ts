import type { Difference, JourneyMap } from '@waymark/model';
import type { Mark, MarkKind, Marks } from '../map/marks/marks.tsx';
import { keyOf, type PartKey } from '../map/selection/part.ts';
import type { Told } from './difference-words.ts';
import { emotionPlace } from './emotion-place.ts';
import { ghostId } from './union.ts';

/** Where on the sheet a difference is to be seen; nowhere for what the sheet does not draw. */
export function placesOf(it: Difference, map: JourneyMap): PartKey[] {
  switch (it.kind) {
    case 'stage':
    case 'touchpoint':
    case 'lane':
    case 'cell':
    case 'arrow':
      return [keyOf({ kind: it.kind, id: it.id })];
    case 'emotion': {
      const touchpoint = emotionPlace(it.id);
      return map.lanes
        .filter((lane) => lane.kind === 'feeling')
        .map((lane) => keyOf({ kind: 'feeling', lane: lane.id, touchpoint }));
    }
    case 'goal': {
      const goal = map.goals.find(({ id }) => id === it.id);
      return goal ? [keyOf({ kind: 'touchpoint', id: goal.touchpoint })] : [];
    }
    default:
      return [];
  }
}

/** The signs that tell the differences on the sheet of both maps. */
export function marksOf(
  differences: readonly Difference[],
  map: JourneyMap,
  tell: (it: Difference) => Told | undefined,
): Marks {
  const marks = new Map<PartKey, Mark>();
  const add = (key: PartKey, what: MarkKind, it: Difference) => {
    const known = marks.get(key);
    const told = tell(it);
    const says = told?.sentence ?? '';
    const text =
      it.kind === 'cell' ? told?.fields.find(({ field }) => field === 'text') : undefined;
    if (!known) marks.set(key, { what: [what], says, text });
    else if (!known.what.includes(what))
      marks.set(key, {
        what: [...known.what, what],
        says: `${known.says}. ${says}`,
        text: known.text ?? text,
      });
  };
  for (const it of differences) {
    const { kind, happened } = it;
    if (happened === 'shifted') continue;
    for (const key of placesOf(it, map)) add(key, kind === 'goal' ? 'changed' : happened, it);
    if (happened === 'moved' && (kind === 'touchpoint' || kind === 'cell'))
      add(keyOf({ kind, id: ghostId(it.id) }), 'left', it);
    if (happened === 'moved' && kind === 'touchpoint')
      add(keyOf({ kind: 'arrow', id: ghostId(it.id) }), 'moved', it);
  }
  return marks;
}
