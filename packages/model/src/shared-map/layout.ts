import * as Y from 'yjs';
import { z } from 'zod';
import { mostTouchpoints } from '../map/format.ts';
import type { JourneyMap } from '../map/map.ts';
import { mostPoints, mostTags, mostTraits } from '../map/part-kinds.ts';
import {
  arrowSchema,
  cellSchema,
  changeSchema,
  emotionSchema,
  evidenceSchema,
  goalSchema,
  laneSchema,
  metricSchema,
  personaSchema,
  phaseSchema,
  pointSchema,
  stageSchema,
  tagSchema,
  touchpointSchema,
  traitSchema,
} from '../map/parts.ts';
import { wordsSchema } from '../words-schema.ts';
import type { EntriesLayout } from './entries.ts';
import type { ObjectLayout } from './objects.ts';

/** How the parts of one list of the map stand in the shared document. */
export interface ListLayout {
  schema: z.ZodObject;
  /** Fields that people type in: a shared text for each language, so that two may type at once. */
  words: readonly string[];
  /** Fields that say where a part stands: one value, so that the last place holds as a whole. */
  place: readonly string[];
  /** Fields that hold a list, each entry of which stands by itself. */
  entries: readonly EntriesLayout[];
  /** Fields that hold an object, each field of which stands by itself. */
  objects: readonly ObjectLayout[];
  /** More than this many are not shown. */
  most: number;
  /** Stand in for fields that got lost, as when a part is added anew that another had changed. */
  spare: AnyPart;
}

export const listNames = [
  'personas',
  'phases',
  'stages',
  'touchpoints',
  'arrows',
  'lanes',
  'cells',
  'emotions',
  'goals',
  'changes',
] as const satisfies readonly (keyof JourneyMap)[];
export type ListName = (typeof listNames)[number];
/** The lists of a map: all of it but its title and card. */
export type Lists = Pick<JourneyMap, ListName>;
export type AnyPart = Readonly<Record<string, unknown>>;

function listOf(
  schema: z.ZodObject,
  most: number,
  {
    place = [],
    entries = [],
    objects = [],
    spare = {},
  }: Partial<Pick<ListLayout, 'place' | 'entries' | 'objects' | 'spare'>> = {},
): ListLayout {
  const isWords = (it: unknown) => (it instanceof z.ZodOptional ? it.unwrap() : it) === wordsSchema;
  const words = Object.keys(schema.shape).filter((field) => isWords(schema.shape[field]));
  return { schema, words, place, entries, objects, most, spare };
}

function objectOf(
  field: string,
  schema: z.ZodObject,
  { needs, entries = [] }: { needs: string; entries?: readonly EntriesLayout[] },
): ObjectLayout {
  const values = Object.keys(schema.shape)
    .filter((name) => !entries.some((it) => it.field === name))
    .map((name) => ({ field: name, name: `${field}.${name}` }));
  return { field, schema, needs, values, entries };
}

const evidence = objectOf('evidence', evidenceSchema, { needs: 'kind' });
const points = { field: 'points', name: 'metric.points', schema: pointSchema, most: mostPoints };
const metric = objectOf('metric', metricSchema, { needs: 'unit', entries: [points] });
const traits = { field: 'traits', name: 'traits', schema: traitSchema, most: mostTraits };
/** The tags on the card of a map. */
export const tags = { field: 'tags', name: 'card.tags', schema: tagSchema, most: mostTags };

/** The id of no part: what stands there is taken to a place that is. */
const nowhere = '?';

export const layout: Readonly<Record<ListName, ListLayout>> = {
  personas: listOf(personaSchema, 50, { entries: [traits] }),
  phases: listOf(phaseSchema, 20),
  stages: listOf(stageSchema, 40, { spare: { kind: 'pre-purchase' } }),
  touchpoints: listOf(touchpointSchema, mostTouchpoints, {
    place: ['stage', 'row'],
    spare: { stage: nowhere, row: 0, channel: 'other', rule: null },
  }),
  arrows: listOf(arrowSchema, 5_000),
  lanes: listOf(laneSchema, 60, { spare: { kind: 'notes' } }),
  cells: listOf(cellSchema, 20_000, {
    place: ['stage', 'touchpoint'],
    objects: [evidence, metric],
    spare: { stage: nowhere, lane: nowhere },
  }),
  emotions: listOf(emotionSchema, 5_000, { objects: [evidence], spare: { value: 0 } }),
  goals: listOf(goalSchema, 50),
  changes: listOf(changeSchema, 2_000, { spare: { state: 'open' } }),
};

export type SharedPart = Y.Map<unknown>;

/** What the document holds under this name; a part that is no map of fields is not ours. */
export const partsOf = (doc: Y.Doc, list: ListName): Y.Map<unknown> => doc.getMap(list);

/**
 * The part with this key; undefined when it is not there or is something else. A part that was
 * removed is still there and says so in its field `gone`, so that taking the removal back brings
 * everything back, also what somebody else did to it at that moment.
 */
export function partAt(parts: Y.Map<unknown>, key: string): SharedPart | undefined {
  const part = parts.get(key);
  return part instanceof Y.Map ? part : undefined;
}

/** Title, description, state and card. */
export const rootOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('map');

/** Every name the document has at its top; whoever adds another one is not drawing a map. */
export const rootNames: ReadonlySet<string> = new Set([...listNames, 'map']);

/** All shared parts, for undoing. */
export const allShared = (doc: Y.Doc): Y.Map<unknown>[] => [
  ...listNames.map((list) => partsOf(doc, list)),
  rootOf(doc),
];

/** A feeling has no id of its own: there is one for a touchpoint, a persona and a time. */
const feelingFields = ['touchpoint', 'persona', 'when'] as const;

/** Under which key a part stands among its like. */
export function keyOf(list: ListName, part: AnyPart): string {
  if (list !== 'emotions') return String(part.id);
  return JSON.stringify(feelingFields.map((field) => part[field] ?? null));
}

/** What a key says about its part; null when it is no key of this list. */
export function identityOf(list: ListName, key: string): AnyPart | null {
  if (list !== 'emotions') return { id: key };
  const read = feelingKeySchema.safeParse(key);
  if (!read.success) return null;
  const values = feelingFields.map((field, i) => [field, read.data[i] ?? undefined] as const);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

const feelingKeySchema = z
  .string()
  .max(300)
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.addIssue('no key of a feeling');
      return z.NEVER;
    }
  })
  .pipe(z.array(z.string().nullable()).length(feelingFields.length));

/** Fields that are one value; the others are words, the place, lists, objects, or in the key. */
export function plainFields(list: ListName): readonly string[] {
  const known = plain.get(list);
  if (known) return known;
  const { schema, words, place, entries, objects } = layout[list];
  const keyed: readonly string[] = list === 'emotions' ? feelingFields : ['id'];
  const apart = [...entries, ...objects].map(({ field }) => field);
  const elsewhere = new Set([...words, ...place, ...keyed, ...apart]);
  const fields = Object.keys(schema.shape).filter((field) => !elsewhere.has(field));
  plain.set(list, fields);
  return fields;
}

const plain = new Map<ListName, readonly string[]>();
