import { type Evidence, type JourneyMap, locales, type Words } from '@waymark/model';
import { changedIn } from '../commands/change.ts';
import { editCell, editPersona, noteEmotion, proveEmotion } from '../commands/commands.ts';
import { keyOf, type PartKey } from '../selection/part.ts';

/** One text somewhere on the map. */
export interface MapText {
  /** Where on the sheet it stands; null for the title and what else stands on no part of it. */
  key: PartKey | null;
  words: Words;
  /** The map with this text changed; null for what is no words of ours, such as an address. */
  put: ((map: JourneyMap, words: Words) => JourneyMap) | null;
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
  add('stages', 'intent', keyFor('stage'));
  add('touchpoints', 'name', keyFor('touchpoint'));
  add('touchpoints', 'description', keyFor('touchpoint'));
  add('arrows', 'label', keyFor('arrow'));
  add('lanes', 'name', keyFor('lane'));
  for (const cell of map.cells) {
    const { id, text, picture, link, evidence } = cell;
    const key = keyOf({ kind: 'cell', id });
    const edit = (now: JourneyMap, change: Parameters<typeof editCell>[1]['change']) =>
      editCell(now, { id, change });
    texts.push(
      { key, words: text, put: (now, words) => edit(now, { text: words }) },
      {
        key,
        words: picture?.alt,
        put: (now, alt) => edit(now, { picture: picture && { ...picture, alt } }),
      },
      { key, words: link === undefined ? undefined : inAll(link), put: null },
      {
        key,
        words: sourceOf(evidence),
        put: (now, source) => edit(now, { evidence: withSource(evidence, source) }),
      },
    );
  }
  for (const emotion of map.emotions) {
    const { touchpoint, persona, evidence } = emotion;
    const lane = map.lanes.find(
      (it) => it.kind === 'feeling' && (it.persona === undefined || it.persona === persona),
    );
    const key = lane ? keyOf({ kind: 'feeling', lane: lane.id, touchpoint }) : null;
    texts.push(
      {
        key,
        words: emotion.note,
        put: (now, note) => noteEmotion(now, { ...emotion, note }),
      },
      {
        key,
        words: sourceOf(evidence),
        put: (now, source) =>
          proveEmotion(now, { ...emotion, evidence: withSource(evidence, source) }),
      },
    );
  }
  add('personas', 'name', null);
  add('personas', 'description', null);
  add('personas', 'quote', null);
  for (const { id, traits = [], picture } of map.personas) {
    const edit = (now: JourneyMap, change: Parameters<typeof editPersona>[1]['change']) =>
      editPersona(now, { id, change });
    traits.forEach((_, at) => {
      for (const field of ['label', 'value'] as const) {
        texts.push({
          key: null,
          words: traits[at]?.[field],
          put: (now, words) => {
            // Another trait of the same persona may have been replaced just before.
            const own = now.personas.find((it) => it.id === id)?.traits ?? [];
            return edit(now, {
              traits: own.map((trait, i) => (i === at ? { ...trait, [field]: words } : trait)),
            });
          },
        });
      }
    });
    texts.push({
      key: null,
      words: picture?.alt,
      put: (now, alt) => edit(now, { picture: picture && { ...picture, alt } }),
    });
  }
  add('goals', 'name', null);
  add('changes', 'text', null);
  add('changes', 'note', null);
  return texts.flatMap(({ words, ...text }) => (words ? [{ ...text, words }] : []));
}

/** A text that is the same in every language. */
const inAll = (text: string): Words => Object.fromEntries(locales.map((it) => [it, text]));

/** The same words each time, by which one that was found is known again. */
const sources = new WeakMap<Evidence, Words>();

function sourceOf(evidence: Evidence | undefined): Words | undefined {
  if (typeof evidence?.source !== 'string') return evidence?.source;
  const words = sources.get(evidence) ?? inAll(evidence.source);
  sources.set(evidence, words);
  return words;
}

/** A source in one language for all readers stays that. */
function withSource(evidence: Evidence | undefined, source: Words): Evidence | undefined {
  if (typeof evidence?.source !== 'string') return evidence && { ...evidence, source };
  const { source: before } = evidence;
  const next = locales.map((it) => source[it]).find((text) => text !== before);
  return { ...evidence, source: next ?? before };
}
