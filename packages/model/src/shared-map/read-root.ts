import type * as Y from 'yjs';
import { mapFormat, mapVersion } from '../map/format.ts';
import { type JourneyMap, journeyMapSchema } from '../map/map.ts';
import { mostTags } from '../map/part-kinds.ts';
import { type MapCard, mapCardSchema, tagSchema } from '../map/parts.ts';
import { entriesIn } from './entries.ts';
import { rootOf, tags } from './layout.ts';
import { wordsIn } from './words-text.ts';

export type Root = Omit<JourneyMap, keyof import('./layout.ts').Lists>;

/** Title, description, state and card; what cannot be read counts as left out. */
export function readRoot(doc: Y.Doc): Root {
  const shared = rootOf(doc);
  const { state, counterpart } = journeyMapSchema.shape;
  const description = wordsIn(shared, 'description');
  const other = counterpart.safeParse(shared.get('counterpart')).data;
  const card = readCard(shared);
  return {
    format: mapFormat,
    version: mapVersion,
    title: wordsIn(shared, 'title') ?? {},
    ...(description && { description }),
    state: state.safeParse(shared.get('state')).data ?? 'as-is',
    ...(other && { counterpart: other }),
    ...(card && { card }),
  };
}

function readCard(shared: Y.Map<unknown>): MapCard | undefined {
  const fields = Object.entries(mapCardSchema.shape).flatMap(([field, schema]) => {
    const stands = field === tags.field ? tagsIn(shared) : shared.get(`card.${field}`);
    const value = schema.safeParse(stands).data;
    return value === undefined ? [] : [[field, value] as const];
  });
  return fields.length > 0 ? mapCardSchema.parse(Object.fromEntries(fields)) : undefined;
}

function tagsIn(shared: Y.Map<unknown>): string[] | undefined {
  const read = entriesIn(shared, tags);
  const known = Array.isArray(read) ? read.flatMap((it) => tagSchema.safeParse(it).data ?? []) : [];
  return known.length > 0 ? known.slice(0, mostTags) : undefined;
}
