import type { JourneyMap, MapChange } from '@waymark/model';
import { type Change, changedIn } from '../map/commands/change.ts';

const mostChanges = 2_000;

/** What is agreed about a difference, or about a change of one's own; the first word makes it. */
export function agree(
  map: JourneyMap,
  it: { id: string; about?: string | undefined; text: MapChange['text'] },
  change: Change<Omit<MapChange, 'id' | 'about'>>,
): JourneyMap {
  const known = map.changes.find(({ id, about }) =>
    it.about === undefined ? id === it.id : about === it.about,
  );
  if (known) {
    const changes = changedIn(map.changes, known.id, change);
    return changes === map.changes ? map : { ...map, changes };
  }
  if (map.changes.length >= mostChanges) return map;
  const { id, about, text } = it;
  const made: MapChange = { id, ...(about && { about }), text, state: 'open' };
  return { ...map, changes: changedIn([...map.changes, made], id, change) };
}

/** The map without a change of one's own, or without what was agreed about a difference. */
export function removeChange(map: JourneyMap, { id }: { id: string }): JourneyMap {
  return { ...map, changes: map.changes.filter((it) => it.id !== id) };
}
