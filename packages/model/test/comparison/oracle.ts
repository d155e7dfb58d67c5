import type { Difference, JourneyMap } from '@waymark/model';

const lists = {
  stage: 'stages',
  touchpoint: 'touchpoints',
  arrow: 'arrows',
  persona: 'personas',
  lane: 'lanes',
  cell: 'cells',
  change: 'changes',
} as const;
type Kind = keyof typeof lists;

const placing: Readonly<Record<string, readonly string[]>> = {
  touchpoint: ['stage', 'row'],
  arrow: ['from', 'to'],
  cell: ['lane', 'stage', 'touchpoint'],
};

/** What differs between two maps as the slowest reader would find it: part by part, field by field. */
export interface Found {
  added: string[];
  removed: string[];
  /** `kind:id:field`, also for the fields that place a part. */
  fields: string[];
  /** For each kind the fewest parts that have to be taken up and put elsewhere to reorder its list. */
  reordered: Record<string, number>;
}

export function differencesByHand(before: JourneyMap, after: JourneyMap): Found {
  const found: Found = { added: [], removed: [], fields: [], reordered: {} };
  for (const kind of Object.keys(lists) as Kind[]) {
    const was = before[lists[kind]] as readonly { id: string }[];
    const is = after[lists[kind]] as readonly { id: string }[];
    for (const it of was)
      if (!is.some(({ id }) => id === it.id)) found.removed.push(`${kind}:${it.id}`);
    for (const it of is) {
      const old = was.find(({ id }) => id === it.id);
      if (!old) {
        found.added.push(`${kind}:${it.id}`);
        continue;
      }
      const [a, b] = [new Map(Object.entries(old)), new Map(Object.entries(it))];
      for (const field of new Set([...a.keys(), ...b.keys()])) {
        if (written(a.get(field)) !== written(b.get(field)))
          found.fields.push(`${kind}:${it.id}:${field}`);
      }
    }
    const both = was.map(({ id }) => id).filter((id) => is.some((it) => it.id === id));
    const now = is.map(({ id }) => id).filter((id) => both.includes(id));
    found.reordered[kind] = both.length - longestCommon(both, now);
  }
  return { ...found, fields: found.fields.toSorted() };
}

/** The same facts, read off the list of differences. */
export function differencesAsTold(differences: readonly Difference[]): Found {
  const told: Found = { added: [], removed: [], fields: [], reordered: {} };
  for (const kind of Object.keys(lists)) told.reordered[kind] = 0;
  for (const it of differences) {
    if (it.kind === 'map' || !(it.kind in lists)) continue;
    const name = `${it.kind}:${it.id}`;
    if (it.happened === 'added') told.added.push(name);
    else if (it.happened === 'removed') told.removed.push(name);
    else if (it.happened === 'changed') {
      told.fields.push(...it.fields.map(({ field }) => `${name}:${field}`));
    } else {
      const { after, ...fields } = it.to;
      told.fields.push(...Object.keys(fields).map((field) => `${name}:${field}`));
      if (after !== undefined) told.reordered[it.kind] = (told.reordered[it.kind] ?? 0) + 1;
    }
  }
  return { ...told, fields: told.fields.toSorted() };
}

export const isPlacing = (kind: string, field: string): boolean =>
  placing[kind]?.includes(field) ?? false;

/** JSON with its keys in the order of the alphabet, so that only what it says counts. */
const written = (it: unknown): string | undefined =>
  JSON.stringify(it, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );

/** The length of the longest list of ids that stands in both, in this order: all ways are tried. */
function longestCommon(a: readonly string[], b: readonly string[]): number {
  const [first, ...rest] = a;
  if (first === undefined) return 0;
  const without = longestCommon(rest, b);
  const at = b.indexOf(first);
  return at < 0 ? without : Math.max(without, 1 + longestCommon(rest, b.slice(at + 1)));
}
