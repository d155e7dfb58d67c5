import { changeCountSchema, type Named, type Version, versionKinds } from '@waymark/model';
import type { VersionRow } from '@waymark/stores';
import { z } from 'zod';

/** A version without its map, as the list reads it. */
export type VersionHead = Omit<VersionRow, 'document'>;

export const headColumns = [
  'id',
  'workspace',
  'map',
  'kind',
  'note',
  'made_by',
  'made_at',
  'changed',
  'then_edited_by',
] as const satisfies readonly (keyof VersionHead)[];

/** Whoever is gone has no name any more. */
export function named(people: readonly string[], names: ReadonlyMap<string, string>): Named[] {
  return people.map((id) => ({ id, name: names.get(id) ?? '' }));
}

export const peopleIn = (row: VersionHead): string[] =>
  z.array(z.string()).parse(row.then_edited_by);

/** The version as it is shown; who led to it stands with the one before it. */
export function shownVersion(
  row: VersionHead,
  before: VersionHead | undefined,
  names: ReadonlyMap<string, string>,
): Version {
  return {
    id: row.id,
    kind: z.enum(versionKinds).parse(row.kind),
    note: row.note,
    madeBy: row.made_by === null ? null : (named([row.made_by], names)[0] ?? null),
    madeAt: row.made_at.toISOString(),
    editedBy: before ? named(peopleIn(before), names) : [],
    changed: z.array(changeCountSchema).parse(row.changed),
  };
}
