import { type Member, type Role, refusal, roles, type WaymarkError } from '@waymark/model';
import type { DocumentStore } from '@waymark/stores';
import type { Context } from '../context/index.ts';

/** Who is in a workspace, and as what. There is always an owner. */
export interface Members {
  /** In the order in which they came; with addresses for those who may see them. */
  list(workspace: string, withEmails: boolean): Promise<Member[]>;
  /** Lets somebody in; who has a higher role keeps it. */
  add(workspace: string, person: string, role: Role): Promise<void>;
  /** Errors: NOT_FOUND; LAST_OWNER when nobody would be owner then. */
  change(workspace: string, person: string, role: Role): Promise<Member>;
  /** Puts somebody out of the workspace and of its maps. Errors: NOT_FOUND, LAST_OWNER. */
  remove(workspace: string, person: string): Promise<void>;
}

export function members({ documents: { db }, now, signals }: Context): Members {
  const list = async (workspace: string, withEmails: boolean): Promise<Member[]> => {
    const rows = await db
      .selectFrom('members')
      .innerJoin('people', 'people.id', 'members.person')
      .select(['people.id', 'people.name', 'people.email', 'members.role', 'members.created_at'])
      .where('members.workspace', '=', workspace)
      .orderBy('members.created_at')
      .orderBy('people.id')
      .execute();
    return rows.map(({ id, name, email, role, created_at }) => ({
      person: { id, name, email: withEmails ? email : null },
      role,
      since: created_at.toISOString(),
    }));
  };

  return {
    list,

    async add(workspace, person, role) {
      await addMember(db, { workspace, person, role, at: new Date(now()) });
      signals.tell('accessChanged', { workspace, person });
    },

    async change(workspace, person, role) {
      await db.transaction().execute(async (trx) => {
        await expectOwnerBeside(trx, workspace, role === 'owner' ? null : person);
        const changed = await trx
          .updateTable('members')
          .set({ role })
          .where('workspace', '=', workspace)
          .where('person', '=', person)
          .returning('person')
          .executeTakeFirst();
        if (!changed) throw noSuchMember();
        if (role !== 'owner') await withdrawInvitationsOf(trx, workspace, person);
      });
      signals.tell('accessChanged', { workspace, person });
      const member = (await list(workspace, true)).find((it) => it.person.id === person);
      if (!member) throw noSuchMember();
      return member;
    },

    async remove(workspace, person) {
      await db.transaction().execute(async (trx) => {
        await expectOwnerBeside(trx, workspace, person);
        await withdrawInvitationsOf(trx, workspace, person);
        const gone = [];
        for (const table of ['members', 'grants'] as const) {
          gone.push(
            ...(await trx
              .deleteFrom(table)
              .where('workspace', '=', workspace)
              .where('person', '=', person)
              .returning('person')
              .execute()),
          );
        }
        if (gone.length === 0) throw noSuchMember();
      });
      signals.tell('accessChanged', { workspace, person });
    },
  };
}

/** Lets somebody in, or raises their role; never lowers it. */
export async function addMember(
  db: DocumentStore['db'],
  { workspace, person, role, at }: { workspace: string; person: string; role: Role; at: Date },
): Promise<void> {
  await db
    .insertInto('members')
    .values({ workspace, person, role, created_at: at })
    .onConflict((it) =>
      it
        .columns(['workspace', 'person'])
        .doUpdateSet({ role })
        .where('members.role', 'in', [...below(role), role]),
    )
    .execute();
}

/**
 * Holds the owners of a workspace still until the transaction ends, so that of two owners who put
 * each other out at once one stays. Errors: LAST_OWNER when nobody but `leaving` is owner.
 */
async function expectOwnerBeside(
  trx: DocumentStore['db'],
  workspace: string,
  leaving: string | null,
): Promise<void> {
  const owners = await trx
    .selectFrom('members')
    .select('person')
    .where('workspace', '=', workspace)
    .where('role', '=', 'owner')
    .orderBy('person')
    .forUpdate()
    .execute();
  const isLast = owners.length === 1 && owners[0]?.person === leaving;
  if (!isLast) return;
  throw refusal('LAST_OWNER', 'last-owner', {});
}

/** Who is owner no more comes back by no link they made while they were. */
async function withdrawInvitationsOf(
  trx: DocumentStore['db'],
  workspace: string,
  person: string,
): Promise<void> {
  await trx
    .deleteFrom('invitations')
    .where('workspace', '=', workspace)
    .where('created_by', '=', person)
    .execute();
}

/** The roles that may less. */
export const below = (role: Role): readonly Role[] => roles.slice(0, roles.indexOf(role));

function noSuchMember(): WaymarkError {
  return refusal('NOT_FOUND', 'member-unknown', {});
}
