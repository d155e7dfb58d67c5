import type { Item, JourneyMap } from '@waymark/model';
import type { Words } from '../words.ts';

/** What a thread is about, as the reader knows it; null when it is no longer on the map. */
export function itemName(map: JourneyMap, { kind, id }: Item, words: Words): string | null {
  const { t, say } = words;
  if (kind === 'map') return t('comments.whole-map');
  if (kind === 'phase') return nameIn(map.phases, id, words);
  if (kind === 'persona') return nameIn(map.personas, id, words);
  if (kind === 'feeling') {
    const name = nameIn(map.touchpoints, id, words);
    return name === null ? null : t('comments.feeling', { name });
  }
  if (kind === 'stage') return nameIn(map.stages, id, words);
  if (kind === 'touchpoint') return nameIn(map.touchpoints, id, words);
  if (kind === 'lane') return laneName(map, id, words);
  if (kind === 'arrow') {
    const arrow = map.arrows.find((it) => it.id === id);
    if (!arrow) return null;
    const name = (touchpoint: string) => nameIn(map.touchpoints, touchpoint, words) ?? '';
    return `${name(arrow.from)} → ${name(arrow.to)}`;
  }
  const cell = map.cells.find((it) => it.id === id);
  if (!cell) return null;
  const text = say(cell.text);
  const short = text.length > 60 ? `${text.slice(0, 59)}…` : text;
  return [laneName(map, cell.lane, words), short].filter(Boolean).join(': ');
}

function nameIn(
  parts: readonly { id: string; name: JourneyMap['title'] }[],
  id: string,
  { say, t }: Words,
): string | null {
  const part = parts.find((it) => it.id === id);
  return part ? say(part.name) || t('map.unnamed') : null;
}

function laneName(map: JourneyMap, id: string, { say, t }: Words): string | null {
  const lane = map.lanes.find((it) => it.id === id);
  return lane ? say(lane.name) || t(`map.lane.${lane.kind}`) : null;
}
