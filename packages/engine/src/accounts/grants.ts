import {
  type Grant,
  mapSummarySchema,
  type Role,
  refusal,
  type WaymarkError,
  type Words,
} from '@waymark/model';
import type { DocumentStore } from '@waymark/stores';
import type { Context } from '../context/index.ts';
import type { MapPlace } from './access.ts';
import { below } from './members.ts';

/** Who was let into single maps, beside what they may do in the workspace. */
export interface Grants {
  ofMap(place: MapPlace): Promise<Grant[]>;
  ofWorkspace(workspace: string): Promise<Grant[]>;
  /** Errors: NOT_FOUND when they are neither in the workspace nor in one of its maps. */
  set(place: MapPlace, person: string, role: Role): Promise<Grant>;
  /** Errors: NOT_FOUND. */
  remove(place: MapPlace, person: string): Promise<void>;
}

export function grants({ documents: { db }, now, signals }: Context): Grants {
  const all = (workspace: string) =>
    db
      .selectFrom('grants')
      .innerJoin('people', 'people.id', 'grants.person')
      .innerJoin('maps', 'maps.id', 'grants.map')
      .select(['people.id', 'people.name', 'people.email', 'grants.map', 'grants.role'])
      .select(['grants.created_at', 'maps.summary'])
      .where('grants.workspace', '=', workspace)
      .orderBy('grants.created_at')
      .orderBy('people.id');
  const isKnown = async (workspace: string, person: string): Promise<boolean> => {
    for (const table of ['members', 'grants'] as const) {
      const row = await db
        .selectFrom(table)
        .select('person')
        .where('workspace', '=', workspace)
        .where('person', '=', person)
        .executeTakeFirst();
      if (row) return true;
    }
    return false;
  };
  const ofMap = async ({ workspace, map }: MapPlace): Promise<Grant[]> =>
    (await all(workspace).where('grants.map', '=', map).execute()).map(shown);

  return {
    ofMap,
    ofWorkspace: async (workspace) => (await all(workspace).execute()).map(shown),

    async set(place, person, role) {
      const { workspace, map } = place;
      if (!(await isKnown(workspace, person))) throw noSuchGrant();
      await db
        .insertInto('grants')
        .values({ map, workspace, person, role, created_at: new Date(now()) })
        .onConflict((it) => it.columns(['map', 'person']).doUpdateSet({ role }))
        .execute();
      if (role !== 'owner') await withdrawInvitationsOf(place, person);
      signals.tell('accessChanged', { workspace, person });
      const grant = (await ofMap(place)).find((it) => it.person.id === person);
      if (!grant) throw noSuchGrant();
      return grant;
    },

    async remove(place, person) {
      const { workspace, map } = place;
      const gone = await db
        .deleteFrom('grants')
        .where('workspace', '=', workspace)
        .where('map', '=', map)
        .where('person', '=', person)
        .returning('person')
        .executeTakeFirst();
      if (!gone) throw noSuchGrant();
      await withdrawInvitationsOf(place, person);
      signals.tell('accessChanged', { workspace, person });
    },
  };

  async function withdrawInvitationsOf({ map }: MapPlace, person: string): Promise<void> {
    await db
      .deleteFrom('invitations')
      .where('map', '=', map)
      .where('created_by', '=', person)
      .execute();
  }
}

/** Lets somebody into a map, or raises their role for it; never lowers it. */
export async function addGrant(
  db: DocumentStore['db'],
  { workspace, map }: MapPlace,
  { person, role, at }: { person: string; role: Role; at: Date },
): Promise<void> {
  await db
    .insertInto('grants')
    .values({ map, workspace, person, role, created_at: at })
    .onConflict((it) =>
      it
        .columns(['map', 'person'])
        .doUpdateSet({ role })
        .where('grants.role', 'in', [...below(role), role]),
    )
    .execute();
}

/** The title out of what is kept for lists of maps. */
export const titleOf = (summary: unknown): Words =>
  mapSummarySchema.shape.title.parse(Object(summary).title);

interface GrantRow {
  id: string;
  name: string;
  email: string | null;
  map: string;
  role: Role;
  created_at: Date;
  summary: unknown;
}

function shown({ id, name, email, map, role, created_at, summary }: GrantRow): Grant {
  const person = { id, name, email };
  return { person, role, since: created_at.toISOString(), map, title: titleOf(summary) };
}

function noSuchGrant(): WaymarkError {
  return refusal('NOT_FOUND', 'grant-unknown', {});
}
