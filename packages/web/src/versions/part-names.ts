import type { Difference, JourneyMap } from '@waymark/model';
import type { Words } from '../words.ts';
import { emotionPlace } from './emotion-place.ts';

/** The two maps that are compared. */
export interface Both {
  before: JourneyMap;
  after: JourneyMap;
}

/** What a part is called on either map, the later one first; short enough for a line. */
export function partName({ before, after }: Both, it: Difference, words: Words): string {
  const { t } = words;
  const maps = [after, before];
  const find = <T>(pick: (map: JourneyMap) => T | undefined): T | undefined =>
    maps.map(pick).find((found) => found !== undefined);
  const byId = <T extends { id: string }>(list: readonly T[], id: string) =>
    list.find((part) => part.id === id);
  const quoted = (name: string) => (name ? t('versions.quoted', { name: shortened(name) }) : '');
  const touchpoint = (id: string) =>
    words.say(find((map) => byId(map.touchpoints, id))?.name) || t('map.unnamed');
  switch (it.kind) {
    case 'map':
      return '';
    case 'arrow': {
      const arrow = find((map) => byId(map.arrows, it.id));
      return t('versions.arrow', {
        from: touchpoint(arrow?.from ?? ''),
        to: touchpoint(arrow?.to ?? ''),
      });
    }
    case 'lane': {
      const lane = find((map) => byId(map.lanes, it.id));
      return quoted(words.say(lane?.name) || (lane ? t(`map.lane.${lane.kind}`) : ''));
    }
    case 'cell':
      return quoted(words.say(find((map) => byId(map.cells, it.id))?.text));
    case 'change':
      return quoted(words.say(find((map) => byId(map.changes, it.id))?.text));
    case 'emotion':
      return quoted(touchpoint(emotionPlace(it.id)));
    case 'touchpoint':
      return quoted(touchpoint(it.id));
    default: {
      const list = {
        phase: 'phases',
        stage: 'stages',
        persona: 'personas',
        goal: 'goals',
      } as const;
      const part = find((map) =>
        byId<{ id: string; name: JourneyMap['title'] }>(map[list[it.kind]], it.id),
      );
      return quoted(words.say(part?.name) || t('map.unnamed'));
    }
  }
}

const most = 60;
const shortened = (text: string): string =>
  text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;

/** The name of the stage, lane or touchpoint with this id on either map. */
export function nameOfId(
  { before, after }: Both,
  list: 'stages' | 'lanes' | 'touchpoints' | 'personas' | 'phases',
  id: unknown,
  words: Words,
): string {
  for (const map of [after, before]) {
    const part = [...map[list]].find((it) => it.id === id);
    if (!part) continue;
    const kind = 'kind' in part && list === 'lanes' ? words.t(`map.lane.${laneKind(map, id)}`) : '';
    return words.say(part.name) || kind || words.t('map.unnamed');
  }
  return '';
}

const laneKind = (map: JourneyMap, id: unknown) =>
  map.lanes.find((it) => it.id === id)?.kind ?? 'notes';
