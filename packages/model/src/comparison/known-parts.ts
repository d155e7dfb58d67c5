import type { JourneyMap } from '../map/map.ts';
import type { Emotion } from '../map/parts.ts';
import { type PartKind, partLists } from './difference.ts';

/** A part of any kind, by the names of its fields. */
export type Part = Readonly<Record<string, unknown>>;

/** The parts of one kind by the id they are known by, in the order of their list. */
export type Known = ReadonlyMap<string, Part>;

/** What a feeling is known by: whose, where and when; the characters keep three texts apart in one. */
export function emotionId({ touchpoint, persona, when }: Emotion): string {
  return [touchpoint, persona ?? '', when ?? '']
    .map((text) => text.replaceAll('~', '~0').replaceAll('/', '~1'))
    .join('/');
}

/** Reads the parts of a kind; a second feeling of the same kind gets a number behind its id. */
export function knownParts(map: JourneyMap, kind: PartKind): Map<string, Part> {
  const known = new Map<string, Part>();
  for (const part of map[partLists[kind]]) {
    const id = 'id' in part ? part.id : emotionId(part);
    let free = id;
    for (let n = 2; known.has(free); n += 1) free = `${id}/${n}`;
    known.set(free, part);
  }
  return known;
}

/** Each id with the one before it in the list; null for the first. */
export function predecessors(known: Known): Map<string, string | null> {
  const before = new Map<string, string | null>();
  let last: string | null = null;
  for (const id of known.keys()) {
    before.set(id, last);
    last = id;
  }
  return before;
}
