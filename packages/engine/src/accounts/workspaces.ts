import { type Locale, refusal, type WaymarkError, type Workspace } from '@waymark/model';
import type { WorkspaceRow } from '@waymark/stores';
import type { Context } from '../context/index.ts';
import { addMember } from './members.ts';
import { firstPerson } from './sign-in-links.ts';

export const mainWorkspace = 'main';
export const demoWorkspace = 'demo';

export interface WorkspaceChange {
  name?: string;
  timeZone?: string;
  currency?: string;
  locale?: Locale;
}

/** What a workspace is begun with. */
export type NewWorkspace = Pick<Workspace, 'name' | 'timeZone' | 'currency'>;

/** The workspaces: each holds its own events, maps and keys. */
export interface Workspaces {
  /** All of them, the demo company's last. */
  list(): Promise<Workspace[]>;
  /** Errors: NOT_FOUND. */
  get(id: string): Promise<Workspace>;
  /**
   * Makes it when it is not there, owned by this person, else by the first; answers whether it was
   * made now. Errors: BAD_REQUEST for a time zone or currency that does not exist.
   */
  ensure(workspace: Workspace, owner?: string): Promise<boolean>;
  /** Errors: NOT_FOUND; BAD_REQUEST for a time zone or currency that does not exist. */
  update(id: string, change: WorkspaceChange): Promise<Workspace>;
}

export function workspaces({ documents: { db }, now }: Context): Workspaces {
  return {
    async list() {
      const rows = await db
        .selectFrom('workspaces')
        .selectAll()
        .orderBy('demo')
        .orderBy('created_at')
        .orderBy('id')
        .execute();
      return rows.map(shownWorkspace);
    },

    async get(id) {
      const row = await db
        .selectFrom('workspaces')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst();
      if (!row) throw noSuchWorkspace(id);
      return shownWorkspace(row);
    },

    async ensure({ id, name, demo, timeZone, currency }, owner = firstPerson) {
      expectTimeZone(timeZone);
      expectCurrency(currency);
      const at = new Date(now());
      const row = { id, name, demo, time_zone: timeZone, currency, locale: 'en', created_at: at };
      return db.transaction().execute(async (trx) => {
        const made = await trx
          .insertInto('workspaces')
          .values(row)
          .onConflict((it) => it.column('id').doNothing())
          .returning('id')
          .executeTakeFirst();
        if (made) await addMember(trx, { workspace: id, person: owner, role: 'owner', at });
        return made !== undefined;
      });
    },

    async update(id, change) {
      if (change.timeZone !== undefined) expectTimeZone(change.timeZone);
      if (change.currency !== undefined) expectCurrency(change.currency);
      const set = {
        ...(change.name !== undefined && { name: change.name }),
        ...(change.timeZone !== undefined && { time_zone: change.timeZone }),
        ...(change.currency !== undefined && { currency: change.currency }),
        ...(change.locale !== undefined && { locale: change.locale }),
      };
      if (Object.keys(set).length === 0) return this.get(id);
      const row = await db
        .updateTable('workspaces')
        .set(set)
        .where('id', '=', id)
        .returningAll()
        .executeTakeFirst();
      if (!row) throw noSuchWorkspace(id);
      return shownWorkspace(row);
    },
  };
}

export function shownWorkspace(row: WorkspaceRow): Workspace {
  const { id, name, demo, currency } = row;
  return { id, name, demo, timeZone: row.time_zone, currency };
}

function noSuchWorkspace(id: string): WaymarkError {
  return refusal('NOT_FOUND', 'workspace-unknown', { id });
}

function expectTimeZone(name: string): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
  } catch (cause) {
    throw refusal('BAD_REQUEST', 'zone-unknown', { zone: name }, { cause });
  }
}

function expectCurrency(code: string): void {
  if (Intl.supportedValuesOf('currency').includes(code)) return;
  throw refusal('BAD_REQUEST', 'currency-unknown', { currency: code });
}
