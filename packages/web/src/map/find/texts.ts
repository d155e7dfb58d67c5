import type { JourneyMap, Words } from '@waymark/model';
import { changedIn } from '../commands/change.ts';
import { editCell } from '../commands/commands.ts';
import { keyOf, type PartKey } from '../selection/part.ts';

/** One text somewhere on the map. */
export interface MapText {
  /** Where on the sheet it stands; null for the title and what else stands on no part of it. */
  key: PartKey | null;
  words: Words;
  /** The map with this text changed. */
  put(map: JourneyMap, words: Words): JourneyMap;
}

/** Every text that a person typed on the map, from the title down. */
export function textsOn(map: JourneyMap): MapText[] {
  const texts: (Omit<MapText, 'words'> & { words: Words | undefined })[] = [
    { key: null, words: map.title, put: (now, title) => ({ ...now, title }) },
    { key: null, words: map.description, put: (now, description) => ({ ...now, description }) },
  ];
  const add = <
    L extends
      | 'phases'
      | 'stages'
      | 'touchpoints'
      | 'arrows'
      | 'lanes'
      | 'goals'
      | 'changes'
      | 'personas',
  >(
    list: L,
    field: string,
    keyFor: ((id: string) => PartKey) | null,
  ) => {
    for (const part of map[list]) {
      const { id } = part;
      texts.push({
        key: keyFor?.(id) ?? null,
        words: (part as Record<string, unknown>)[field] as Words | undefined,
        put: (now, words) => ({
          ...now,
          [list]: changedIn<{ id: string }>(now[list], id, { [field]: words }),
        }),
      });
    }
  };
  const keyFor = (kind: 'stage' | 'touchpoint' | 'arrow' | 'lane') => (id: string) =>
    keyOf({ kind, id });
  add('phases', 'name', null);
  add('stages', 'name', keyFor('stage'));
  add('touchpoints', 'name', keyFor('touchpoint'));
  add('touchpoints', 'description', keyFor('touchpoint'));
  add('arrows', 'label', keyFor('arrow'));
  add('lanes', 'name', keyFor('lane'));
  for (const { id, text } of map.cells) {
    texts.push({
      key: keyOf({ kind: 'cell', id }),
      words: text,
      put: (now, words) => editCell(now, { id, change: { text: words } }),
    });
  }
  add('personas', 'name', null);
  add('personas', 'description', null);
  add('personas', 'quote', null);
  add('goals', 'name', null);
  add('changes', 'text', null);
  return texts.flatMap(({ words, ...text }) => (words ? [{ ...text, words }] : []));
}
