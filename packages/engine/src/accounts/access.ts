import { higherOf, type OpenWorkspace, type Role } from '@waymark/model';
import type { WorkspaceRow } from '@waymark/stores';
import type { Context } from '../context/index.ts';
import { shownWorkspace } from './workspaces.ts';

/** Who wants something: a person, a key, the command line on this machine, or nobody known. */
export type Who =
  | { kind: 'person'; person: string }
  | { kind: 'key'; workspace: string }
  | { kind: 'admin' }
  | { kind: 'stranger' };

/** A map by the workspace it is in. */
export interface MapPlace {
  workspace: string;
  map: string;
}

/** What may be done by whom: the one place that knows. Roles change at once, nothing is kept. */
export interface Access {
  /** In a workspace as a whole; null also when there is no such workspace. */
  roleIn(who: Who, workspace: string): Promise<Role | null>;
  /** With one map: the higher of what they may in its workspace and with it; null also when it is not there. */
  roleFor(who: Who, place: MapPlace): Promise<Role | null>;
  /** Whether they may open a workspace at all, if only for single maps of it. */
  mayEnter(who: Who, workspace: string): Promise<boolean>;
  /** The roles for all maps of a workspace that they may see at all. */
  rolesIn(who: Who, workspace: string): Promise<ReadonlyMap<string, Role>>;
  /** The workspaces they may open, whole or in single maps; the demo company's last. */
  workspacesOf(who: Who): Promise<OpenWorkspace[]>;
}

/** A key does what an editor does. */
const roleOfKeys: Role = 'editor';

export function access({ documents: { db } }: Pick<Context, 'documents'>): Access {
  const ofMember = async (person: string, workspace: string): Promise<Role | null> => {
    const row = await db
      .selectFrom('members')
      .select('role')
      .where('workspace', '=', workspace)
      .where('person', '=', person)
      .executeTakeFirst();
    return row?.role ?? null;
  };
  const inWorkspace = async (who: Who, workspace: string): Promise<Role | null> => {
    if (who.kind === 'stranger') return null;
    if (who.kind === 'person') return ofMember(who.person, workspace);
    if (who.kind === 'key' && who.workspace !== workspace) return null;
    const row = await db
      .selectFrom('workspaces')
      .select('id')
      .where('id', '=', workspace)
      .executeTakeFirst();
    if (!row) return null;
    return who.kind === 'admin' ? 'owner' : roleOfKeys;
  };
  const mapsIn = (workspace: string) =>
    db.selectFrom('maps').select('maps.id').where('maps.workspace', '=', workspace);
  const granted = (person: string, workspace: string) =>
    mapsIn(workspace)
      .leftJoin('grants', (it) =>
        it.onRef('grants.map', '=', 'maps.id').on('grants.person', '=', person),
      )
      .select('grants.role');

  return {
    roleIn: inWorkspace,

    async roleFor(who, { workspace, map }) {
      if (who.kind === 'stranger') return null;
      const role = await inWorkspace(who, workspace);
      if (who.kind !== 'person') {
        const row = role && (await mapsIn(workspace).where('maps.id', '=', map).executeTakeFirst());
        return row ? role : null;
      }
      const row = await granted(who.person, workspace)
        .where('maps.id', '=', map)
        .executeTakeFirst();
      return row ? higherOf(role, row.role) : null;
    },

    async mayEnter(who, workspace) {
      if ((await inWorkspace(who, workspace)) !== null) return true;
      if (who.kind !== 'person') return false;
      const row = await db
        .selectFrom('grants')
        .select('map')
        .where('workspace', '=', workspace)
        .where('person', '=', who.person)
        .executeTakeFirst();
      return row !== undefined;
    },

    async rolesIn(who, workspace) {
      const role = await inWorkspace(who, workspace);
      const rows =
        who.kind === 'person'
          ? await granted(who.person, workspace).execute()
          : (await mapsIn(workspace).execute()).map(({ id }) => ({ id, role: null }));
      return new Map(
        rows.flatMap(({ id, role: own }) => {
          const may = higherOf(role, own);
          return may ? [[id, may] as const] : [];
        }),
      );
    },

    async workspacesOf(who) {
      const all = db
        .selectFrom('workspaces')
        .selectAll('workspaces')
        .orderBy('demo')
        .orderBy('workspaces.created_at')
        .orderBy('id');
      const shownAs = (role: Role | null) => (row: WorkspaceRow) => ({
        ...shownWorkspace(row),
        role,
      });
      if (who.kind === 'stranger') return [];
      if (who.kind === 'admin') return (await all.execute()).map(shownAs('owner'));
      if (who.kind === 'key') {
        const own = all.where('id', '=', who.workspace);
        return (await own.execute()).map(shownAs(roleOfKeys));
      }
      const guestIn = db.selectFrom('grants').select('workspace').where('person', '=', who.person);
      const rows = await all
        .leftJoin('members', (it) =>
          it.onRef('members.workspace', '=', 'id').on('members.person', '=', who.person),
        )
        .select('members.role')
        .where((it) => it.or([it('members.role', 'is not', null), it('id', 'in', guestIn)]))
        .execute();
      return rows.map(({ role, ...row }) => shownAs(role)(row));
    },
  };
}
