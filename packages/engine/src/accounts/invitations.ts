import {
  higherOf,
  type Invitation,
  type Offer,
  type Role,
  refusal,
  type WaymarkError,
} from '@waymark/model';
import type { InvitationRow } from '@waymark/stores';
import { type Context, newId } from '../context/index.ts';
import type { Access } from './access.ts';
import { addGrant, titleOf } from './grants.ts';
import { addMember } from './members.ts';
import { hashOf, newSecret } from './secrets.ts';

/** Where an invitation leads: into a workspace, or into one map of it. */
export interface Destination {
  workspace: string;
  map: string | null;
}

export interface InvitationWish {
  role: Role;
  email?: string | undefined;
  many: boolean;
  days: number;
  /** The person who invites, null for the command line. */
  by: string | null;
}

/** Invitations by link. Only hashes are stored: a link is known to whoever has it, and nobody else. */
export interface Invitations {
  create(to: Destination, wish: InvitationWish): Promise<{ invitation: Invitation; token: string }>;
  /** Those that can still be used; with a map in the destination those into it only. */
  list(to: Destination): Promise<Invitation[]>;
  /** Errors: NOT_FOUND. */
  remove(to: Destination, id: string): Promise<void>;
  /** What it offers. Errors: INVITATION_OVER when it is unknown, withdrawn, too old or used up. */
  read(token: string): Promise<Offer>;
  /** Lets somebody in. Who may as much already uses nothing up. Errors: INVITATION_OVER. */
  accept(token: string, person: string): Promise<Destination>;
}

const day = 24 * 60 * 60 * 1000;

export function invitations(
  { documents: { db }, now, signals }: Context,
  access: Pick<Access, 'roleIn' | 'roleFor'>,
): Invitations {
  const usable = () =>
    db
      .selectFrom('invitations')
      .leftJoin('maps', 'maps.id', 'invitations.map')
      .leftJoin('people', 'people.id', 'invitations.created_by')
      .selectAll('invitations')
      .select(['maps.summary', 'people.name as invited_by'])
      .where('invitations.expires_at', '>', new Date(now()))
      .where((it) => it.or([it('invitations.many', '=', true), it('invitations.used', '=', 0)]));
  const find = async (token: string) => {
    const row = await usable().where('hash', '=', hashOf(token)).executeTakeFirst();
    if (!row) throw over();
    return row;
  };
  const roleOf = async (person: string, { workspace, map }: Destination): Promise<Role | null> => {
    const who = { kind: 'person', person } as const;
    return map === null ? access.roleIn(who, workspace) : access.roleFor(who, { workspace, map });
  };

  return {
    async create({ workspace, map }, { role, email, many, days, by }) {
      const token = newSecret('invite_');
      const id = newId('invitation');
      await db
        .insertInto('invitations')
        .values({
          id,
          workspace,
          map,
          role,
          hash: hashOf(token),
          email: email?.toLowerCase() ?? null,
          many,
          used: 0,
          created_by: by,
          created_at: new Date(now()),
          expires_at: new Date(now() + days * day),
        })
        .execute();
      return { invitation: shown(await find(token)), token };
    },

    async list({ workspace, map }) {
      const rows = await usable()
        .where('invitations.workspace', '=', workspace)
        .$if(map !== null, (it) => it.where('invitations.map', '=', map))
        .orderBy('invitations.created_at')
        .orderBy('invitations.id')
        .execute();
      return rows.map(shown);
    },

    async remove({ workspace, map }, id) {
      const gone = await db
        .deleteFrom('invitations')
        .where('workspace', '=', workspace)
        .where('id', '=', id)
        .$if(map !== null, (it) => it.where('map', '=', map))
        .returning('id')
        .executeTakeFirst();
      if (!gone) throw refusal('NOT_FOUND', 'invitation-unknown', { id });
    },

    async read(token) {
      const { workspace, summary, role, invited_by, email, expires_at } = await find(token);
      const { name } = await db
        .selectFrom('workspaces')
        .select('name')
        .where('id', '=', workspace)
        .executeTakeFirstOrThrow();
      return {
        workspace: name,
        map: summary === null ? null : titleOf(summary),
        role,
        invitedBy: invited_by,
        email,
        expiresAt: expires_at.toISOString(),
      };
    },

    async accept(token, person) {
      const { workspace, map, role } = await find(token);
      const own = await roleOf(person, { workspace, map });
      if (own !== null && higherOf(own, role) === own) return { workspace, map };
      await db.transaction().execute(async (trx) => {
        // One statement, so that of two who come at once by the same link only one gets in.
        const used = await trx
          .updateTable('invitations')
          .set((it) => ({ used: it('used', '+', 1) }))
          .where('hash', '=', hashOf(token))
          .where('expires_at', '>', new Date(now()))
          .where((it) => it.or([it('many', '=', true), it('used', '=', 0)]))
          .returning('id')
          .executeTakeFirst();
        if (!used) throw over();
        const who = { person, role, at: new Date(now()) };
        if (map === null) await addMember(trx, { workspace, ...who });
        else await addGrant(trx, { workspace, map }, who);
      });
      signals.tell('accessChanged', { workspace, person });
      return { workspace, map };
    },
  };
}

type ShownRow = InvitationRow & { summary: unknown; invited_by: string | null };

function shown(row: ShownRow): Invitation {
  const { id, role, map, email, many, used } = row;
  return {
    id,
    role,
    map: map === null ? null : { id: map, title: titleOf(row.summary) },
    email,
    many,
    used,
    invitedBy: row.invited_by,
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
  };
}

function over(): WaymarkError {
  return refusal('INVITATION_OVER', 'invitation-over', {});
}
